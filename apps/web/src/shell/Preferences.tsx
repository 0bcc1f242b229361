import { ActionIcon, Button, useMantineColorScheme, useComputedColorScheme } from '@mantine/core';
import { IconLanguage, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { interfaceLanguages, switchLanguage } from '../i18n';
import { languageNames } from '../i18n/languages';

/** The other language is named in itself: whoever needs it can read that name. */
export function Preferences() {
  const { t, i18n } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const other = interfaceLanguages.find((language) => language !== i18n.language) ?? 'en';
  const next = scheme === 'dark' ? 'light' : 'dark';
  return (
    <div className="pl-actions">
      <Button
        variant="subtle"
        size="compact-sm"
        lang={other}
        leftSection={<IconLanguage size={16} aria-hidden />}
        onClick={() => void switchLanguage(other)}
      >
        {languageNames[other]}
      </Button>
      <span className="pl-grow" />
      <ActionIcon variant="subtle" aria-label={t(`shell:scheme.${next}`)} onClick={() => setColorScheme(next)}>
        {scheme === 'dark' ? <IconSun size={18} /> : <IconMoon size={18} />}
      </ActionIcon>
    </div>
  );
}

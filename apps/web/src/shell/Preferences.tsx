import { ActionIcon, useMantineColorScheme, useComputedColorScheme } from '@mantine/core';
import { IconHelpCircle, IconKeyboard, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LanguageMenu } from './LanguageMenu';

export function Preferences({ onKeys }: { onKeys: () => void }) {
  const { t } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const next = scheme === 'dark' ? 'light' : 'dark';
  return (
    <div className="pl-actions">
      <LanguageMenu />
      <span className="pl-grow" />
      <ActionIcon variant="subtle" aria-label={t(`shell:scheme.${next}`)} onClick={() => setColorScheme(next)}>
        {scheme === 'dark' ? <IconSun size={18} /> : <IconMoon size={18} />}
      </ActionIcon>
      <ActionIcon variant="subtle" component={Link} to="/meaning" aria-label={t('shell:nav.meaning')}>
        <IconHelpCircle size={18} />
      </ActionIcon>
      <ActionIcon variant="subtle" aria-label={t('shell:keys.title')} onClick={onKeys}>
        <IconKeyboard size={18} />
      </ActionIcon>
    </div>
  );
}

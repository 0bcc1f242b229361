import { Button, Menu, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSpeak } from '../identity/useSpeak';
import { officialLanguages, languageNames } from '../i18n/languages';

/** Each language is named in itself: whoever needs it can read that name. */
export function LanguageMenu() {
  const { t, i18n } = useTranslation();
  const { speak } = useSpeak();
  const shown = i18n.language;
  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button variant="subtle" size="compact-sm" leftSection={<IconLanguage size={16} aria-hidden />}>
          <VisuallyHidden>{t('shell:language')} </VisuallyHidden>
          {languageNames[shown]}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('shell:language')}>
        {officialLanguages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            dir="auto"
            aria-current={language === shown}
            onClick={() => void speak(language)}
            rightSection={language === shown ? <IconCheck size={14} aria-hidden /> : null}
          >
            {languageNames[language]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

import { Button, VisuallyHidden } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSpeak } from '../identity/useSpeak';
import { officialLanguages, languageNames } from '../i18n/languages';
import { MenuButton } from '../shared/MenuButton';

/** Each language is named in itself: whoever needs it can read that name. */
export function LanguageMenu() {
  const { t, i18n } = useTranslation();
  const { speak } = useSpeak();
  const shown = i18n.language;
  const choices = officialLanguages.map((language) => ({
    key: language,
    text: languageNames[language],
    lang: language,
    chosen: language === shown,
    run: () => void speak(language),
  }));
  const button = (
    <Button variant="subtle" size="compact-sm" leftSection={<IconLanguage size={16} aria-hidden />}>
      <VisuallyHidden>{t('shell:language')} </VisuallyHidden>
      {languageNames[shown]}
    </Button>
  );
  return <MenuButton position="top-start" label={t('shell:language')} button={button} choices={choices} />;
}

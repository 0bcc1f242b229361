import { Button, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../i18n/format';
import { languageNames, officialLanguages } from '../../i18n/languages';
import type { Texts } from './form';

type Props = {
  texts: Texts;
  onChange: (texts: Texts) => void;
  showErrors: boolean;
  /** With EDIT alone one changes summaries, not what a paper is called. */
  titlesFixed?: boolean;
};

/** Title and summary in the languages the delegation has; none is asked for that they do not. */
export function TextsField({ texts, onChange, showErrors, titlesFixed = false }: Props) {
  const { t } = useTranslation();
  const used = Object.keys(texts);
  const noTitle = showErrors && !Object.values(texts).some(({ title }) => title.trim());
  const set = (language: string, part: 'title' | 'summary', text: string) =>
    onChange({ ...texts, [language]: { title: '', summary: '', ...texts[language], [part]: text } });
  const drop = (language: string) => onChange(Object.fromEntries(Object.entries(texts).filter(([each]) => each !== language)));
  return (
    <>
      {used.map((language, at) => (
        <fieldset key={language}>
          <legend>
            <bdi lang={language}>{languageNames[language]}</bdi>{' '}
            {used.length > 1 && !titlesFixed && (
              <Button
                variant="subtle"
                size="compact-xs"
                aria-label={t('documents:submit.dropLanguage', { language: languageName(language) })}
                onClick={() => drop(language)}
              >
                {t('shell:remove')}
              </Button>
            )}
          </legend>
          <TextInput
            label={t('documents:submit.titleIn', { language: languageName(language) })}
            required={at === 0}
            disabled={titlesFixed}
            dir="auto"
            lang={language}
            maxLength={500}
            error={at === 0 && noTitle && t('documents:submit.titleMissing')}
            value={texts[language]?.title ?? ''}
            onChange={(event) => set(language, 'title', event.currentTarget.value)}
          />
          <Textarea
            label={t('documents:submit.summaryIn', { language: languageName(language) })}
            dir="auto"
            lang={language}
            rows={3}
            value={texts[language]?.summary ?? ''}
            onChange={(event) => set(language, 'summary', event.currentTarget.value)}
          />
        </fieldset>
      ))}
      <div className="pl-actions">
        <span className="pl-meta">{t('documents:submit.addLanguage')}</span>
        {officialLanguages
          .filter((language) => !used.includes(language))
          .map((language) => (
            <Button
              key={language}
              variant="default"
              size="xs"
              lang={language}
              onClick={() => onChange({ ...texts, [language]: { title: '', summary: '' } })}
            >
              {languageNames[language]}
            </Button>
          ))}
      </div>
    </>
  );
}

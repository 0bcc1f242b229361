import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LocalTextInput } from '../generated/graphql';
import { languageName } from '../i18n/format';
import { officialLanguages } from '../i18n/languages';

/** A text by language. */
export type Names = Record<string, string>;

export const namesInput = (names: Names): LocalTextInput[] =>
  Object.entries(names)
    .map(([language, text]) => ({ language, text: text.trim() }))
    .filter(({ text }) => text !== '');

type Label = 'secretariat:group.nameIn' | 'secretariat:group.mandateIn';

export function NamesFields({ label, names, onChange }: { label: Label; names: Names; onChange: (names: Names) => void }) {
  const { t } = useTranslation();
  return (
    <div className="pl-halves">
      {officialLanguages.map((language) => (
        <TextInput
          key={language}
          label={t(label, { language: languageName(language) })}
          lang={language}
          dir="auto"
          value={names[language] ?? ''}
          onChange={(event) => onChange({ ...names, [language]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}

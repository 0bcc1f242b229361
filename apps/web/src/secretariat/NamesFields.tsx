import { Textarea, TextInput } from '@mantine/core';
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

export const namesOf = (texts: LocalTextInput[]): Names => Object.fromEntries(texts.map(({ language, text }) => [language, text]));

type Props = { label: Label; names: Names; onChange: (names: Names) => void };

export function NamesFields({ label, names, onChange }: Props) {
  const { t } = useTranslation();
  // A mandate has paragraphs, a name is one line.
  const Input = label === 'secretariat:group.mandateIn' ? Textarea : TextInput;
  return (
    <div className="pl-halves">
      {officialLanguages.map((language) => (
        <Input
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

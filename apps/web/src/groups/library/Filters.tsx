import { Checkbox, NativeSelect } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { kinds } from '../../documents/kinds';
import { compareNames, languageName } from '../../i18n/format';
import { officialLanguages } from '../../i18n/languages';
import { tlpText } from '../../shared/TlpLabel';
import type { Group } from '../group.page';
import { type Chosen, type Field, labels } from './filter';

interface Choice {
  value: string;
  label: string;
}
type Choices = Partial<Record<Field, Choice[]>>;

const byName = (choices: Choice[]) => choices.sort((one, other) => compareNames(one.label, other.label));

/** Those who take part, and the group, in whose name its officers write. */
function originatorsOf({ id, name, seats }: Group): Choice[] {
  const parties = new Map(seats.flatMap(({ party }) => (party ? [[party.id, party.name] as const] : [])));
  return [{ value: id, label: name }, ...byName([...parties].map(([value, label]) => ({ value, label })))];
}

/** A link may ask for what is no choice here: for a party without a seat, or a language that is rare. */
const withAsked = (choices: Choice[], value: string, label: string): Choice[] =>
  !value || choices.some((choice) => choice.value === value) ? choices : [...choices, { value, label }];

function useChoicesOf(group: Group, { language, from }: Chosen): Choices {
  const { t } = useTranslation();
  const languages = byName(officialLanguages.map((code) => ({ value: code, label: languageName(code) })));
  return {
    kind: byName(kinds.map((kind) => ({ value: kind, label: t(`enums:kind.${kind}`) }))),
    label: labels.map((label) => ({ value: label, label: tlpText(label) })),
    language: withAsked(languages, language, languageName(language || 'en')),
    from: withAsked(originatorsOf(group), from, t('groups:filter.elsewhere')),
  };
}

const SELECTS = ['kind', 'from', 'label', 'language'] as const;

interface Props {
  ref: Ref<HTMLDivElement>;
  group: Group;
  chosen: Chosen;
  onChoose: (field: Field, value: string) => void;
}

/** Native selects: each device shows them as its people know them, and nothing has to be loaded for them. */
export function Filters({ ref, group, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const choices = useChoicesOf(group, chosen);
  return (
    <div ref={ref} role="group" aria-label={t('groups:filter.title')} className="pl-filters">
      {SELECTS.map((field) => (
        <NativeSelect
          key={field}
          label={t(`groups:filter.${field}`)}
          value={chosen[field]}
          data={[{ value: '', label: t('groups:filter.any') }, ...choices[field]!]}
          onChange={({ currentTarget }) => onChoose(field, currentTarget.value)}
        />
      ))}
      <Checkbox
        label={t('groups:filter.unread')}
        checked={chosen.unread === '1'}
        onChange={({ currentTarget }) => onChoose('unread', currentTarget.checked ? '1' : '')}
      />
    </div>
  );
}

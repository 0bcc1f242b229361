import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { kinds } from '../documents/kinds';
import { GroupsDocument, PartiesDocument } from '../generated/graphql';
import { labels } from '../groups/library/filter';
import { compareNames, languageName } from '../i18n/format';
import { officialLanguages } from '../i18n/languages';
import { tlpText } from '../shared/TlpLabel';
import { useLanguage } from '../shared/useLanguage';
import { type Chosen, type Field, subjects } from './filter';
import { useFacets } from './useSearch';

interface Choice {
  value: string;
  label: string;
}
const byName = (choices: Choice[]) => choices.sort((one, other) => compareNames(one.label, other.label));

/** What a search can be narrowed to: the directory. */
function useChoices() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [groups] = useQuery({ query: GroupsDocument, variables: { language } });
  const [parties] = useQuery({ query: PartiesDocument, variables: { language } });
  const named = (rows: { id: string; name: string }[]) => byName(rows.map(({ id, name }) => ({ value: id, label: name })));
  const all = parties.data?.parties ?? [];
  return {
    in: subjects.map((subject) => ({ value: subject, label: t(`search:in.${subject}`) })),
    group: named(groups.data?.groups ?? []),
    from: named([...all, ...(groups.data?.groups ?? [])]),
    body: named(all.filter(({ kind }) => kind === 'REGIONAL_BODY')),
    kind: byName(kinds.map((kind) => ({ value: kind, label: t(`enums:kind.${kind}`) }))),
    label: labels.map((label) => ({ value: label, label: tlpText(label) })),
    language: byName(officialLanguages.map((code) => ({ value: code, label: languageName(code) }))),
  };
}

/** Said as a library says it, where it can be narrowed by the same. */
const SHARED: readonly Field[] = ['kind', 'label', 'language', 'from', 'unread'];
const nameOf = (field: Field) => (SHARED.includes(field) ? `groups:filter.${field}` : `search:filter.${field}`);

const FACETS = { in: 'SUBJECT', kind: 'KIND', group: 'GROUP', from: 'ORIGINATOR', label: 'LABEL', language: 'LANGUAGE' } as const;
const isFaceted = (field: string): field is keyof typeof FACETS => field in FACETS;

/** Where something was found, only what would leave some of it, and how much; what was chosen can be changed for anything. */
function useLeft() {
  const { t } = useTranslation();
  const count = useFacets();
  return (field: (typeof SELECTS)[number], choices: Choice[], chosen: string): Choice[] => {
    if (!count || chosen || !isFaceted(field)) return choices;
    return choices.flatMap(({ value, label }) => {
      const number = count(FACETS[field], value);
      return number ? [{ value, label: t('search:filter.counted', { name: label, number }) }] : [];
    });
  };
}

const SELECTS = ['in', 'kind', 'group', 'from', 'body', 'label', 'language'] as const;

interface Props {
  chosen: Chosen;
  isSignedIn: boolean;
  onChoose: (field: Field, value: string) => void;
  onClear: () => void;
}

export function Filters({ chosen, isSignedIn, onChoose, onClear }: Props) {
  const { t } = useTranslation();
  const choices = useChoices();
  const left = useLeft();
  return (
    <div role="group" aria-label={t('search:narrow')} className="pl-filters">
      {SELECTS.filter((field) => choices[field].length > 0 || chosen[field]).map((field) => (
        <NativeSelect
          key={field}
          label={t(nameOf(field))}
          value={chosen[field]}
          data={[{ value: '', label: t('groups:filter.any') }, ...left(field, choices[field], chosen[field])]}
          onChange={({ currentTarget }) => onChoose(field, currentTarget.value)}
        />
      ))}
      {(['since', 'until'] as const).map((field) => (
        <TextInput
          key={field}
          type="date"
          label={t(`search:filter.${field}`)}
          value={chosen[field]}
          onChange={({ currentTarget }) => onChoose(field, currentTarget.value)}
        />
      ))}
      {isSignedIn &&
        (['unread', 'mine'] as const).map((field) => (
          <Checkbox
            key={field}
            label={t(nameOf(field))}
            checked={chosen[field] === '1'}
            onChange={({ currentTarget }) => onChoose(field, currentTarget.checked ? '1' : '')}
          />
        ))}
      <div>
        <Button variant="subtle" size="compact-sm" onClick={onClear}>
          {t('groups:filter.clear')}
        </Button>
      </div>
    </div>
  );
}

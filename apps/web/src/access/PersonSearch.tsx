import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUserSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { personName } from '../shared/PartyPerson';
import { useLanguage } from '../shared/useLanguage';
import { SearchPersonsDocument, type SearchPersonsQuery } from '../generated/graphql';

type Person = SearchPersonsQuery['searchPersons'][number];
type Props = { label: string; description?: string; onPick: (person: Person | null) => void };

function useFound(text: string) {
  const language = useLanguage();
  const [sought] = useDebouncedValue(text.trim(), 200);
  const [{ data, fetching }] = useQuery({ query: SearchPersonsDocument, variables: { text: sought, language }, pause: sought === '' });
  return { found: sought === '' ? [] : (data?.searchPersons ?? []), settled: sought === text.trim() && !fetching };
}

/** Type-ahead over the persons that one may ask about. The one chosen stays written there; typing on leaves nobody chosen. */
export function PersonSearch({ label, description, onPick }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { found, settled } = useFound(text);
  const pick = (id: string) => {
    const person = found.find((each) => each.id === id);
    if (!person) return;
    setText(personName(person));
    combobox.closeDropdown();
    onPick(person);
  };
  const type = (typed: string) => {
    setText(typed);
    onPick(null);
    combobox.openDropdown();
    combobox.updateSelectedOptionIndex();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick}>
      <Combobox.Target>
        <TextInput
          label={label}
          description={description}
          value={text}
          dir={text ? 'auto' : undefined}
          autoComplete="off"
          leftSection={<IconUserSearch size={16} aria-hidden />}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text.trim() === ''}>
        <Combobox.Options aria-label={t('access:release.found')}>
          {found.map((person) => (
            <Combobox.Option key={person.id} value={person.id}>
              <bdi className="pl-strong">{personName(person)}</bdi>{' '}
              <bdi className="pl-meta">{[...new Set(person.accreditations.map(({ party }) => party.name))].join(', ')}</bdi>
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{settled ? t('explain:check.nobody') : t('access:release.searching')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

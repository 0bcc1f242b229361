import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { personName } from '../shared/PartyPerson';
import { useLanguage } from '../shared/useLanguage';
import { PersonsDocument } from '../generated/graphql';

/** Asks the portal for each name typed: there are more people than a list should hold. */
export function PersonField({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [text, setText] = useState('');
  const [sought] = useDebouncedValue(text, 250);
  const [{ data }] = useQuery({ query: PersonsDocument, variables: { text: sought || null, language } });
  const choices = data?.persons.edges.map(({ node }) => ({ value: node.id, label: personName(node) })) ?? [];
  return (
    <Select
      label={t('secretariat:person')}
      required
      searchable
      data={choices}
      value={value}
      onChange={onChange}
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      nothingFoundMessage={t('secretariat:nobodyFound')}
    />
  );
}

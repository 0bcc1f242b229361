import { IconUserSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { SearchPersonsDocument, type SearchPersonsQuery } from '../generated/graphql';
import { personName } from '../shared/PartyPerson';
import { TypeAhead } from '../shared/TypeAhead';
import { useLanguage } from '../shared/useLanguage';

type Person = SearchPersonsQuery['searchPersons'][number];
type Props = { label: string; description?: string; onPick: (person: Person | null) => void };

function useFound(text: string) {
  const language = useLanguage();
  const [{ data, fetching }] = useQuery({ query: SearchPersonsDocument, variables: { text, language }, pause: text === '' });
  return { rows: data?.searchPersons ?? [], fetching };
}

/** Type-ahead over the persons that one may ask about. The one chosen stays written there; typing on leaves nobody chosen. */
export function PersonSearch(props: Props) {
  const { t } = useTranslation();
  return (
    <TypeAhead
      {...props}
      useFound={useFound}
      keyOf={({ id }) => id}
      nameOf={personName}
      detailOf={({ accreditations }) => [...new Set(accreditations.map(({ party }) => party.name))].join(', ')}
      nobody={t('explain:check.nobody')}
      leftSection={<IconUserSearch size={16} aria-hidden />}
      onDrop={() => props.onPick(null)}
    />
  );
}

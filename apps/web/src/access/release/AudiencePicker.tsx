import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { SearchAudiencesDocument } from '../../generated/graphql';
import { TypeAhead } from '../../shared/TypeAhead';
import { useLanguage } from '../../shared/useLanguage';
import { audienceKey, type Audience } from '../audience';
import { useAudienceName } from '../useAudienceName';

type Props = { label: string; description?: string; onPick: (audience: Audience) => void };

function useFound(text: string) {
  const language = useLanguage();
  const [{ data, fetching }] = useQuery({ query: SearchAudiencesDocument, variables: { text, language }, pause: text === '' });
  return { rows: data?.searchAudiences ?? [], fetching };
}

/** Type-ahead over parties, bodies, groups and persons in any of the six languages. */
export function AudiencePicker({ onPick, ...field }: Props) {
  const { t } = useTranslation();
  const nameOf = useAudienceName();
  return (
    <TypeAhead
      {...field}
      useFound={useFound}
      keyOf={({ audience }) => audienceKey(audience)}
      nameOf={({ audience }) => nameOf(audience)}
      detailOf={({ audience, detail }) => detail ?? t(`access:kindOf.${audience.kind}`)}
      nobody={t('access:release.noMatch')}
      placeholder={t('access:release.type')}
      leftSection={<IconSearch size={16} aria-hidden />}
      isSearch
      onPick={({ audience }) => onPick(audience)}
    />
  );
}

import { useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { LibraryDocument } from '../../generated/graphql';
import { useLanguage } from '../../shared/useLanguage';
import { chosenIn, filterOf } from './filter';

/** A page of the group's library, narrowed as the address says. */
export function useLibrary(after?: string) {
  const language = useLanguage();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const filter = filterOf(chosenIn(search));
  const [{ data, error, fetching }] = useQuery({ query: LibraryDocument, variables: { id, language, first: 50, after, filter } });
  return { page: data?.group.library, error, fetching };
}

import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { type SearchFacetField, SearchDocument, SearchFacetsDocument } from '../generated/graphql';
import { useLanguage } from '../shared/useLanguage';
import { chosenIn, filterOf } from './filter';

/** What the address asks for. */
export const useSought = (): string => (useSearchParams()[0].get('q') ?? '').trim();

/** A page of what was found for it, by what it is narrowed to. */
export function useSearch(after?: string) {
  const language = useLanguage();
  const text = useSought();
  const [search] = useSearchParams();
  const variables = { text, language, first: 20, after, filter: filterOf(chosenIn(search)) };
  const [{ data, error, fetching }] = useQuery({ query: SearchDocument, variables, pause: !text });
  return { found: data?.search, error, fetching };
}

/** By value how many of what was found a choice would leave; null where that is not known, or not counted. */
export function useFacets(): ((field: SearchFacetField, value: string) => number) | null {
  const text = useSought();
  const [search] = useSearchParams();
  const [{ data, fetching, stale }] = useQuery({
    query: SearchFacetsDocument,
    variables: { text, filter: filterOf(chosenIn(search)) },
    pause: !text,
  });
  const facets = !text || fetching || stale ? null : data?.search.facets;
  if (!facets) return null;
  const counts = new Map(facets.map(({ field, value, count }) => [`${field} ${value}`, count]));
  return (field, value) => counts.get(`${field} ${value}`) ?? 0;
}

import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { SearchDocument } from '../generated/graphql';
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

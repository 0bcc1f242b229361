import type { Call, Names } from './call.js';

const searched = (words: string, filter: object | null, after: string | null): Call => ({
  text: `query($text: String!, $filter: SearchFilterInput, $after: String) { search(text: $text, filter: $filter, after: $after) {
    count isRelaxed edges { matchedIn passages { text } node { __typename ... on Document { id reference } ... on Thread { id } ... on Post { id text } } } } }`,
  variables: { text: words, filter, after },
});

/** How what searches is called. */
export const SEARCH: Record<string, (names: Names) => Call[]> = {
  'Query.search': ({ reference, cursor, group, other }) => [
    ...['Zephyrine', '"Zephyrine quorum"', 'zephyrin -nowhere', reference].map((words) => searched(words, null, null)),
    searched('quorum', { groups: [group], originators: [other] }, null),
    searched('quorum', { unread: true, mine: true }, cursor),
  ],
};

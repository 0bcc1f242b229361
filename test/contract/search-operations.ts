import { type Call, mutation, type Names, plain } from './call.js';

const searched = (words: string, filter: object | null, after: string | null): Call => ({
  text: `query($text: String!, $filter: SearchFilterInput, $after: String) { search(text: $text, filter: $filter, after: $after) {
    count isPartial isRelaxed facets { field value count } edges { matchedIn passages { text } node { __typename ... on Document { id reference } ... on Thread { id } ... on Post { id text } } } } }`,
  variables: { text: words, filter, after },
});

const typed = (words: string): Call => ({
  text: `query($text: String!) { searchSuggestions(text: $text, first: 20) { __typename ... on Document { id reference title(language: "en") } ... on Thread { id title } } }`,
  variables: { text: words },
});

/** How what searches is called. */
export const SEARCH: Record<string, (names: Names) => Call[]> = {
  'Query.search': ({ reference, cursor, group, other }) => [
    ...['Zephyrine', '"Zephyrine quorum"', 'zephyrin -nowhere', reference].map((words) => searched(words, null, null)),
    searched('quorum', { groups: [group], originators: [other] }, null),
    searched('quorum', { unread: true, mine: true }, cursor),
  ],
  'Query.searchSuggestions': ({ reference }) => ['Zep', 'zephyrine quo', reference, reference.slice(0, -2)].map(typed),
  'Query.savedSearches': () => [plain('{ savedSearches { id name text filter { groups originators } notifies } }')],
  'Mutation.saveSearch': ({ reference, group, other }) =>
    [null, { groups: [group], originators: [other] }].map((filter) =>
      mutation('saveSearch', 'SaveSearchInput', '{ name text notifies }')({ name: 'Kept', text: reference, filter, notifies: true }),
    ),
  'Mutation.notifySearch': ({ other }) => [mutation('notifySearch', 'NotifySearchInput')({ searchId: other, notifies: true })],
  'Mutation.removeSavedSearch': ({ other }) => [mutation('removeSavedSearch', 'SavedSearchIdInput', '')({ searchId: other })],
};

import { Indexing } from '#search';
import type { Answer, TestPortal } from './portal.js';

export const SEARCH = `query($text: String!, $filter: SearchFilterInput, $first: Int! = 20, $after: String) {
  search(text: $text, filter: $filter, first: $first, after: $after) {
    count isPartial isRelaxed pageInfo { hasNextPage endCursor }
    edges { matchedIn thread { id } passages { text page language fileId marks { from to } }
      node { __typename ... on Document { id } ... on Thread { id } ... on Post { id } } } } }`;

/** What the worker does within a second. */
export const indexed = (portal: TestPortal) => portal.app.get(Indexing).catchUp();

export const search = (portal: TestPortal, cookie: string | undefined, text: string, filter: object | null = null): Promise<Answer> =>
  portal.gql(SEARCH, { text, filter }, cookie);

/** The ids of what is found, the first first. */
export async function found(portal: TestPortal, cookie: string | undefined, text: string, filter: object | null = null): Promise<string[]> {
  const answer = await search(portal, cookie, text, filter);
  if (answer.code) throw new Error(answer.body);
  return answer.data.search.edges.map(({ node }: { node: { id: string } }) => node.id);
}

/** Passages of a file, as they are read out of it. */
export async function written(
  portal: TestPortal,
  fileId: string,
  passages: { text: string; language?: string; page?: number }[],
): Promise<void> {
  await portal.sql(`insert into file_text (file_id, state) values ($1, 'READY') on conflict (file_id) do update set state = 'READY'`, [
    fileId,
  ]);
  await portal.sql('delete from passage where file_id = $1', [fileId]);
  for (const [place, { text, language = 'en', page = place + 1 }] of passages.entries())
    await portal.sql('insert into passage (file_id, place, page, language, text) values ($1, $2, $3, $4, $5)', [
      fileId,
      place,
      page,
      language,
      text,
    ]);
  await portal.sql(
    'insert into search_change (item_id) select v.document_id from file f join version v on v.id = f.version_id where f.id = $1',
    [fileId],
  );
}

const SUGGESTED = `query($text: String!, $first: Int! = 6) { searchSuggestions(text: $text, first: $first) {
  __typename ... on Document { id title(language: "en") symbol } ... on Thread { id title } } }`;
export const suggest = (portal: TestPortal, cookie: string | undefined, text: string, first?: number): Promise<Answer> =>
  portal.gql(SUGGESTED, { text, first }, cookie);

/** The ids of what is suggested to whoever has typed so much. */
export async function suggested(portal: TestPortal, cookie: string | undefined, text: string): Promise<string[]> {
  const answer = await suggest(portal, cookie, text);
  if (answer.code) throw new Error(answer.body);
  return answer.data.searchSuggestions.map(({ id }: { id: string }) => id);
}

/** By field and value how many of what is found have it. */
export async function facets(
  portal: TestPortal,
  cookie: string | undefined,
  text: string,
  filter: object | null = null,
): Promise<Record<string, Record<string, number>>> {
  const answer = await portal.gql(
    'query($text: String!, $filter: SearchFilterInput) { search(text: $text, filter: $filter) { facets { field value count } } }',
    { text, filter },
    cookie,
  );
  if (answer.code) throw new Error(answer.body);
  const all = new Map<string, Record<string, number>>();
  for (const { field, value, count } of answer.data.search.facets) all.set(field, { ...all.get(field), [value]: count });
  return Object.fromEntries(all);
}

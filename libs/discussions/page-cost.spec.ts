import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Database } from '#database';
import { Discussing, POST, THREAD, toParty } from '../../test/support/discussions.js';
import { startPortal, type TestPortal } from '../../test/support/portal.js';

/** SQL statements a page may cost, transaction control apart; the session's look-up is one of them. */
const MOST = 8;
const PAGES = {
  'a thread page': `query($id: ID!, $first: Int!) { thread(id: $id) { ${THREAD} tlp document { title(language: "en") } group { tag } groups { tag }
    pinnedIn { tag } drafts { text } posts(first: $first, from: "FIRST_UNREAD") { focus edges { node { ${POST.replace('revisions { text }', '')} } } } } }`,
  'a list of discussions': `query($first: Int!) { threads(first: $first) { edges { node { id title activeAt unread postCount opener { name }
    openedAs { party { code } } document { title(language: "en") } group { tag } viewerMay { reply close } } } } }`,
  'unread discussions': `query($first: Int!) { threads(first: $first, unread: true) { edges { node { id title activeAt unread } } } }`,
  'the discussions of a document': `query($document: ID!, $first: Int!) { document(id: $document) { discussionCounts { unreadPosts }
    threads(first: $first) { edges { node { id title unread opener { name } } } } } }`,
  'documents with their counts': `query($first: Int!) { documents(first: $first) { edges { node { id discussionCounts { threads unreadPosts } } } } }`,
};

let portal: TestPortal;
let author: string;
const values: Record<string, unknown> = {};
beforeAll(async () => {
  portal = await startPortal();
  author = await portal.as(await portal.delegate('Aline Author', 'FRA'));
  const codes = ['KEN', 'NOR', 'BRA', 'EGY', 'JPN'];
  const others: string[] = [];
  for (const code of codes) others.push(await portal.as(await portal.delegate(`Delegate of ${code}`, code)));
  const talk = new Discussing(portal, new Map([[author, 'FRA'], ...others.map((cookie, n) => [cookie, codes[n]!] as const)]));
  const to = codes.map((code) => toParty(code));
  values.document = await talk.paper(author, to);
  for (let n = 0; n < 12; n += 1)
    values.id = await talk.opened(others[n % 5]!, { documentId: n < 8 ? values.document : await talk.paper(author, to) });
  let parentId: string | null = null;
  for (let n = 0; n < 24; n += 1) parentId = (await talk.posted(others[n % 5]!, values.id as string, `Post ${n}`, { parentId })).id;
}, 60_000);
afterAll(() => portal.stop());

async function statementsOf(text: string, first: number): Promise<string[]> {
  const query = jest.spyOn(portal.app.get(Database), 'query');
  try {
    const { data, body } = await portal.gql(text, { ...values, first }, author);
    if (!data) throw new Error(body);
    return query.mock.calls.map(([sql]) => sql.replaceAll(/\s+/g, ' ').trim().slice(0, 110));
  } finally {
    query.mockRestore();
  }
}

describe('as many statements for many as for few, and no more than eight', () => {
  it.each(Object.entries(PAGES))('%s', async (_, text) => {
    await statementsOf(text, 2); // who asks, and the directory, are read once, and then kept
    const [few, many] = [await statementsOf(text, 2), await statementsOf(text, 20)];
    expect(many.slice().sort()).toEqual(few.slice().sort());
    expect(many.length > MOST ? many : []).toEqual([]);
  });
});

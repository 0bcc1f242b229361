import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Access } from '#access';
import { Database } from '#database';
import { actorFor } from '#identity';
import { partyId } from '#parties';
import { startPortal, type TestPortal } from '../support/portal.js';
import { buildWorld, type HiddenPaper, hidePaper, type World } from './hidden-paper.js';
import { type Names, OPERATIONS } from './operations.js';

const BLIND = ['excluded', 'outsider', 'administrator', 'anonymous'] as const;
type Who = (typeof BLIND)[number] | 'recipient';
const CARD = `id reference title(language: "en") kind languages viewerLevel originator { ... on Party { code } } groups { id }
  content { tags summary(language: "en") author { name } releasedTo { kind } versions { id note files { id name sha256 } } } threads(first: 5) { edges { node { id title } } }`;
const TALK =
  'id title opener { name } posts(first: 5) { edges { node { id text writer { name } revisions { text } } } } drafts { id text }';
/** Every list there is, with what stands in it. */
const LISTS = [
  `{ documents(first: 9) { edges { cursor node { ${CARD} } } pageInfo { hasNextPage } } }`,
  `{ threads(first: 9) { edges { node { ${TALK} document { ${CARD} } } } } }`,
  `{ notices(first: 9) { edges { node { id kind document { ${CARD} } thread { ${TALK} } } } } viewer { unreadNotices } }`,
  `{ groups { id discussionCounts { threads unreadPosts } library(first: 9) { edges { node { ${CARD} } } } received(first: 9) { edges { node { id } } } discussions(first: 9) { edges { node { ${TALK} } } } } }`,
  `{ drafts { id text thread { ${TALK} } document { ${CARD} } } }`,
];
/** Whole answers about the paper by its names, as its readers get them. */
const CLOSE = [
  'query($document: ID!) { document(id: $document) { id title(language: "en") content { tags versions { note files { id name } } } } }',
  'query($reference: String!) { documentByReference(reference: $reference) { id title(language: "en") } }',
  'query($thread: ID!) { thread(id: $thread) { title drafts { text } posts(first: 5) { edges { node { text revisions { text } } } } } }',
  'query($post: ID!) { post(id: $post) { text thread { title } } }',
];

let portal: TestPortal;
let world: World;
let paper: HiddenPaper;
beforeAll(async () => {
  portal = await startPortal();
  world = await buildWorld(portal);
  paper = await hidePaper(portal, world);
  // Nobody is held back by what they have not read yet: here it is the net alone.
  await portal.sql('insert into label_understanding (person_id, document_id, tlp) select id, $1, $2 from person', [paper.document, 'RED']);
  withoutTheCondition();
}, 120_000);
afterAll(async () => {
  jest.restoreAllMocks();
  await portal.stop();
});

/** Takes the one condition of libs/access/visible.ts out of every statement: whose key it is, its window, and whom it excludes. */
function withoutTheCondition(): void {
  const database = portal.app.get(Database);
  const query = database.query.bind(database);
  jest.spyOn(database, 'query').mockImplementation((sql, params) => {
    const open = sql
      .replace(/\b(f\.key_id|k\.id) = any\((\$\d+)::int\[\]\)/g, '($1 = any($2::int[]) or true)')
      .replace(/coalesce\((f\.key_id in \(select unnest\(\$\d+::int\[\]\)\)), false\)/g, '($1 or true)')
      .replace(/select unnest\((\$\d+)::int\[\]\) as id/, 'select k.id from feed_key k where $1::int[] is not null')
      .replace(/f\.from_at <= (\$\d+)::timestamptz and/g, '(f.from_at <= $1::timestamptz or true) and')
      .replaceAll('(f.except_ids is null or', '(true or');
    return query(open, params);
  });
}

const cookieOf = async (who: Who) => (who === 'anonymous' ? undefined : portal.as(world.persons[who]));

/** Everything that the portal says to somebody who asks for all there is and for the paper by every name of it. */
async function everythingTo(who: Who): Promise<string> {
  const cookie = await cookieOf(who);
  const other = partyId('FRA');
  const { notice, ...ids } = paper;
  const names = { ...ids, notice, other, own: world.own[who] ?? randomUUID(), capacity: other, cursor: null } as unknown as Names;
  const queries = Object.entries(OPERATIONS).flatMap(([name, callsFor]) => (name.startsWith('Query.') ? callsFor(names) : []));
  const bodies = [];
  for (const text of LISTS) bodies.push((await portal.gql(text, {}, cookie)).body);
  for (const { text, variables } of queries) bodies.push((await portal.gql(text, variables, cookie)).body);
  for (const text of CLOSE) bodies.push((await portal.gql(text, names, cookie)).body);
  const file = await fetch(`${portal.url}/files/${paper.file}`, { headers: cookie ? { cookie } : {} });
  return [...bodies, `${file.status} ${await file.text()}`].join('\n');
}

describe('where the condition of the query layer is taken away', () => {
  it('it is gone: outside of the net the paper comes to somebody from whom it is hidden, with the highest level', async () => {
    const found = await portal.app.get(Access).items(actorFor(world.persons.outsider), [paper.document, paper.thread]);
    expect([...found.values()].map(({ level }) => level)).toEqual(['MANAGE', 'MANAGE']);
  });

  it('whoever may read the paper reads it still', async () => {
    const said = await everythingTo('recipient');
    for (const name of ['document', 'reference', 'version', 'file', 'notice', 'thread'] as const) expect(said).toContain(paper[name]);
    for (const word of ['Zephyrine quorum', 'lanternfish', 'Sargasso', 'periwinkle']) expect(said).toContain(word);
  });

  it.each(BLIND)('nothing of the paper comes to the %s: no list, search, notice, file nor post, by whatever name', async (who) => {
    const said = await everythingTo(who);
    const asked = Object.values(paper).filter((name): name is string => typeof name === 'string');
    const secrets = paper.secrets.filter((secret) => !asked.includes(secret));
    expect(secrets).toContain('Zephyrine quorum');
    for (const secret of secrets) expect(said).not.toContain(secret);
    expect(said).not.toContain('%PDF');
    expect(said).not.toMatch(/"unreadNotices":[1-9]|"code":"INTERNAL"/);
  });

  it('and where the net is taken away too, all of it comes: the answers above are its doing', async () => {
    const nets = await portal.sql<{ name: string }>(`select tablename as name from pg_policies where policyname = 'net'`);
    for (const { name } of nets) await portal.sql(`alter table ${name} disable row level security`);
    const said = await everythingTo('outsider');
    for (const { name } of nets) await portal.sql(`alter table ${name} enable row level security`);
    for (const word of ['Zephyrine quorum', 'lanternfish', 'Amberjack', 'marzipan.pdf', 'Sargasso', 'periwinkle', '%PDF'])
      expect(said).toContain(word);
  });
});

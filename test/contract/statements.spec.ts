import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Database } from '#database';
import { JobRunner } from '#jobs';
import { partyId } from '#parties';
import { parse, validate } from 'graphql';
import { Discussing } from '../support/discussions.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { clientQueries } from './client-operations.js';
import { fileDraft } from './hidden-paper.js';
import { addMeasures, officerOfFrance, SECRETARIAT_PAGES } from './measures.js';
import { REQUEST_PAGES } from './request-operations.js';
import { servedSchema } from './schema.js';

/** SQL statements a page may cost, transaction control apart; the session's look-up is one of them. */
const MOST = 8;
/** A preview makes the change, looks, looks without its exclusions, and undoes it. A paper's page asks for its relations, and for what is asked, once each. */
const LARGER: Record<string, number> = { Document: 9, PreviewDistribution: 22, PreviewReach: 22, PreviewDirectory: 30, PreviewOnward: 26 };
const CODES = ['KEN', 'BRA', 'NOR', 'JOR', 'URY', 'DEU', 'EGY', 'IND', 'JPN', 'CHL'];
const QUERIES = clientQueries();

let portal: TestPortal;
let author: string;
let authorId: string, group: string;
let paper: { id: string; reference: string };
let thread: { id: string; post: string };
const persons: string[] = [];
let rows = 0;

const PLAIN = 'Viewer Groups NewestRead MyDrafts Sessions Parties PendingAccreditations PartiesWithoutHead OwnUploads Archives SavedSearches'.split(' '); // prettier-ignore
const toEurope = { audience: { kind: 'BODY', partyId: partyId('EU') }, level: 'READ' };
const change = () => ({ input: { documentId: paper.id, capacity: partyId('FRA'), addReleases: [toEurope] } });
/** What each query of the client asks about; one that is missing here fails the test. */
const VARIABLES: Record<string, () => object> = {
  ...Object.fromEntries(PLAIN.map((name) => [name, () => ({})])),
  Documents: () => ({ first: 50 }),
  Search: () => ({ text: 'paper', first: 50 }),
  ...Object.fromEntries(['SearchFacets', 'SearchSuggestions'].map((name) => [name, () => ({ text: 'paper' })])),
  ...Object.fromEntries(['DocumentByReference', 'NamedPaper'].map((name) => [name, () => ({ reference: paper.reference })])),
  ...Object.fromEntries(['Document', 'ReadDocument', 'DocumentDistribution', 'Why'].map((name) => [name, () => ({ id: paper.id })])),
  DistributionAsOf: () => ({ id: paper.id, at: new Date().toISOString() }),
  WhyPerson: () => ({ id: paper.id, personId: persons.at(-1) }),
  SearchPersons: () => ({ text: 'person' }),
  DocumentTexts: () => ({ id: paper.id }),
  PreviewDistribution: change,
  PreviewReach: change,
  SearchAudiences: () => ({ text: 'ma' }),
  Group: () => ({ id: group }),
  Library: () => ({
    id: group,
    first: 50,
    filter: { kinds: ['POSITION_PAPER'], labels: ['AMBER'], originators: CODES.concat('FRA').map(partyId) },
  }),
  Received: () => ({ id: group, first: 50 }),
  Notices: () => ({ first: 50 }),
  Thread: () => ({ id: thread.id, from: 'FIRST_UNREAD' }),
  ThreadCard: () => ({ id: thread.id }),
  Threads: () => ({ first: 50 }),
  GroupDiscussions: () => ({ id: group, first: 50 }),
  PostHistory: () => ({ id: thread.post }),
  PostPlace: () => ({ id: thread.post }),
  Mentionable: () => ({ threadId: thread.id, text: 'coll' }),
  ...Object.fromEntries(Object.entries(REQUEST_PAGES).map(([name, of]) => [name, () => of(paper.id)])),
  Link: () => ({ token: 'none' }),
  Party: () => ({ id: partyId('FRA') }),
  Persons: () => ({ text: '' }),
  PreviewDirectory: () => ({ input: { accede: { bodyId: partyId('AU'), memberId: partyId('BRA') } } }),
  AdministeredBody: () => ({ id: partyId('AU') }),
  ...SECRETARIAT_PAGES,
  DocumentLedger: () => ({ id: paper.id }),
  LedgerLines: () => ({ id: paper.id, states: ['NOT_OPENED'], first: 50 }),
  LedgerCounts: () => ({ id: paper.id }),
};

beforeAll(async () => {
  portal = await startPortal();
  authorId = await officerOfFrance(portal);
  author = await portal.as(authorId);
  group = randomUUID();
  await portal.sql(
    `insert into working_group (id, tag, kind, names, series) values ($1, 'WG.1', 'WORKING_GROUP', '{"en": "A group"}', 'CIED/WG.1')`,
    [group],
  );
  const seat = [randomUUID(), group, partyId('FRA')];
  await portal.sql(`insert into seat (id, group_id, capacity, party_id, from_at) values ($1, $2, 'PARTICIPANT', $3, now())`, seat);
  paper = await fileDraft(portal, author, 'FRA', 'A paper', { groupId: group });
  await release(paper.id, 'FRA', author, [{ audience: { kind: 'PARTY', partyId: partyId('FRA') }, level: 'READ' }]); // held, to be passed on
  const id = await talking().opened(author, { groupId: group });
  thread = { id, post: (await talking().thread(author, id, 'posts { edges { node { id } } }')).posts.edges[0].node.id };
});
afterAll(() => portal.stop());
const talking = (...more: string[]) => new Discussing(portal, new Map([author, ...more].map((cookie) => [cookie, 'FRA'])));

const release = async (documentId: string, code: string, cookie: string, addReleases: object[]) => {
  const input = { documentId, capacity: partyId(code), addReleases };
  const { code: error } = await portal.gql('mutation($input: DistributionInput!) { release(input: $input) { id } }', { input }, cookie);
  expect(error).toBeUndefined();
};

/** One more post, earlier text, thread and draft. */
async function addWords(n: number) {
  const colleague = await portal.as(await portal.delegate(`Colleague ${n}`, 'FRA', 'ADVISER'));
  const talk = talking(colleague);
  await talk.posted(colleague, thread.id, `Words ${n}`, { parentId: thread.post });
  await talk.act(author, 'editPost', 'EditPostInput', { postId: thread.post, text: `First words ${n}` }, '{ id }');
  const threadId = await talk.opened(author, { groupId: group });
  await talk.act(author, 'saveDraft', 'SaveDraftInput', { threadId, text: `Draft ${n}` }, '{ id }');
}

/** One more of everything a page can show: a person, a seat, an office, a group, a paper received, a release, a version with its file. */
async function addRow() {
  const n = (rows += 1);
  const code = CODES[n % CODES.length]!;
  const personId = await portal.delegate(`Person ${n}`, code, 'FOCAL_POINT');
  persons.push(personId);
  await addWords(n);
  const held = [randomUUID(), group, personId];
  await portal.sql(`insert into seat (id, group_id, capacity, person_id, from_at) values ($1, $2, 'PARTICIPANT', $3, now())`, held);
  await portal.sql(`insert into office (id, group_id, person_id, office, from_at) values ($1, $2, $3, 'FACILITATOR', now())`, held);
  await portal.sql(
    `insert into working_group (id, tag, kind, names, series, parent_id) values ($1, $2, 'WORKING_GROUP', '{"en": "Another"}', $2, $3)`,
    [randomUUID(), `X.${n}`, group],
  );
  const pending = [randomUUID(), personId, partyId('FRA')];
  await portal.sql(`insert into accreditation (id, person_id, party_id, role, from_at) values ($1, $2, $3, 'DELEGATE', now())`, pending);
  const cookie = await portal.as(personId);
  const { id } = await fileDraft(portal, cookie, code, `Paper ${n}`, { groupId: group });
  await release(id, code, cookie, [{ audience: { kind: 'GROUP', groupId: group }, level: 'READ' }]);
  await addMeasures(portal, { author, authorId, reporter: personId, document: id, base: paper.id });
  const version = randomUUID();
  const issued = [version, paper.id, n, personId];
  await portal.sql(
    'insert into version (id, document_id, number, prepared_by, issued_by, issued_at) values ($1, $2, $3, $4, $4, now())',
    issued,
  );
  await portal.sql(
    `insert into file (id, version_id, language, name, media_type, size, sha256, storage_key, uploaded_by) values ($1, $2, 'en', 'a.pdf', 'application/pdf', 1, '', $3, $4)`,
    [randomUUID(), version, randomUUID(), personId],
  );
  await release(paper.id, 'FRA', author, [{ audience: { kind: 'PERSON', personId }, level: 'READ' }]);
}

async function growTo(count: number) {
  while (rows < count) await addRow();
  await portal.app.get(JobRunner).drain();
}

async function statementsOf(name: string, cookie = author): Promise<string[]> {
  const query = jest.spyOn(portal.app.get(Database), 'query');
  try {
    const { data, body } = await portal.gql(QUERIES[name]!, { language: 'en', ...VARIABLES[name]!() }, cookie);
    if (name !== 'Link' && !data) throw new Error(body);
    return query.mock.calls
      .filter(([sql]) => !sql.startsWith('update session'))
      .map(([sql]) => sql.replaceAll(/\s+/g, ' ').trim().slice(0, 110));
  } finally {
    query.mockRestore();
  }
}

it('a paper costs its reader, and whoever may only know of it, no more than its custodian', async () => {
  const [reader, knower] = [await portal.delegate('Rita Reader', 'JPN'), await portal.delegate('Kim Knower', 'CHL')];
  await release(paper.id, 'FRA', author, [
    { audience: { kind: 'PERSON', personId: reader }, level: 'READ' },
    { audience: { kind: 'PERSON', personId: knower }, level: 'DISCOVER' },
  ]);
  await statementsOf('Document');
  for (const personId of [reader, knower]) {
    const statements = await statementsOf('Document', await portal.as(personId));
    expect(statements.length > MOST ? statements : []).toEqual([]);
  }
});

it('every query of the client is measured, and fits the schema', async () => {
  expect(Object.keys(VARIABLES).sort()).toEqual(Object.keys(QUERIES).sort());
  const schema = await servedSchema(portal);
  for (const [name, text] of Object.entries(QUERIES))
    expect({ name, problems: validate(schema, parse(text)).map(({ message }) => message) }).toEqual({ name, problems: [] });
});

describe('a page costs as many statements at fifty rows as at two, and no more than it may', () => {
  const few = new Map<string, string[]>();
  const many = new Map<string, string[]>();
  beforeAll(async () => {
    await growTo(2);
    await statementsOf('Document'); // the directory is read again for a new epoch, and then kept
    for (const name of Object.keys(VARIABLES)) few.set(name, await statementsOf(name));
    await growTo(50);
    await statementsOf('Document');
    for (const name of Object.keys(VARIABLES)) many.set(name, await statementsOf(name));
  }, 300_000);

  it.each(Object.keys(VARIABLES))('%s', (name) => {
    const statements = many.get(name)!;
    expect(statements.slice().sort()).toEqual(few.get(name)!.slice().sort());
    expect(statements.length > (LARGER[name] ?? MOST) ? statements : []).toEqual([]);
  });
});

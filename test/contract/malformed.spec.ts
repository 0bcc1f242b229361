import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { partyId } from '#parties';
import { isWhole } from '../support/extent.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { buildWorld, HANDLING, neverIssued, type World } from './hidden-paper.js';
import { type Names, OPERATIONS } from './operations.js';

const PRIVATE =
  /\b(select|insert|update|delete) .* (from|into|set)\b|invalid input syntax|byte sequence|node_modules|\.[jt]s:\d|\/(home|tmp|root|var)\/|"stack"/i;
const DASHES = '-'.repeat(36);
const MALFORMED_IDS = ['', 'x', "' or 1=1 --", '../../etc/passwd', '\u0000', '\ud800', DASHES, 'é'.repeat(5000), 'A'.repeat(100_000)];
const ALMOST_AN_ID = '00000000-0000-0000-0000-00000000000g';
const cursor = (at: string, id: string = randomUUID()) => Buffer.from(`${at}|${id}`).toString('base64url');
const MOMENTS = [
  '1',
  'now',
  '2026-02-31',
  '2026-02-31 00:00:00+00',
  '2026-01-01 25:00:00+00',
  'Tue Feb 31 2026 99',
  '+275760-09-13T00:00:00Z',
  '2026-01-01\u0000',
];
const CURSORS = [
  'x',
  '%%%',
  'A'.repeat(5000),
  cursor('1', DASHES),
  cursor('2026-01-01 00:00:00+00', DASHES),
  ...MOMENTS.map((at) => cursor(at)),
];

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await startPortal();
  world = await buildWorld(portal);
});
afterAll(() => portal.stop());

const NAMES: (keyof Names)[] = [
  'document', 'version', 'reference', 'release', 'exclusion', 'upload', 'group', 'notice', 'session', 'thread', 'post', 'draft', 'report', 'other', 'own', 'capacity',
]; // prettier-ignore
const every = (value: string) => ({ ...Object.fromEntries(NAMES.map((name) => [name, value])), cursor: null }) as unknown as Names;
const unknown = (): Names => ({ ...neverIssued(), other: randomUUID(), own: randomUUID(), capacity: partyId('BRA'), cursor: null });

/** What an operation does not take changes nothing of its call: that is asked once. */
const asked = new Set<string>();
async function expectClear(cookie: string, operation: string, names: Names) {
  for (const { text, variables } of OPERATIONS[operation]!(names)) {
    const call = createHash('sha256')
      .update(JSON.stringify([cookie, text, variables]))
      .digest('hex');
    if (asked.has(call)) continue;
    asked.add(call);
    const { code, body } = await portal.gql(text, variables, cookie);
    expect({ variables, code, body }).not.toMatchObject({ code: 'INTERNAL' });
    expect(body).not.toMatch(PRIVATE);
  }
}

it.each(Object.keys(OPERATIONS).map((operation, place) => [operation, place] as const))(
  '%s refuses malformed ids and cursors clearly, to a delegate and to an administrator',
  async (operation, place) => {
    const cookies = [await portal.as(world.persons.outsider), await portal.as(world.persons.administrator)];
    const names = unknown();
    const tried = [...MALFORMED_IDS, ALMOST_AN_ID].map(every).concat(CURSORS.map((after) => ({ ...names, cursor: after })));
    for (const [turn, each] of tried.entries())
      for (const [who, cookie] of cookies.entries())
        // They take turns; each of both tries all in `npm run prove`.
        if (isWhole || (place + turn + who) % 2 === 0) await expectClear(cookie, operation, each);
  },
  120_000,
);

it.each(CURSORS)('no page begins after %j', async (after) => {
  const { code } = await portal.gql('query($after: String) { documents(after: $after) { edges { cursor } } }', { after });
  expect(code).toBe('INVALID');
});

it('a page begins after what the page before gave out', async () => {
  const cookie = await portal.as(world.persons.outsider);
  const page = async (after: string | null) =>
    (
      await portal.gql(
        'query($after: String) { documents(after: $after) { edges { node { id } } pageInfo { endCursor } } }',
        { after },
        cookie,
      )
    ).data.documents;
  const first = await page(null);
  expect(first.edges.length).toBeGreaterThan(0);
  expect((await page(first.pageInfo.endCursor)).edges).toEqual([]);
});

it.each(['\u0000', '\ud800'])('a text that cannot be kept (%j) is INVALID, and written down without it', async (word) => {
  const input = {
    capacity: partyId('BRA'),
    kind: 'LETTER',
    titles: [{ language: 'en', text: `a${word}b` }],
    tags: [word],
    handling: HANDLING,
  };
  const cookie = await portal.as(world.persons.outsider);
  const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
  const mutation = 'mutation($input: FileDocumentInput!) { mine: fileDocument(input: $input) { id } }';
  const { code, body } = await portal.gql(mutation, { input }, cookie);
  const written = warn.mock.calls;
  warn.mockRestore();
  expect(code).toBe('INVALID');
  expect(written).toEqual([[expect.stringMatching(/^fileDocument: PostgreSQL refused it with 22\w{3}\.$/)]]);
  expect(body).not.toMatch(PRIVATE);
});

describe('a query, though fragments hide it,', () => {
  const id = partyId('CUB');

  it('that nests too deep is INVALID', async () => {
    const fragment = (n: number) => `fragment F${n} on WorkingGroup { parent { parent { ${n ? `...F${n - 1}` : 'id'} } } }`;
    const ask = (last: number) => {
      const fragments = Array.from({ length: last + 1 }, (_, n) => fragment(n));
      return portal.gql(`{ groups { ...F${last} } } ${fragments.join(' ')}`);
    };
    expect((await ask(5)).code).toBeUndefined();
    const { code, body } = await ask(6);
    expect([code, body]).toEqual(['INVALID', expect.stringContaining('nests more than 14 fields deep')]);
  });

  it('whose lists multiply is INVALID', async () => {
    const query = 'query($id: ID!) { party(id: $id) { memberships { body { ...Members } } } }';
    const members =
      'fragment Members on Party { members { member { memberships { body { members { member { memberships { id } } } } } } } }';
    const { code, body } = await portal.gql(`${query} ${members}`, { id });
    expect([code, body]).toEqual(['INVALID', expect.stringContaining('nests more than 3 lists')]);
  });
});

it.each(['files', 'uploads'])('/%s/:id says of every malformed id that there is nothing', async (folder) => {
  const headers = { 'tus-resumable': '1.0.0', cookie: await portal.as(world.persons.outsider) };
  for (const value of MALFORMED_IDS.filter((id) => id.length > 0 && id.length < 10_000 && id.isWellFormed())) {
    const response = await fetch(`${portal.url}/${folder}/${encodeURIComponent(value)}`, { headers });
    expect([404, 414, 431]).toContain(response.status);
    expect(await response.text()).not.toMatch(PRIVATE);
  }
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Database } from '#database';
import { JobRunner } from '#jobs';
import { isInputObjectType } from 'graphql';
import { partyId } from '#parties';
import { startPortal, type TestPortal } from '../support/portal.js';
import { Library } from './library.js';
import { type Filter, FILTERS, fits, OTHERS, SINGLE } from './library-cases.js';
import { servedSchema } from './schema.js';

/** Each field of the filter, with what the card says of it: a field that no card shows would tell what its reader may not know. */
const SHOWN_AS = { kinds: 'kind', labels: 'tlp', languages: 'languages', unread: 'unread', originators: 'originator' };
const READERS = ['knower', 'reader', 'author', 'administrator', 'anonymous'] as const;

let portal: TestPortal;
let library: Library;
beforeAll(async () => {
  portal = await startPortal();
  library = await Library.furnish(portal);
}, 120_000);
afterAll(() => portal.stop());

const drain = () => portal.app.get(JobRunner).drain();

it('asks for nothing that the card of a paper does not show', async () => {
  const schema = await servedSchema(portal);
  const filter = schema.getType('LibraryFilterInput');
  expect(isInputObjectType(filter) && Object.keys(filter.getFields()).sort()).toEqual(Object.keys(SHOWN_AS).sort());
});

describe.each(READERS)('for the %s', (who) => {
  it('every filter gives what their own list gives, sorted out by what stands there', async () => {
    const all = await library.cards(who);
    for (const filter of FILTERS) {
      const expected = all.filter((card) => fits(card, filter));
      expect({ filter, found: await library.cards(who, filter) }).toEqual({ filter, found: expected });
    }
  });

  it.each(['DOWN', 'UP'] as const)('pages of one, two and five are the list, and say what lies on either side: %s', async (way) => {
    for (const filter of [null, { kinds: ['LETTER'] }, { labels: ['AMBER', 'GREEN'] }, { unread: true }, { languages: ['fr', 'ar'] }]) {
      const ids = (await library.cards(who, filter)).map(({ id }) => id);
      for (const size of [1, 2, 5]) {
        const leaves = await library.leaf(who, filter, size, way);
        expect({ filter, size, ids: leaves.flatMap((leaf) => leaf.ids) }).toEqual({ filter, size, ids });
        const nothingElse = leaves.map((_, at) => ({ before: at > 0, after: at < leaves.length - 1 }));
        expect(leaves.map(({ before, after }) => ({ before, after }))).toEqual(nothingElse);
        const short = leaves.filter((leaf) => leaf.ids.length !== size);
        expect(short.length).toBeLessThanOrEqual(1);
      }
    }
  });
});

it('a page beyond either end is empty, and knows what it was reached from', async () => {
  const { data } = await library.ask('reader', { kinds: ['LETTER'] });
  const { startCursor, endCursor } = data.group.library.pageInfo;
  const beyond = await library.ask('reader', { kinds: ['LETTER'] }, { after: endCursor });
  expect(beyond.data.group.library).toEqual({
    edges: [],
    pageInfo: { hasPreviousPage: true, hasNextPage: false, startCursor: null, endCursor: null },
  });
  const above = await library.ask('reader', { kinds: ['LETTER'] }, { before: startCursor });
  expect(above.data.group.library.pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: true });
});

it('is read one way at a time, from where a page of it ended', async () => {
  const cursor = (await library.ask('reader')).data.group.library.pageInfo.endCursor;
  const refused = async (page: object) => (await library.ask('reader', null, page)).details.problems;
  expect(await refused({ after: cursor, last: 2 })).toEqual([{ field: 'last', rule: 'oneWay' }]);
  expect(await refused({ before: 'nowhere' })).toEqual([{ field: 'before', rule: 'cursor' }]);
  expect(await refused({ last: 0 })).toEqual([{ field: 'last', rule: 'min' }]);
});

it('the papers are such that every filter finds some, and leaves out others', async () => {
  const all = await library.cards('reader');
  const found = SINGLE.map((filter) => ({ filter, found: all.filter((card) => fits(card, filter)).length }));
  expect(found.filter((each) => each.found === 0 || each.found === all.length)).toEqual([]);
});

describe('two worlds that differ in what somebody may not see', () => {
  const blind = ['knower', 'outsider', 'anonymous'] as const;
  const changes: [string, () => Promise<unknown>][] = [
    ['a paper that is theirs alone comes into the library', () => library.addHidden()],
    ['a paper is given and taken back, and its notice is left behind', () => library.giveAndTakeBack(['CHL', 'BRA'])],
    ['summaries, tags, a version and its discussion come to a card', () => library.addContents()],
    ['under the Chatham House rule a paper is from another', () => library.changeWriter()],
  ];

  it.each(changes)('%s: every filter answers the same, byte for byte', async (_, change) => {
    const answers = async () => {
      const bodies: string[] = [];
      for (const who of blind) for (const filter of [null, ...SINGLE, ...OTHERS]) bodies.push(await library.body(who, filter));
      return bodies;
    };
    const before = await answers();
    await change();
    await drain();
    expect(await answers()).toEqual(before);
  });

  it('and the differences were there: their custodian finds them', async () => {
    const found = async (filter: Filter) => (await library.cards('author', filter)).map(({ id }) => id);
    expect(await found({ kinds: ['NOTE_VERBALE'] })).toEqual([library.hidden]);
    expect(await found({ originators: [partyId('NOR')], kinds: ['STATEMENT'] })).toEqual([]);
  });
});

describe('a filter that cannot be', () => {
  const cases: [Filter, string, string][] = [
    [{ kinds: [] }, 'filter.kinds', 'arrayMinSize'],
    [{ labels: [] }, 'filter.labels', 'arrayMinSize'],
    [{ languages: ['english; --'] }, 'filter.languages', 'matches'],
    [{ languages: ['\u0000'] }, 'filter.languages', 'matches'],
    [{ originators: ['nobody'] }, 'filter.originators', 'isUuid'],
    [{ originators: Array.from({ length: 51 }, () => partyId('FRA')) }, 'filter.originators', 'arrayMaxSize'],
  ];
  it.each(cases)('%j is refused, and named', async (filter, field, rule) => {
    const { code, details } = await library.ask('reader', filter);
    expect([code, details]).toEqual(['INVALID', { problems: [{ field, rule }] }]);
  });

  it.each([{ kinds: ['POEM'] }, { labels: ['PURPLE'] }, { unread: 'often' }, { tags: ['quiet'] }, { levels: ['READ'] }])(
    '%j is no filter at all',
    async (filter) => {
      const { code, data } = await library.ask('reader', filter);
      expect([code, data]).toEqual(['INVALID', undefined]);
    },
  );
});

it('costs eight statements at most, with a filter of everything, and both sides of the page looked at', async () => {
  const { endCursor, startCursor } = (await library.ask('reader', null, { first: 5 })).data.group.library.pageInfo;
  const filter = { kinds: ['LETTER'], labels: ['AMBER'], languages: ['en'], unread: true, originators: [partyId('FRA')] };
  for (const page of [{ after: endCursor }, { last: 5, before: startCursor }]) {
    const query = jest.spyOn(portal.app.get(Database), 'query');
    await library.ask('reader', filter, page);
    const statements = query.mock.calls.map(([sql]) => sql).filter((sql) => !sql.startsWith('update session'));
    query.mockRestore();
    expect(statements.length > 8 ? statements : []).toEqual([]);
    expect(statements.filter((sql) => sql.includes('heads as'))).toHaveLength(2);
  }
});

it('looks papers up one by one as it walks the library: no table is read from end to end', async () => {
  await library.grow(6000);
  const pages = [{ first: 50 }, { last: 50 }];
  for (const filter of [
    { kinds: ['LETTER'] },
    { labels: ['RED'] },
    { languages: ['zh'] },
    { unread: true },
    { originators: [randomUUID()] },
  ])
    for (const page of pages) {
      const plan = await library.plan('reader', filter, page);
      expect(plan).toMatch(/Index (Only )?Scan (Backward )?using feed_present/);
      expect(plan.match(/Seq Scan on (feed|document|terms|item|notice)\b/g)).toBeNull();
    }
});

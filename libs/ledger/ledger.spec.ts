import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Access } from '#access';
import { Database } from '#database';
import { partyId } from '#parties';
import { HANDLING } from '../../test/contract/hidden-paper.js';
import { toParty } from '../../test/support/discussions.js';
import { Reading } from '../../test/support/ledger.js';

const desk = new Reading();
beforeAll(() => desk.begin(), 60_000);
afterAll(() => desk.portal.stop());

let paper: Awaited<ReturnType<Reading['paper']>>;
beforeEach(async () => {
  paper = await desk.paper();
});
const toPerson = (who: 'reader' | 'moderator' | 'colleague', level: string) => ({
  level,
  audience: { kind: 'PERSON', personId: desk.ids[who] },
});
describe('the ledger of a paper', () => {
  it('says who has not opened it yet, who did, for which party, which version, how often and when', async () => {
    await desk.open('reader', paper);
    await desk.open('reader', paper);
    for (const custodian of ['author', 'head'] as const) {
      const { lines, ...about } = await desk.ledger(custodian, paper.id);
      expect(about).toEqual({ versionNumber: 1, signedOut: 0, hiddenPaths: false });
      expect(lines.counts).toEqual({ notOpened: 1, opened: 1, acknowledged: 0 });
      const [colleague, reader, ...more] = lines.edges.map(({ node }: any) => node);
      expect(more).toEqual([]);
      const kenyan = { party: { code: 'KEN' }, canRead: true };
      expect(colleague).toEqual({ person: { name: 'Person colleague' }, ...kenyan, state: 'NOT_OPENED', readings: [] });
      expect(reader).toMatchObject({ person: { name: 'Person reader' }, ...kenyan, state: 'OPENED' });
      expect(reader.readings).toMatchObject([{ versionNumber: 1, displayed: 0, downloaded: 2, acknowledgedAt: null }]);
      const [{ firstOpenedAt, lastOpenedAt }] = reader.readings;
      expect(Date.parse(firstOpenedAt)).toBeLessThan(Date.parse(lastOpenedAt));
    }
  });

  it('does not wait for its custodians, though it was released to their delegation; once they open it they stand in it', async () => {
    await desk.release(paper.id, { addReleases: [toParty('FRA')] });
    expect(await desk.states('author', paper.id)).toEqual([['Person colleague', 'NOT_OPENED'], ['Person reader', 'NOT_OPENED']]); // prettier-ignore
    await desk.open('head', paper);
    expect(await desk.states('author', paper.id, { states: ['OPENED'] })).toEqual([['Person head', 'OPENED']]);
  });

  it('is nobody’s but its custodians’: neither its readers’ nor of who manages it by a release', async () => {
    await desk.release(paper.id, { addReleases: [toPerson('moderator', 'MANAGE')] });
    for (const who of ['reader', 'moderator'] as const) expect(await desk.refusal(who, paper.id)).toEqual({ needed: 'CUSTODY' });
    for (const who of ['stranger', 'ada'] as const) expect(await desk.refusal(who, paper.id)).toBe('NOT_FOUND');
    await desk.release(paper.id, { addReleases: [toParty('BRA', 'DISCOVER')] });
    expect(await desk.refusal('stranger', paper.id)).toEqual({ needed: 'CUSTODY' });
  });

  it('stays its custodians’ under quarantine', async () => {
    await desk.open('reader', paper);
    await desk.reported('reader', { documentId: paper.id });
    const held = await desk.act('moderator', 'quarantine', 'QuarantineInput', { itemId: paper.id, reason: 'A test' });
    expect(held.code).toBeUndefined();
    expect(await desk.states('head', paper.id, { states: ['OPENED'] })).toEqual([['Person reader', 'OPENED']]);
  });

  it('begins anew with a new version; who had an earlier one alone and can read it no more is apart', async () => {
    await desk.open('reader', paper);
    await desk.open('colleague', paper);
    const { file } = await desk.issueAgain(paper.id);
    await desk.open('colleague', { id: paper.id, file });
    expect(await desk.states('author', paper.id)).toEqual([['Person colleague', 'OPENED'], ['Person reader', 'NOT_OPENED']]); // prettier-ignore
    const { lines } = await desk.ledger('author', paper.id, { states: ['OPENED'] });
    expect(lines.edges[0].node.readings.map(({ versionNumber }: any) => versionNumber)).toEqual([2, 1]);
    const [{ id: closed }] = await desk.portal.sql('select id from release where item_id = $1', [paper.id]);
    await desk.release(paper.id, { closeReleases: [closed] });
    const after = await desk.ledger('author', paper.id);
    expect(after.lines.edges.map(({ node }: any) => [node.state, node.canRead])).toEqual([['OPENED', false], ['EARLIER', false]]); // prettier-ignore
    expect(after.lines.counts).toEqual({ notOpened: 0, opened: 1, acknowledged: 0 });
  });

  it('is read by pages, in one order, and by states', async () => {
    await desk.release(paper.id, { addReleases: [toParty('BRA')] });
    await desk.open('reader', paper);
    const names: string[] = [];
    for (let after: string | null = null, isOn = true; isOn;) {
      const { lines }: any = await desk.ledger('author', paper.id, { first: 1, after });
      names.push(...lines.edges.map(({ node }: any) => node.person.name));
      ({ endCursor: after, hasNextPage: isOn } = lines.pageInfo);
    }
    expect(names).toEqual(['Person stranger', 'Person colleague', 'Person reader']);
    expect(await desk.states('author', paper.id, { states: ['NOT_OPENED'] })).toEqual([['Person stranger', 'NOT_OPENED'], ['Person colleague', 'NOT_OPENED']]); // prettier-ignore
    for (const after of ['x', Buffer.from('["a","b","c"]').toString('base64url'), Buffer.from('{}').toString('base64url')])
      expect((await desk.ledgerAnswer('author', paper.id, { after })).code).toBe('INVALID');
  });

  it('counts what nobody in particular opened, of a public paper', async () => {
    await desk.release(paper.id, { handling: { tlp: 'CLEAR', onward: 'ORIGINATOR_ONLY', download: 'ALLOWED', attribution: 'NAMED', recipients: 'SHOWN' }, addReleases: [{ level: 'READ', audience: { kind: 'PUBLIC' } }] }); // prettier-ignore
    await (await fetch(`${desk.portal.url}/files/${paper.file}`)).arrayBuffer();
    expect(await desk.ledger('author', paper.id)).toMatchObject({ signedOut: 1, lines: { counts: { notOpened: 2, opened: 0 } } });
  });

  it('gives times to the day under the Chatham House rule, to its custodians too', async () => {
    await desk.open('reader', paper);
    const { code } = await desk.release(paper.id, { handling: { ...HANDLING, attribution: 'CHATHAM_HOUSE' } });
    expect(code).toBeUndefined();
    const { lines } = await desk.ledger('author', paper.id, { states: ['OPENED'] });
    const [{ firstOpenedAt, lastOpenedAt }] = lines.edges[0].node.readings;
    for (const at of [firstOpenedAt, lastOpenedAt]) expect(at).toMatch(/T00:00:00\.000Z$/);
    expect((await desk.trace('author', await desk.copyOf(paper))).data.traceCopy.at).toMatch(/T00:00:00\.000Z$/);
  });
});

describe('who reads it through a group that its custodian may not see', () => {
  beforeEach(async () => {
    const group = randomUUID();
    await desk.portal.sql(
      `insert into working_group (id, tag, kind, names, series) values ($1, $2, 'DRAFTING_GROUP', '{"en": "Drafting"}', $2)`,
      [group, `D${group.slice(0, 8).toUpperCase()}`],
    );
    for (const who of ['colleague', 'stranger'] as const)
      await desk.portal.sql(`insert into seat (id, group_id, capacity, person_id, from_at) values (gen_random_uuid(), $1, 'PARTICIPANT', $2, now())`, [group, desk.ids[who]]); // prettier-ignore
    await desk.release(paper.id, { addReleases: [toPerson('colleague', 'MANAGE')] });
    const input = { documentId: paper.id, capacity: (await desk.portal.sql(`select party_id from accreditation where person_id = $1`, [desk.ids.colleague]))[0].party_id, addReleases: [{ level: 'READ', audience: { kind: 'GROUP', groupId: group } }] }; // prettier-ignore
    expect((await desk.act('colleague', 'release', 'DistributionInput', input, '{ id }')).code).toBeUndefined();
  });

  it('is neither named nor counted, before they open it and after; that there may be some is said of the paper', async () => {
    const before = await desk.ledger('author', paper.id);
    expect(before.hiddenPaths).toBe(true);
    expect(await desk.open('stranger', paper)).toBe(200);
    const after = await desk.ledger('author', paper.id);
    expect(after).toEqual(before);
    expect(JSON.stringify(after)).not.toContain('stranger');
    expect(after.lines.counts).toEqual({ notOpened: 2, opened: 0, acknowledged: 0 });
  });

  it('is not told by the number on a copy either, but to auditors; who reads it by another way as well is told', async () => {
    await desk.open('stranger', paper);
    const number = await desk.copyOf(paper);
    expect((await desk.trace('author', number)).code).toBe('NOT_FOUND');
    await desk.release(paper.id, { addReleases: [toParty('BRA')] });
    // By how it was read then, not by how it could be read now.
    expect((await desk.trace('author', number)).code).toBe('NOT_FOUND');
    expect(await desk.states('author', paper.id, { states: ['OPENED'] })).toEqual([]);
    await desk.open('stranger', paper);
    expect((await desk.trace('author', await desk.copyOf(paper))).data.traceCopy.person.name).toBe('Person stranger');
    expect(await desk.states('author', paper.id, { states: ['OPENED'] })).toEqual([['Person stranger', 'OPENED']]);
  });
});

it('where nobody asks for custody any more the net keeps who read it', async () => {
  await desk.open('colleague', paper);
  const access = desk.portal.app.get(Access);
  const require = access.require.bind(access);
  jest.spyOn(access, 'require').mockImplementation(async (...asked) => ({ ...(await require(...asked)), isCustodian: true }));
  try {
    const opened = async () => (await desk.ledger('reader', paper.id)).lines.counts.opened;
    expect(await opened()).toBe(0);
    await desk.portal.sql('alter table opening disable row level security');
    expect(await opened()).toBe(1);
  } finally {
    await desk.portal.sql('alter table opening enable row level security');
    jest.restoreAllMocks();
  }
});

it('of thousands of readers a page takes as many statements as of two', async () => {
  const statements = async () => {
    await desk.ledger('author', paper.id);
    const query = jest.spyOn(desk.portal.app.get(Database), 'query');
    try {
      await desk.ledger('author', paper.id, { states: ['NOT_OPENED'] });
      return query.mock.calls.filter(([sql]) => !sql.startsWith('update session')).length;
    } finally {
      query.mockRestore();
    }
  };
  const few = await statements();
  await desk.portal.sql(
    `with many as (insert into person (id, name, email) select gen_random_uuid(), 'Reader ' || n, 'r' || n || '@example.org' from generate_series(1, 3000) n returning id)
     insert into accreditation (id, person_id, party_id, role, from_at, approved_at) select gen_random_uuid(), id, $1, 'DELEGATE', now(), now() from many`,
    [partyId('KEN')],
  );
  await desk.portal.sql(
    `insert into opening (id, copy_number, document_id, version_id, file_id, person_id, how, way, through)
     select gen_random_uuid(), gen_random_uuid()::text, $1, $2, $3, p.id, 'DISPLAYED', 'API', array[1] from person p where p.name like 'Reader %5'`,
    [paper.id, paper.version, paper.file],
  );
  expect(await statements()).toBe(few);
  expect(few).toBeLessThanOrEqual(8);
  await desk.portal.sql('analyze');
  const began = performance.now();
  const { lines } = await desk.ledger('author', paper.id, { states: ['NOT_OPENED'] });
  expect(lines.counts).toEqual({ notOpened: 2702, opened: 300, acknowledged: 0 });
  process.stderr.write(`a page of a ledger of 3,000 readers: ${Math.round(performance.now() - began)} ms\n`);
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { partyId } from '#parties';
import { type Answer, startPortal, type TestPortal } from '../support/portal.js';
import { fileDraft, HANDLING } from './hidden-paper.js';

const PUBLIC = { audience: { kind: 'PUBLIC' }, level: 'READ' };
const COMMUNITY = { audience: { kind: 'COMMUNITY' }, level: 'READ' };
const KENYA = { audience: { kind: 'PARTY', partyId: partyId('KEN') }, level: 'COMMENT' };
const SOON = 2_000;
const AN_HOUR = 3_600_000;
const LATER = '2100-01-01T00:00:00.000Z';

let portal: TestPortal;
let author: string;
const ids = new Map<string, string>();
const within = (ms: number) => new Date(Date.now() + ms).toISOString();

const mutate = async (name: string, of: string, input: object, selection: string) => {
  const { data, body } = await portal.gql(`mutation($input: ${of}!) { ${name}(input: $input) { ${selection} } }`, { input }, author);
  if (!data) throw new Error(body);
  return data[name];
};
const change = (documentId: string, more: object) =>
  mutate('release', 'DistributionInput', { documentId, capacity: partyId('FRA'), ...more }, 'id distribution { releases { id } }');

/** A paper of France under this label, released so; the title says what it is. */
async function paper(title: string, tlp: string, more?: object): Promise<any> {
  const { id } = await fileDraft(portal, author, 'FRA', title, { handling: { ...HANDLING, tlp } });
  ids.set(title, id);
  return more ? change(id, more) : { id };
}

beforeAll(async () => {
  portal = await startPortal();
  author = await portal.as(await portal.delegate('Aline Author', 'FRA'));
  await paper('draft', 'CLEAR');
  await paper('public', 'CLEAR', { addReleases: [PUBLIC] });
  await paper('known of by the public', 'CLEAR', { addReleases: [{ ...PUBLIC, level: 'DISCOVER' }] });
  await paper('public and more', 'CLEAR', { addReleases: [PUBLIC, COMMUNITY, KENYA] });
  await paper('clear for one delegation', 'CLEAR', { addReleases: [KENYA] });
  await paper('clear for all active persons', 'CLEAR', { addReleases: [COMMUNITY] });
  await paper('green for all active persons', 'GREEN', { addReleases: [COMMUNITY] });
  await paper('public later', 'CLEAR', { addReleases: [PUBLIC], embargo: LATER });
  await paper('public no more', 'CLEAR', { addReleases: [PUBLIC] }).then(({ id, distribution }) =>
    change(id, { closeReleases: distribution.releases.map((each: { id: string }) => each.id) }),
  );
  await paper('withdrawn', 'CLEAR', { addReleases: [PUBLIC] }).then(({ id }) =>
    mutate('withdraw', 'WithdrawInput', { documentId: id, reason: 'Superseded' }, 'id'),
  );
  await paper('withdrawn from one delegation', 'CLEAR', { addReleases: [KENYA] }).then(({ id }) =>
    mutate('withdraw', 'WithdrawInput', { documentId: id, reason: 'Superseded' }, 'id'),
  );
  for (const [title, until] of [
    ['quarantined', null],
    ['quarantined once', within(-1)],
  ] as const) {
    const { id } = await paper(title, 'CLEAR', { addReleases: [PUBLIC] });
    await portal.sql(
      `insert into quarantine (id, item_id, from_at, until_at, reason) values ($1, $2, now() - interval '1 hour', $3, 'checked')`,
      [randomUUID(), id, until],
    );
    await portal.sql('call project(array[$1::uuid])', [id]);
  }
  await paper('public soon', 'CLEAR', { addReleases: [PUBLIC], embargo: within(AN_HOUR) });
  await paper('public until soon', 'CLEAR', { addReleases: [PUBLIC], expiry: within(AN_HOUR) });
  await paper('public until later', 'CLEAR', { addReleases: [PUBLIC], expiry: LATER });
}, 60_000);
afterAll(() => portal.stop());

const ALWAYS = ['public', 'known of by the public', 'public and more', 'withdrawn', 'quarantined once', 'public until later'];
const anonymous = (query: string, variables: object = {}, cookie?: string) => portal.gql(query, variables, cookie);

/** Page by page, so that neither a page nor what leads to the next one holds anything else. */
async function listed(cookie?: string): Promise<string[]> {
  const titles: string[] = [];
  for (let after: string | null = null; ;) {
    const query =
      'query($after: String) { documents(first: 2, after: $after) { edges { node { title(language: "en") } } pageInfo { hasNextPage endCursor } } }';
    const answer: Answer = await anonymous(query, { after }, cookie);
    const { documents } = answer.data;
    titles.push(...documents.edges.map(({ node }: any) => node.title));
    if (!documents.pageInfo.hasNextPage) return titles.sort();
    after = documents.pageInfo.endCursor;
  }
}

async function opened(title: string): Promise<string> {
  const { data, code } = await anonymous('query($id: ID!) { document(id: $id) { viewerLevel } }', { id: ids.get(title) });
  return data?.document?.viewerLevel ?? code;
}

describe('what a visitor who has not signed in is shown', () => {
  it('is exactly what was released to everybody: not before its embargo ends, not while it is held', async () => {
    expect(await listed()).toEqual([...ALWAYS, 'public until soon'].sort());
  });

  it('is what somebody without an accreditation is shown', async () => {
    expect(await listed(await portal.as(await portal.person('Ida Inactive')))).toEqual([...ALWAYS, 'public until soon'].sort());
  });

  it('is what can be opened one by one, and nothing else can', async () => {
    const shown = new Set([...ALWAYS, 'public until soon']);
    for (const title of ids.keys()) {
      const level = title === 'known of by the public' || title === 'withdrawn' ? 'DISCOVER' : 'READ';
      expect([title, await opened(title)]).toEqual([title, shown.has(title) ? level : 'NOT_FOUND']);
    }
  });

  it('follows the clock without anybody doing anything', async () => {
    await change(ids.get('public soon')!, { embargo: within(SOON) });
    await change(ids.get('public until soon')!, { expiry: within(SOON) });
    await pause(SOON + 1_000);
    expect(await listed()).toEqual([...ALWAYS, 'public soon'].sort());
    expect(await opened('public until soon')).toBe('NOT_FOUND');
    expect(await opened('public soon')).toBe('READ');
  });
});

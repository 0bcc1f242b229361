import { get, type IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Database } from '#database';
import { Beside } from '../support/beside.js';
import { CONTENT, type Ending, endingRights, type EndingRights } from '../support/endings.js';
import { isWhole } from '../support/extent.js';
import { startPortal, type TestPortal } from '../support/portal.js';

const WAYS = [
  'a release closed',
  'an exclusion added',
  'a seat ended',
  'an accreditation suspended',
  'a person suspended',
  'a session ended',
  'a quarantine',
];
const ROUNDS = isWhole ? 6 : 3;
/** To break off takes seconds each time. */
const BREAKING_OFF = WAYS.filter((_, place) => isWhole || place % 2 === 0);
const HAMMERS = 3;
/** More than what sockets on both sides hold, so that a slow reader is never done. */
const LARGE = 24 * 1024 ** 2;
/** A look a second, and no byte later than the lease of five: docs/decisions/0011. */
const PROMPTLY = 8_000;

jest.setTimeout(120_000);

let portal: TestPortal;
let beside: Beside;
let rights: EndingRights;
beforeAll(async () => {
  portal = await startPortal();
  beside = await Beside.start(portal);
  rights = await endingRights(portal, Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(LARGE, 'x')]));
}, 120_000);
afterAll(async () => {
  await beside.stop();
  await portal.stop();
});

const sees = async (on: TestPortal, cookie: string) => {
  const { data, code, body } = await on.gql(CONTENT, { id: rights.paper.id }, cookie);
  if (!data?.document?.content && code !== 'NOT_FOUND') throw new Error(body);
  return Boolean(data?.document?.content);
};

/** Asks on one process without a pause; each answer with when it was asked for and had. */
function hammer(on: TestPortal, way: Ending) {
  const asked: { at: number; answeredAt: number; saw: boolean }[] = [];
  let isOn = true;
  const loop = async () => {
    while (isOn) {
      const at = performance.now();
      const saw = await sees(on, way.cookie());
      asked.push({ at, answeredAt: performance.now(), saw });
    }
  };
  const loops = Promise.all(Array.from({ length: HAMMERS }, loop));
  return { asked, stop: () => ((isOn = false), loops) };
}

describe('the request after the one that revoked sees it, on another process of the portal', () => {
  let checks = 0;
  afterAll(() => {
    process.stderr.write(`${checks} checks while rights changed on the other process, 0 stale\n`);
  });

  it.each(WAYS)('%s', async (name) => {
    const way = rights.ways[name]!;
    expect(await sees(beside.portal, way.cookie())).toBe(true);
    const hammering = hammer(beside.portal, way);
    const gone: [number, number][] = [];
    try {
      for (let round = 0; round < ROUNDS; round += 1) {
        await way.end();
        const ended = performance.now();
        expect(await Promise.all([sees(beside.portal, way.cookie()), sees(portal, way.cookie())])).toEqual([false, false]);
        await pause(100);
        gone.push([ended, performance.now()]);
        await way.restore();
        expect(await sees(beside.portal, way.cookie())).toBe(true);
      }
    } finally {
      await hammering.stop();
    }
    const stale = hammering.asked.filter(({ at, answeredAt, saw }) => saw && gone.some(([from, to]) => from < at && answeredAt < to));
    expect(stale).toEqual([]);
    checks += hammering.asked.length + ROUNDS * 3;
  });
});

/** Begins to take the file, slowly. */
async function take(on: TestPortal, cookie: string) {
  const response = await new Promise<IncomingMessage>((begun) =>
    get(`${on.url}/files/${rights.paper.file}`, { headers: { cookie } }, begun),
  );
  expect(response.statusCode).toBe(200);
  const download = { received: 0, endedAt: null as number | null, isWhole: false };
  const ended = (isWhole: boolean) => (download.endedAt ??= ((download.isWhole = isWhole), performance.now()));
  response.on('error', () => ended(false)).on('aborted', () => ended(false)).on('end', () => ended(response.complete)); // prettier-ignore
  response.on('data', (piece: Buffer) => {
    download.received += piece.length;
    response.pause();
    setTimeout(() => response.resume(), 20);
  });
  await pause(300);
  return { download, stop: () => response.destroy() };
}

describe('a download in progress stops when the right to it goes', () => {
  const took: string[] = [];
  afterAll(() => {
    process.stderr.write(`ms until a download broke off, here and there: ${took.join(', ')}\n`);
  });

  it.each(BREAKING_OFF)('%s', async (name) => {
    const way = rights.ways[name]!;
    const both = [await take(portal, way.cookie()), await take(beside.portal, way.cookie())];
    await way.end();
    const at = performance.now();
    while (both.some(({ download }) => download.endedAt === null) && performance.now() < at + PROMPTLY) await pause(20);
    const waited = both.map(({ download: { endedAt } }) => (endedAt === null ? null : Math.round(endedAt - at)));
    expect(waited).not.toContain(null);
    for (const { download } of both) expect(download).toMatchObject({ isWhole: false });
    for (const { download } of both) expect(download.received).toBeLessThan(LARGE);
    took.push(waited.join('/'));
    await way.restore();
  });

  it('and goes on to its end where it stays', async () => {
    const response = await fetch(`${beside.portal.url}/files/${rights.paper.file}`, {
      headers: { cookie: rights.ways[WAYS[0]!]!.cookie() },
    });
    expect((await response.arrayBuffer()).byteLength).toBe(LARGE + 9);
  });

  it('no bytes go while nobody can say who may have them', async () => {
    const { download, stop } = await take(portal, rights.ways[WAYS[0]!]!.cookie());
    const query = jest.spyOn(portal.app.get(Database), 'query').mockImplementation(() => Promise.reject(new Error('away')));
    const at = performance.now();
    while (download.endedAt === null && performance.now() < at + PROMPTLY) await pause(20);
    query.mockRestore();
    stop();
    expect(download.endedAt).not.toBeNull();
    expect(download.isWhole).toBe(false);
  });
});

it('a request sees one state of the rights, though they change in the middle of it', async () => {
  const way = rights.ways['a release closed']!;
  const database = portal.app.get(Database);
  const query = database.query.bind(database);
  let changed: Promise<unknown> | undefined;
  const { title } = (
    await portal.sql<{ title: string }>(`select titles->>'en' as title from document where item_id = $1`, [rights.paper.id])
  )[0]!;
  const [{ reference }] = (await portal.sql('select reference from document where item_id = $1', [rights.paper.id])) as [
    { reference: string },
  ];
  // The second root field waits until the first is answered and the release is closed.
  jest.spyOn(database, 'query').mockImplementation(async (sql, params) => {
    const isLate = sql.includes('in (reference, symbol, original_symbol)');
    if (isLate) await (changed ??= (async () => (await pause(300), way.end()))());
    return query(sql, params);
  });
  const both =
    'query($id: ID!, $r: String!) { document(id: $id) { title(language: "en") } documentByReference(reference: $r) { title(language: "en") content { tags } } }';
  const during = await portal.gql(both, { id: rights.paper.id, r: reference }, way.cookie());
  jest.restoreAllMocks();
  expect(changed).toBeDefined();
  expect(during.data).toEqual({ document: { title }, documentByReference: { title, content: { tags: [] } } });
  const after = await portal.gql(both, { id: rights.paper.id, r: reference }, way.cookie());
  expect(after.data).toBeNull();
  await way.restore();
});

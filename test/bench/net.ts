import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { ask, database, median, type Portal, portal, signIn } from './serving.js';
import { seedTalk } from './talk-world.js';
import { PERSONS, seedWorld } from './world.js';

/**
 * `npm run bench -- net [documents]`: what the net behind the query layer costs. The same requests, one at a time, with row-level security on and
 * off by turns, so that whatever else the machine does meets both. Ratios travel; what the role itself costs (it stays) is not in them.
 */
const DOCUMENTS = Number(process.argv[2] ?? 10_000);
const ROUNDS = 12;
const WARM = 12;
const EACH = 15;
const PAGE = `{ documents(first: 50) { edges { cursor node { id reference title(language: "en") tlp languages issuedAt viewerLevel unread
  originator { ... on Party { code } } } } pageInfo { hasNextPage endCursor } } }`;
const THREAD = `{ threads(first: 1) { edges { node { id title posts(first: 50) { edges { node { id number text postedAt writer { name } capacity { id }
  parent { excerpt } revisions { text } } } } } } } }`;
const KINDS = ['delegate', 'formerMember', 'manyAudiences', 'headOfLargeParty'];

const url = await database(
  'bench_net',
  async (query) => {
    await seedWorld(query, DOCUMENTS, (line) => console.error(`  ${line}`));
    await seedTalk(query, 20_000, (line) => console.error(`  ${line}`));
  },
  PERSONS,
);
const owner = new pg.Client(url);
await owner.connect();
const { rows: nets } = await owner.query<{ name: string }>(`select tablename as name from pg_policies where policyname = 'net'`);
const cast = (how: 'enable' | 'disable') => owner.query(nets.map(({ name }) => `alter table ${name} ${how} row level security`).join('; '));

async function timesOf({ base }: Portal, query: string, cookie: string): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < WARM + EACH; n += 1) {
    const begun = performance.now();
    const body = await (await ask(base, { query }, cookie)).text();
    if (!body.includes('"cursor"') && !body.includes('"text"')) throw new Error(`An empty page is no measurement: ${body.slice(0, 200)}`);
    if (n >= WARM) times.push(performance.now() - begun);
  }
  return times;
}

const one = await portal(url);
console.log(`${DOCUMENTS} documents, 20,000 posts; median ms of ${ROUNDS * EACH} requests each, by turns`);
const pages = [...KINDS.map((kind) => [kind, 'first page', PAGE] as const), ['delegate', 'thread of 50', THREAD] as const];
for (const [kind, name, query] of pages) {
  const cookie = await signIn(one.base, kind);
  const [under, without]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    await cast('enable');
    under.push(...(await timesOf(one, query, cookie)));
    await cast('disable');
    without.push(...(await timesOf(one, query, cookie)));
  }
  await cast('enable');
  const [a, b] = [median(under), median(without)];
  console.log(`${kind.padEnd(18)} ${name.padEnd(14)} net ${a.toFixed(1)}  without ${b.toFixed(1)}  ratio ${(a / b).toFixed(2)}`);
}
await owner.end();
one.child.kill();
process.exit(0);

import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { ask, CONNECTIONS, database, median, type Portal, portal, signIn, timesOf } from './serving.js';
import { type PersonKind, PERSONS, seedWorld } from './world.js';

/**
 * `npm run bench -- access [--small 10000] [--large 1000000] [--seconds 3]`: the first page of 50 for every kind of person that is hard on a
 * list, through HTTP and GraphQL with 32 connections, at two sizes in one run, and what grew. Absolute times are this machine's; ratios travel.
 */
const { values } = parseArgs({
  options: {
    small: { type: 'string', default: '10000' },
    large: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '3' },
  },
});
const SECONDS = Number(values.seconds);
const FIRST_PAGE = `{ documents(first: 50) { edges { cursor node { id reference title(language: "en") tlp languages issuedAt viewerLevel
  originator { ... on Party { code } } } } pageInfo { hasNextPage endCursor } } }`;

interface Figures {
  p50: number;
  perSecond: number;
  alone: number;
}

async function load({ base }: Portal, cookie: string): Promise<{ p50: number; perSecond: number }> {
  const times = await timesOf(async () => {
    const body = (await (await ask(base, { query: FIRST_PAGE }, cookie)).json()) as { data?: { documents: { edges: unknown[] } } };
    if (!body.data?.documents.edges.length) throw new Error('An empty page is no measurement');
  }, SECONDS);
  return { p50: median(times), perSecond: times.length / SECONDS };
}

async function unloaded({ base }: Portal, cookie: string): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 30; n += 1) {
    const begun = performance.now();
    await (await ask(base, { query: FIRST_PAGE }, cookie)).text();
    times.push(performance.now() - begun);
  }
  return median(times);
}

async function measure(one: Portal, kind: PersonKind): Promise<Figures> {
  const cookie = await signIn(one.base, kind);
  const alone = await unloaded(one, cookie);
  return { ...(await load(one, cookie)), alone };
}

const sizes = [Number(values.small), Number(values.large)];
const portals: Portal[] = [];
for (const size of sizes) {
  const name = `bench_${size}`;
  portals.push(
    await portal(await database(name, (query) => seedWorld(query, size, (line) => console.error(`  ${name}: ${line}`)), PERSONS)),
  );
}
console.log(`First page of 50 through GraphQL; ${CONNECTIONS} connections; ${sizes.join(' and ')} documents; Node ${process.version}`);
console.log(
  [
    'person'.padEnd(18),
    ...sizes.flatMap((size) => [`one ms @${size}`, `p50 ms @${size}`, `req/s @${size}`]),
    'alone ratio',
    'loaded ratio',
  ].join('  '),
);
for (const kind of PERSONS) {
  const figures: Figures[] = [];
  for (const one of portals) figures.push(await measure(one, kind));
  const cells = figures.flatMap(({ alone, p50, perSecond }) =>
    [alone.toFixed(1), p50.toFixed(1), perSecond.toFixed(0)].map((cell) => cell.padStart(14)),
  );
  const [small, large] = figures as [Figures, Figures];
  console.log([kind.padEnd(18), ...cells, (large.alone / small.alone).toFixed(2), (large.p50 / small.p50).toFixed(2)].join('  '));
}
for (const { child } of portals) child.kill();
process.exit(0);

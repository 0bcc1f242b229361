import { readFileSync } from 'node:fs';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import pg from 'pg';
import { seedSearch, type WordKind, WORDS } from './search-world.js';
import { holdAgainstWorker } from './search-truth.js';
import { ask, bare, CONNECTIONS, database, environment, median, type Portal, portal, signIn, timesOf } from './serving.js';
import { PERSONS } from './world.js';

/**
 * `npm run bench -- search [--size 1000000] [--seconds 2] [--rounds 3]`: a common word, a rare one and one that stands nowhere, for those who are hard on
 * a search, through HTTP with 32 connections, beside a bare server that answers the same under the same rights, in turn. `server ms` is what the portal's process
 * and PostgreSQL work for one request; waiting for a core is in `p50 at 32`, for both servers.
 */
const { values: options } = parseArgs({
  options: {
    size: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '3' },
  },
});
const [SIZE, SECONDS, ROUNDS] = [Number(options.size), Number(options.seconds), Number(options.rounds)];
const ASKERS = ['delegate', 'formerMember', 'manyAudiences'] as const;
const QUERY = `query($text: String!) { search(text: $text, first: 20) { count edges { node { ... on Document {
  id reference title(language: "en") tlp languages issuedAt viewerLevel originator { ... on Party { code } } } } } pageInfo { hasNextPage } } }`;

interface Ways {
  portal: () => Promise<unknown>;
  bare: () => Promise<unknown>;
}

const name = `bench_search_${SIZE}`;
const url = await database(name, (query) => seedSearch(query, SIZE, (line) => console.error(`  ${name}: ${line}`)), PERSONS);
await holdAgainstWorker(url, environment(url));
const served = await portal(url);
const against = await bare(url);
const looking = new pg.Client(url);
await looking.connect();

async function waysOf(word: WordKind, cookie: string): Promise<Ways> {
  const text = WORDS[word];
  const asked = { query: QUERY, variables: { text } };
  const address = `${against.base}/search?${new URLSearchParams({ groups: `${text} ~${text}`, query: `'${text}' | '~${text}'` }).toString()}`;
  const ways = {
    portal: async () => (await ask(served.base, asked, cookie)).json(),
    bare: async () => (await fetch(address, { headers: { cookie } })).json(),
  };
  const answers = [await ways.portal(), await ways.bare()] as { data: { search: { edges: unknown[] } } | null }[];
  if (!isDeepStrictEqual(answers[0], answers[1]))
    throw new Error(`${word}: the servers differ\n${answers.map((each) => JSON.stringify(each).slice(0, 1500)).join('\n')}`);
  if (word === 'common' && !answers[0]!.data?.search.edges.length) throw new Error(`${word}: no answer is no measurement`);
  return ways;
}

const TICK = 10;
const ticksOf = (pid: number) => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return Number(fields[11]) + Number(fields[12]);
};
/** Milliseconds of processor that the portal and its connections to PostgreSQL have used: on Linux, where PostgreSQL is on the same machine. */
async function worked({ child }: Portal): Promise<number> {
  const { rows } = await looking.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = $1',
    ['client backend'],
  );
  return [child.pid!, ...rows.map(({ pid }) => pid)].map(ticksOf).reduce((sum, ticks) => sum + ticks * TICK, 0);
}

async function measured(ways: Ways) {
  for (const way of [ways.portal, ways.bare]) await timesOf(way, 0.5, 8); // connections plan what they have not yet
  const [rates, bareRates, p50, server, alone] = [[], [], [], [], []] as [number[], number[], number[], number[], number[]];
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = await worked(served);
    const times = await timesOf(ways.portal, SECONDS);
    server.push(((await worked(served)) - before) / times.length);
    rates.push(times.length / SECONDS);
    p50.push(median(times));
    bareRates.push((await timesOf(ways.bare, SECONDS)).length / SECONDS);
    alone.push(median(await timesOf(ways.portal, SECONDS / 2, 1)));
  }
  const ratio = median(rates.map((rate, round) => rate / bareRates[round]!));
  return [
    median(rates).toFixed(0),
    median(bareRates).toFixed(0),
    ratio.toFixed(2),
    median(server).toFixed(1),
    median(alone).toFixed(1),
    median(p50).toFixed(0),
  ];
}

console.log(`Searching ${SIZE} documents; ${CONNECTIONS} connections, ${ROUNDS} rounds in turn; Node ${process.version}`);
const line = (cells: string[]) => cells.map((cell, column) => (column < 2 ? cell.padEnd(15) : cell.padStart(11))).join('');
console.log(line(['word', 'person', 'portal/s', 'bare/s', 'to bare', 'server ms', 'alone ms', 'p50 at 32']));
for (const asker of ASKERS) {
  const cookie = await signIn(served.base, asker);
  for (const word of Object.keys(WORDS) as WordKind[]) console.log(line([word, asker, ...(await measured(await waysOf(word, cookie)))]));
}
process.exit(0);

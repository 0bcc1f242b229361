import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { answering, ask, CONNECTIONS, database, freePort, median, type Portal, portal, signIn, timesOf } from './serving.js';
import { seedTalk } from './talk-world.js';
import { PERSONS, seedWorld } from './world.js';

/**
 * `npm run bench -- discussions [--small 10000] [--large 1000000] [--seconds 4]`: a thread page of 50 against a bare server on the same rows, the
 * home of somebody with ten thousand unread, and posting, at two sizes in one run. Absolute times are this machine's; ratios travel.
 */
const { values } = parseArgs({
  options: {
    small: { type: 'string', default: '10000' },
    large: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '4' },
  },
});
const SECONDS = Number(values.seconds);
const ROUNDS = 3;
const PAPERS = 2000;
const idOf = (text: string) => createHash('md5').update(text).digest('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'); // prettier-ignore
const LARGE_THREAD = idOf('thread0');
const PARTY = idOf('party5');

const PAGE = `query($id: ID!, $from: String!) { thread(id: $id) { id title viewerLevel unread viewerMay { reply }
  posts(first: 50, from: $from) { edges { cursor node { id number state text postedAt editedAt mine unread writer { id name }
    capacity { id party { id code name(language: "en") } } parent { id number excerpt writer { name } } viewerMay { reply edit withdraw history } } }
    pageInfo { hasNextPage hasPreviousPage } } } }`;
const HOME = `{ viewer { unreadNotices } threads(unread: true, first: 50) { edges { node { id title activeAt unread postCount group { id tag } } } pageInfo { hasNextPage endCursor } } }`;
const POST = 'mutation($input: PostInput!) { post(input: $input) { id number } }';

async function bare(url: string): Promise<{ base: string; child: ChildProcess }> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare.js'), url, String(port)], {
    stdio: ['pipe', 'ignore', 'inherit', 'ipc'],
  });
  process.once('exit', () => child.kill());
  await answering(`http://127.0.0.1:${port}`);
  return { base: `http://127.0.0.1:${port}`, child };
}

async function edges(answer: Response, of: 'posts' | 'threads'): Promise<void> {
  const { data } = (await answer.json()) as { data?: { thread?: { posts: { edges: unknown[] } }; threads?: { edges: unknown[] } } };
  const found = of === 'posts' ? data?.thread?.posts.edges : data?.threads?.edges;
  if (found?.length !== 50) throw new Error(`A page of ${found?.length} is no measurement`);
}

/** Pages all over the large thread. */
const somewhere = (posts: number) => 11 + Math.floor(Math.random() * (posts / 10 - 60));
const page =
  ({ base }: Portal, cookie: string, posts: number) =>
  async () => {
    const from = idOf(`post0-${somewhere(posts)}`);
    await edges(await ask(base, { query: PAGE, variables: { id: LARGE_THREAD, from } }, cookie), 'posts');
  };
const barePage = (base: string, cookie: string, posts: number) => async () =>
  edges(await fetch(`${base}/thread/${LARGE_THREAD}?from=${somewhere(posts)}`, { headers: { cookie } }), 'posts');
const home =
  ({ base }: Portal, cookie: string) =>
  async () =>
    edges(await ask(base, { query: HOME }, cookie), 'threads');
const posting =
  ({ base }: Portal, cookie: string) =>
  async () => {
    const input = { sendId: randomUUID(), threadId: LARGE_THREAD, capacity: PARTY, text: 'One more word on this.' };
    const answer = (await (await ask(base, { query: POST, variables: { input } }, cookie)).json()) as { errors?: unknown };
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  };

async function measure(posts: number) {
  const name = `talk_${posts}`;
  const tell = (line: string) => console.error(`  ${name}: ${line}`);
  const seed = async (query: (sql: string) => Promise<unknown>) => {
    await seedWorld(query, PAPERS);
    await seedTalk(query, posts, tell);
  };
  const served = await portal(await database(name, seed, PERSONS));
  const against = await bare(served.url);
  const cookie = await signIn(served.base, 'delegate');
  const ways = { page: page(served, cookie, posts), bare: barePage(against.base, cookie, posts), home: home(served, cookie) };
  const rates: Record<string, number[]> = { page: [], bare: [], home: [] };
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [way, call] of Object.entries(ways)) {
      const times = await timesOf(call, round ? SECONDS : 1);
      if (round) rates[way]!.push(times.length / SECONDS);
    }
  const alone: Record<string, number> = {};
  for (const [way, call] of Object.entries({ ...ways, posting: posting(served, cookie) })) alone[way] = median(await timesOf(call, 2, 1));
  against.child.kill();
  served.child.kill();
  return {
    rates: Object.fromEntries(Object.entries(rates).map(([way, each]) => [way, median(each)])) as Record<keyof typeof ways, number>,
    alone,
  };
}

const sizes = [Number(values.small), Number(values.large)];
console.log(`Discussions; ${CONNECTIONS} connections, ${ROUNDS} rounds in turn; ${sizes.join(' and ')} posts; Node ${process.version}`);
const results = [];
for (const size of sizes) {
  const { rates, alone } = await measure(size);
  results.push(alone);
  const figures = Object.entries(rates).map(([way, rate]) => `${way} ${rate.toFixed(0)} req/s`);
  const single = Object.entries(alone).map(([way, ms]) => `${way} ${ms.toFixed(1)} ms`);
  console.log(`${size} posts: ${figures.join(', ')}; one at a time: ${single.join(', ')}`);
  console.log(
    `  thread page to bare ${(rates.page / rates.bare).toFixed(2)}; home to thread page, in time ${(alone.home! / alone.page!).toFixed(2)}`,
  );
}
const [small, large] = results as [Record<string, number>, Record<string, number>];
console.log(`posting at ${sizes[1]} to ${sizes[0]} posts, in time: ${(large.posting! / small.posting!).toFixed(2)}`);
process.exit(0);

import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { idOf } from './questions.js';
import { ask, bare, CONNECTIONS, database, median, type Portal, portal, signIn, timesOf } from './serving.js';
import { seedTalk } from './talk-world.js';
import { PERSONS, seedWorld } from './world.js';

/**
 * `npm run bench -- discussions [--small 10000] [--large 1000000] [--seconds 3]`: a thread page of 50 against a bare server on the same rows, the
 * home of somebody with ten thousand unread, and posting, at two sizes in one run. Absolute times are this machine's; ratios travel.
 */
const { values } = parseArgs({
  options: {
    small: { type: 'string', default: '10000' },
    large: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '3' },
  },
});
const SECONDS = Number(values.seconds);
const ROUNDS = 5;
const WARM_UP = 2;
const PAPERS = 2000;
const LARGE_THREAD = idOf('thread0');
const PARTY = idOf('party5');

const PAGE = `query($id: ID!, $from: String!) { thread(id: $id) { id title viewerLevel unread viewerMay { reply }
  posts(first: 50, from: $from) { edges { cursor node { id number state text postedAt editedAt mine unread writer { id name }
    capacity { id party { id code name(language: "en") } } parent { id number excerpt writer { name } } viewerMay { reply edit withdraw history } } }
    pageInfo { hasNextPage hasPreviousPage } } } }`;
const HOME = `{ viewer { unreadNotices } threads(unread: true, first: 50) { edges { node { id title activeAt unread postCount group { id tag } } } pageInfo { hasNextPage endCursor } } }`;
const POST = 'mutation($input: PostInput!) { post(input: $input) { id number } }';

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
  edges(await fetch(`${base}/thread?id=${LARGE_THREAD}&from=${somewhere(posts)}`, { headers: { cookie } }), 'posts');
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

interface Setting {
  posts: number;
  ways: Record<'page' | 'bare' | 'home', () => Promise<void>>;
  post: () => Promise<void>;
}

async function setUp(posts: number): Promise<Setting> {
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
  for (const call of Object.values(ways)) await timesOf(call, WARM_UP);
  return { posts, ways, post: posting(served, cookie) };
}

/** In rounds, so that what else the machine does meets all of them alike; one figure a round. */
async function inTurn(calls: Record<string, () => Promise<number>>): Promise<Record<string, number[]>> {
  const figures: Record<string, number[]> = Object.fromEntries(Object.keys(calls).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) for (const [name, call] of Object.entries(calls)) figures[name]!.push(await call());
  return figures;
}
/** The median of what each round gives, and between which it lay. */
function ratio(over: number[], under: number[]): string {
  const each = over.map((figure, round) => figure / under[round]!).sort((a, b) => a - b);
  return `${median(each).toFixed(2)} (${each[0]!.toFixed(2)} to ${each.at(-1)!.toFixed(2)})`;
}
const perSecond = (call: () => Promise<void>) => async () => (await timesOf(call, SECONDS)).length / SECONDS;
const alone = (call: () => Promise<void>) => async () => median(await timesOf(call, 1, 1));
const shown = (figures: Record<string, number[]>, digits: number) =>
  Object.entries(figures)
    .map(([name, each]) => `${name} ${median([...each]).toFixed(digits)}`)
    .join(', ');

const sizes = [Number(values.small), Number(values.large)];
console.log(`Discussions; ${CONNECTIONS} connections, ${ROUNDS} rounds in turn; ${sizes.join(' and ')} posts; Node ${process.version}`);
const settings: Setting[] = [];
for (const size of sizes) settings.push(await setUp(size));
for (const { posts, ways } of settings) {
  const { page, bare, home } = ways;
  const rates = await inTurn({ page: perSecond(page), bare: perSecond(bare), home: perSecond(home) });
  const single = await inTurn({ page: alone(page), bare: alone(bare), home: alone(home) });
  console.log(`${posts} posts, requests a second: ${shown(rates, 0)}; ms one at a time: ${shown(single, 1)}`);
  console.log(
    `  thread page to bare ${ratio(rates.page!, rates.bare!)}; home to thread page, in time ${ratio(single.home!, single.page!)}`,
  );
}
const [small, large] = settings as [Setting, Setting];
for (const { post } of settings) await alone(post)();
const times = await inTurn({ small: alone(small.post), large: alone(large.post) });
console.log(
  `posting, ms one at a time: ${shown(times, 1)}; ${large.posts} to ${small.posts} posts, in time ${ratio(times.large!, times.small!)}`,
);
process.exit(0);

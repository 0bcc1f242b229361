import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { performance } from 'node:perf_hooks';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { hash } from '@node-rs/argon2';
import pg from 'pg';
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
const CONNECTIONS = 32;
const PASSWORD = 'a-bench-for-everyone';
const FIRST_PAGE = `{ documents(first: 50) { edges { cursor node { id reference title(language: "en") tlp languages issuedAt viewerLevel
  originator { ... on Party { code } } } } pageInfo { hasNextPage endCursor } } }`;

interface Portal {
  base: string;
  url: string;
  child: ChildProcess;
}
interface Figures {
  p50: number;
  perSecond: number;
  alone: number;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

async function database(name: string, documents: number): Promise<string> {
  const template = new URL(process.env.DATABASE_URL!);
  const url = new URL(template);
  url.pathname = `/${name}`;
  const admin = new URL(template);
  admin.pathname = '/postgres';
  const client = new pg.Client(admin.href);
  await client.connect();
  await client.query(`create database ${name} template ${template.pathname.slice(1)}`);
  await client.end();
  const seeding = new pg.Client(url.href);
  await seeding.connect();
  await seeding.query('truncate party cascade');
  await seedWorld(
    (sql) => seeding.query(sql),
    documents,
    (line) => console.error(`  ${name}: ${line}`),
  );
  await seeding.query('update person set password_hash = $1 where name = any($2)', [await hash(PASSWORD), PERSONS]);
  await seeding.end();
  return url.href;
}

async function portal(url: string): Promise<Portal> {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const env = { ...process.env, DATABASE_URL: url, PORT: String(port), PUBLIC_URL: base, NODE_ENV: 'development', LOG_LEVEL: 'error' };
  const child = spawn(process.execPath, ['dist/apps/portal/main.js'], { env, stdio: ['pipe', 'ignore', 'inherit'] });
  for (let tries = 0; tries < 100; tries += 1) {
    if (await fetch(`${base}/healthz`).then((answer) => answer.ok, () => false)) return { base, url, child }; // prettier-ignore
    await new Promise((wait) => setTimeout(wait, 100));
  }
  throw new Error('The portal did not start');
}

const post = (base: string, body: object, cookie = '') =>
  fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1', cookie },
    body: JSON.stringify(body),
  });

async function signIn(base: string, kind: PersonKind): Promise<string> {
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { active } }';
  const answer = await post(base, { query, variables: { input: { email: `${kind}@example.org`, password: PASSWORD } } });
  if ((await answer.json() as { errors?: unknown }).errors) throw new Error(`${kind} cannot sign in`); // prettier-ignore
  return answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; '); // prettier-ignore
}

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? NaN;

async function load({ base }: Portal, cookie: string): Promise<{ p50: number; perSecond: number }> {
  const times: number[] = [];
  const end = performance.now() + SECONDS * 1000;
  const loop = async () => {
    while (performance.now() < end) {
      const begun = performance.now();
      const answer = await post(base, { query: FIRST_PAGE }, cookie);
      const body = (await answer.json()) as { data?: { documents: { edges: unknown[] } } };
      if (!body.data?.documents.edges.length) throw new Error('An empty page is no measurement');
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, loop));
  return { p50: median(times), perSecond: times.length / SECONDS };
}

async function unloaded({ base }: Portal, cookie: string): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 30; n += 1) {
    const begun = performance.now();
    await (await post(base, { query: FIRST_PAGE }, cookie)).text();
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
for (const size of sizes) portals.push(await portal(await database(`bench_${size}`, size)));
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

import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { hash } from '@node-rs/argon2';
import pg from 'pg';

export const CONNECTIONS = 32;
const PASSWORD = 'a-bench-for-everyone';
const KEYS = { STORAGE_MASTER_KEY: randomBytes(32).toString('base64'), RECORD_SIGNING_KEY: randomBytes(32).toString('base64') };

export interface Portal {
  base: string;
  url: string;
  child: ChildProcess;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

type Query = (sql: string) => Promise<unknown>;

/**
 * A database of its own beside the migrated one, filled by seed; the named persons can sign in. One of this name that is there already, on a
 * server of the caller's own, is used as it is: millions of rows take minutes.
 */
export async function database(name: string, seed: (query: Query) => Promise<void>, persons: readonly string[]): Promise<string> {
  const template = new URL(process.env.DATABASE_URL!);
  const url = new URL(template);
  url.pathname = `/${name}`;
  const admin = new URL(template);
  admin.pathname = '/postgres';
  const client = new pg.Client(admin.href);
  await client.connect();
  const isThere = (await client.query('select from pg_database where datname = $1', [name])).rowCount === 1;
  if (!isThere) await client.query(`create database ${name} template ${template.pathname.slice(1)}`);
  await client.end();
  if (isThere) return url.href;
  const seeding = new pg.Client(url.href);
  await seeding.connect();
  await seeding.query('truncate party cascade');
  await seed((sql) => seeding.query(sql));
  await seeding.query('update person set password_hash = $1 where name = any($2)', [await hash(PASSWORD), persons]);
  await seeding.end();
  return url.href;
}

/** The C library's allocator as the portal has it (docker/Dockerfile). */
export const ALLOCATOR = { MALLOC_ARENA_MAX: '1' };

/** Of the portal and its worker, as they are run for real. */
export const environment = (url: string, secret = randomUUID() + randomUUID()) => ({
  ...process.env,
  ...KEYS,
  ...ALLOCATOR,
  // Behind a proxy that speaks TLS: libraries check more, and more slowly, in development.
  ...{ PUBLIC_URL: 'https://bench.example.org', TRUST_PROXY: 'true', SESSION_SECRET: secret },
  ...{ DATABASE_URL: url, NODE_ENV: 'production', LOG_LEVEL: 'error', SCANNER: 'none' },
});

/** The portal as built, in a process of its own. */
export async function portal(url: string, secret = randomUUID() + randomUUID()): Promise<Portal> {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const env = { ...environment(url, secret), PORT: String(port) };
  const child = spawn(process.execPath, ['--max-semi-space-size=64', 'dist/apps/portal/main.js'], {
    env,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  process.once('exit', () => child.kill());
  await answering(base);
  return { base, url, child };
}

/** The bare server of bare.ts, in a process of its own. */
export async function bare(url: string): Promise<{ base: string; child: ChildProcess }> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare.js'), url, String(port)], {
    stdio: ['pipe', 'ignore', 'inherit', 'ipc'],
  });
  process.once('exit', () => child.kill());
  await answering(`http://127.0.0.1:${port}`);
  return { base: `http://127.0.0.1:${port}`, child };
}

export async function answering(base: string): Promise<void> {
  for (let tries = 0; tries < 900; tries += 1) {
    if (await fetch(`${base}/healthz`).then((answer) => answer.ok, () => false)) return; // prettier-ignore
    await new Promise((wait) => setTimeout(wait, 100));
  }
  throw new Error('The server did not start');
}

export const ask = (base: string, body: object, cookie = '') =>
  fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1', 'x-forwarded-proto': 'https', cookie },
    body: JSON.stringify(body),
  });

export async function signIn(base: string, kind: string): Promise<string> {
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { active } }';
  const answer = await ask(base, { query, variables: { input: { email: `${kind}@example.org`, password: PASSWORD } } });
  if ((await answer.json() as { errors?: unknown }).errors) throw new Error(`${kind} cannot sign in`); // prettier-ignore
  return answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; '); // prettier-ignore
}

export const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/** Milliseconds of each call, by so many callers at once, for so long. */
export async function timesOf(call: () => Promise<unknown>, seconds: number, callers = CONNECTIONS): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  const loop = async () => {
    while (performance.now() < end) {
      const begun = performance.now();
      await call();
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: callers }, loop));
  return times;
}

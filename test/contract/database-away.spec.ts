import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { partyId } from '#parties';
import { startPortal, type TestPortal } from '../support/portal.js';
import { HANDLING } from './hidden-paper.js';

let portal: TestPortal;
let cookie: string;
let server: pg.Client;
let name: string;

beforeAll(async () => {
  portal = await startPortal();
  cookie = await portal.as(await portal.delegate('Dana Delegate', 'KEN'));
  const address = new URL(portal.settings.DATABASE_URL);
  name = address.pathname.slice(1);
  address.pathname = '/postgres';
  server = new pg.Client({ connectionString: address.href });
  await server.connect();
});
afterAll(async () => {
  await server.end();
  await portal.stop();
});

/** Ends every connection and lets no new one in, as a database that is stopped; over only when the last one has ended (5 s at most). */
async function takeAway() {
  await server.query(`alter database ${name} allow_connections false`);
  await server.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [name]);
}
const bringBack = () => server.query(`alter database ${name} allow_connections true`);

const FILE = 'mutation($input: FileDocumentInput!) { fileDocument(input: $input) { id } }';
const input = () => ({ capacity: partyId('KEN'), kind: 'LETTER', titles: [{ language: 'en', text: 'A letter' }], handling: HANDLING });
const titles = async () => (await portal.sql('select titles from document')).length;
const PRIVATE = /ECONN|terminat|accept|plenary_test|127\.0\.0\.1|\.[jt]s:\d|"stack"/i;

it('is said clearly, in GraphQL and outside it, and nothing of the machine with it', async () => {
  await takeAway();
  for (const who of [cookie, undefined]) {
    const { code, body } = await portal.gql('{ documents(first: 1) { edges { node { id } } } }', {}, who);
    // Whoever is signed in is looked up before GraphQL begins.
    expect(code ?? JSON.parse(body).error.code).toBe('UNAVAILABLE');
    expect(body).not.toMatch(PRIVATE);
    const page = await fetch(`${portal.url}/files/00000000-0000-4000-8000-000000000000`, { headers: who ? { cookie: who } : {} });
    const text = await page.text();
    expect({ status: page.status, code: JSON.parse(text).error.code }).toEqual({ status: 503, code: 'UNAVAILABLE' });
    expect(text).not.toMatch(PRIVATE);
  }
  expect((await fetch(`${portal.url}/healthz`)).status).toBe(503);
  await bringBack();
});

it('is over as soon as it is back, with nothing half', async () => {
  const before = await titles().catch(titles);
  await takeAway();
  await Promise.all(Array.from({ length: 5 }, () => portal.gql(FILE, { input: input() }, cookie)));
  await bringBack();
  const { body } = await portal.gql(FILE, { input: input() }, cookie);
  expect(JSON.parse(body)).toEqual({ data: { fileDocument: { id: expect.any(String) } } });
  expect(await titles()).toBe(before + 1);
  expect((await fetch(`${portal.url}/healthz`)).status).toBe(200);
});

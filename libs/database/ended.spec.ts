import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Database } from '#database';
import { author, issued, openPapers, PDF, portal, reader, release, TUS, understand } from '../../test/support/papers.js';

beforeAll(openPapers);
afterAll(() => portal.stop());

const OPEN = `select count(*)::int as open from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`;
/** One part is refused, and the answer leaves, while what the other asks for is still being read. */
const PARTLY_REFUSED = `query($none: ID!, $id: ID!) { none: document(id: $none) { id }
  document(id: $id) { title(language: "en") groups { id } originator { __typename } modifications { kind } content { author { name } versions { issuedBy { name } files { name } } } } }`;

it('a request that was answered while a part of it was still being read holds no connection', async () => {
  const { id } = await issued(PDF);
  await release(id, 'KEN', 'READ');
  for (let request = 0; request < 4 * portal.settings.DATABASE_POOL; request += 1)
    expect((await portal.gql(PARTLY_REFUSED, { none: randomUUID(), id }, reader)).code).toBe('NOT_FOUND');
  await wait(500);
  expect(await portal.sql(OPEN)).toEqual([{ open: 0 }]);
});

/** Sends a request, and hangs up while it is answered. */
async function hangUp(path: string, method: string, headers: Record<string, string>, after: number, body?: string): Promise<void> {
  const asked = request(portal.url + path, { method, headers });
  asked.on('error', () => undefined);
  asked.end(body);
  await wait(after);
  asked.destroy();
}

it('whoever hangs up while they are answered leaves no connection behind, whatever they asked for', async () => {
  const { id, file } = await issued(PDF);
  await release(id, 'KEN', 'READ');
  await understand(id);
  const json = { 'content-type': 'application/json', 'apollo-require-preflight': '1', cookie: reader };
  const both = JSON.stringify({ query: PARTLY_REFUSED, variables: { none: randomUUID(), id } });
  for (let turn = 0; turn < 3 * portal.settings.DATABASE_POOL; turn += 1) {
    await hangUp('/graphql', 'POST', json, turn, both);
    await hangUp(`/files/${file.id}`, 'GET', { cookie: reader }, turn);
    await hangUp(`/files/${file.id}/pages/1`, 'GET', { cookie: reader }, turn);
    await hangUp('/uploads', 'POST', { cookie: author, ...TUS, 'upload-length': '10', 'upload-metadata': 'filename cGFwZXIucGRm' }, turn);
  }
  await wait(1500);
  expect(await portal.sql(OPEN)).toEqual([{ open: 0 }]);
}, 60_000);

it('what is asked of the database for a request that has ended is refused', async () => {
  const database = portal.app.get(Database);
  let asked: Promise<unknown> | undefined;
  await database.scoped(async () => {
    asked = wait(50).then(() => database.query('select 1'));
    asked.catch(() => undefined);
  });
  await expect(asked).rejects.toThrow('has been answered');
});

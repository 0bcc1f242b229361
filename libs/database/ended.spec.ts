import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Database } from '#database';
import { issued, openPapers, PDF, portal, reader, release } from '../../test/support/papers.js';

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

it('what is asked of the database for a request that has ended is refused', async () => {
  const database = portal.app.get(Database);
  let asked: Promise<unknown> | undefined;
  await database.scoped(async () => {
    asked = wait(50).then(() => database.query('select 1'));
    asked.catch(() => undefined);
  });
  await expect(asked).rejects.toThrow('has been answered');
});

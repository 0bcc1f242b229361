import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createDatabase, type TestDatabase } from '../../../test/support/postgres.mjs';
import { memberships, parties } from './index.js';
import { partyId } from './identifiers.js';
import { loadParties } from './load.js';

describe('loading the parties', () => {
  let database: TestDatabase;
  let client: pg.Client;
  const load = () => loadParties((sql, params) => client.query(sql, params));
  const one = async (sql: string, params: unknown[] = []) => (await client.query(sql, params)).rows[0];

  beforeAll(async () => {
    database = await createDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await load();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('stores every party and membership of the data, twice no more than once', async () => {
    const counts = 'select (select count(*)::int from party) parties, (select count(*)::int from body_membership) memberships';
    const all = { parties: parties.length, memberships: memberships.length };
    expect(await one(counts)).toEqual(all);
    await load();
    expect(await one(counts)).toEqual(all);
  });

  it('stores days as midnight UTC and what is not known as null', async () => {
    const membership = `select from_at, until_at, source from body_membership where body_id = $1 and member_id = $2`;
    expect(await one(membership, [partyId('ECOWAS'), partyId('MLI')])).toMatchObject({
      from_at: new Date('1975-05-28T00:00:00Z'),
      until_at: new Date('2025-01-29T00:00:00Z'),
      source: expect.stringContaining('ECOWAS'),
    });
    expect(await one(membership, [partyId('AU'), partyId('KEN')])).toMatchObject({ from_at: null, until_at: null });
  });

  it('brings a party back to the data under the id it has', async () => {
    await client.query(`update party set names = '{"en": "?"}', search_text = '' where code = 'FRA'`);
    await load();
    expect(await one(`select id, names->>'zh' as name, search_text from party where code = 'FRA'`)).toEqual({
      id: partyId('FRA'),
      name: '法国',
      search_text: expect.stringContaining('франция'),
    });
  });

  it('leaves a party that nothing changed untouched', async () => {
    const version = `select xmin::text from party where code = 'DEU'`;
    const before = await one(version);
    await load();
    expect(await one(version)).toEqual(before);
  });

  it('leaves a membership alone that an administrator ended', async () => {
    const pair = [partyId('IGAD'), partyId('ERI')];
    await client.query(`update body_membership set until_at = '2026-12-12Z' where body_id = $1 and member_id = $2`, pair);
    await load();
    const stored = await one(`select until_at from body_membership where body_id = $1 and member_id = $2`, pair);
    expect(stored).toEqual({ until_at: new Date('2026-12-12T00:00:00Z') });
  });
});

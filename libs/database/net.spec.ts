import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { createDatabase, type TestDatabase } from '../../test/support/postgres.mjs';
import { BEGIN_READING, requireNet } from './net.js';

const PASSWORD = randomBytes(8).toString('hex');
const user = `netless_${randomBytes(4).toString('hex')}`;
let database: TestDatabase;
let owner: pg.Client;
let poor: DataSource;
beforeAll(async () => {
  database = await createDatabase();
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query(`create role ${user} login password '${PASSWORD}'`);
  const url = Object.assign(new URL(database.url), { username: user, password: PASSWORD }).href;
  poor = await new DataSource({ type: 'postgres', url }).initialize();
});
afterAll(async () => {
  await poor.destroy();
  await owner.query(`reassign owned by ${user} to current_user`);
  await owner.query(`drop role ${user}`);
  await owner.end();
  await database.drop();
});

it('who has set nothing under the net is nobody, as is who comes after somebody on the same connection', async () => {
  await owner.query(`insert into party (id, code, kind, names) values (gen_random_uuid(), 'XXX', 'MEMBER_STATE', '{}')`);
  await owner.query(`insert into person (id, name, email) values (gen_random_uuid(), 'A', 'a@example.org')`);
  await owner.query(
    `insert into item (id, kind, originator_party, author_id, sort_at) select gen_random_uuid(), 'DOCUMENT', p.id, q.id, now() from party p, person q limit 1`,
  );
  await owner.query(`insert into document (item_id, kind, reference, titles) select id, 'LETTER', 'R-1', '{}' from item`);
  await owner.query(`insert into feed_key (audience_id) select id from audience where kind = 'PUBLIC' on conflict do nothing`);
  await owner.query(`insert into feed (item_id, kind, key_id, level, sort_at, phase)
    select i.id, 'DOCUMENT', k.id, 'READ', now(), 'PRESENT' from item i, feed_key k join audience a on a.id = k.audience_id where a.kind = 'PUBLIC'`);
  const count = async () => Number((await owner.query('select count(*) from document')).rows[0].count);
  expect(await count()).toBe(1);
  await owner.query(BEGIN_READING);
  expect(await count()).toBe(0);
  await owner.query(
    `select set_config('plenary.keys', array(select id from feed_key)::text, true), set_config('plenary.moment', now()::text, true)`,
  );
  expect(await count()).toBe(1);
  await owner.query('rollback');
  await owner.query(BEGIN_READING);
  expect(await count()).toBe(0);
  await owner.query('rollback');
});

it('the portal refuses a database user whom the net catches, or who cannot read under it, and says what to do', async () => {
  await expect(requireNet(poor)).rejects.toThrow(`"${user}" must own the portal's tables`);
  await owner.query(`alter table document owner to ${user}`);
  await expect(requireNet(poor)).rejects.toThrow(`grant plenary_reader to "${user}";`);
  await owner.query(`grant plenary_reader to ${user}`);
  await expect(requireNet(poor)).resolves.toBeUndefined();
});

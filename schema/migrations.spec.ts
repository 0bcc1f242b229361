import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createDatabase, type TestDatabase } from '../test/support/postgres.mjs';
import { dataSourceFor } from './data-source.js';

let database: TestDatabase;
let source: DataSource;
beforeAll(async () => {
  database = await createDatabase();
  source = await dataSourceFor(database.url).initialize();
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

const catalogue = async () =>
  source.query(
    `select table_name, column_name, data_type from information_schema.columns where table_schema = 'public' and table_name <> 'migrations'
     union all select routine_name, '', routine_type from information_schema.routines where routine_schema = 'public' order by 1, 2, 3`,
  );

it('every migration can be taken back, and made again to the same catalogue', async () => {
  const before = await catalogue();
  expect(before.length).toBeGreaterThan(200);
  for (const _ of source.migrations) await source.undoLastMigration();
  expect(await catalogue()).toEqual([]);
  await source.runMigrations();
  expect(await catalogue()).toEqual(before);
});

import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { startPortal, type TestPortal } from '../../test/support/portal.js';

let portal: TestPortal;
let server: pg.Client;
let database: string;
beforeAll(async () => {
  portal = await startPortal();
  database = (await portal.sql('select current_database() as name'))[0].name;
  server = new pg.Client({ connectionString: process.env.PLENARY_TEST_DATABASE });
  await server.connect();
});
afterAll(async () => {
  await server.end();
  await portal.stop();
});

const health = async () => {
  const answer = await fetch(`${portal.url}/healthz`);
  return { status: answer.status, body: await answer.text() };
};

it('the portal is well while its database is there, says that it is away, and comes back by itself', async () => {
  expect(await health()).toEqual({ status: 200, body: '{"status":"ok"}' });
  await server.query(`alter database ${database} allow_connections false`);
  await server.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [database]);
  const away = await health();
  expect(away.status).toBe(503);
  expect(JSON.parse(away.body).error.code).toBe('UNAVAILABLE');
  expect(away.body).not.toMatch(/plenary_test|connect/i);
  const apollo = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  expect((await portal.gql('{ parties { id } }')).code).toBe('UNAVAILABLE');
  expect(apollo).not.toHaveBeenCalled();
  await server.query(`alter database ${database} allow_connections true`);
  expect((await health()).status).toBe(200);
});

import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A fresh, migrated database for one test file: a clone of a template that `npm test` makes; plenary_demo holds the demo world too. */
export async function createDatabase(template = 'plenary_template') {
  const server = process.env.PLENARY_TEST_DATABASE;
  if (!server) throw new Error('Run tests with `npm test`: it starts the PostgreSQL they need.');
  const name = `plenary_test_${process.env.JEST_WORKER_ID ?? 0}_${randomBytes(4).toString('hex')}`;
  await administer(server, `create database ${name} template ${template}`);
  const address = new URL(server);
  address.pathname = `/${name}`;
  return { url: address.href, drop: () => administer(server, `drop database if exists ${name} with (force)`) };
}

async function administer(server, statement) {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

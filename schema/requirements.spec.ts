import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createDatabase, type TestDatabase } from '../test/support/postgres.mjs';
import { type DatabaseFacts, requireUsable, unmet } from './requirements.js';

const PASSWORD = 'not-to-be-shown';
const suffix = randomBytes(4).toString('hex');
const role = `poor_${suffix}`;
const made: string[] = [];
let database: TestDatabase;
let server: pg.Client;

/** The address of a database on the server of the tests. */
const addressOf = (name: string, changes: Partial<URL> = {}) =>
  Object.assign(new URL(database.url), { pathname: `/${name}`, ...changes }).href;
const asPoor = (name: string) => addressOf(name, { username: role, password: PASSWORD });
async function make(name: string, options = ''): Promise<string> {
  const full = `${name}_${suffix}`;
  await server.query(`create database ${full} ${options}`);
  made.push(full);
  return full;
}
const refusalOf = async (url: string) =>
  requireUsable(url).then(
    () => '',
    (error: unknown) => (error as Error).message,
  );

beforeAll(async () => {
  database = await createDatabase();
  server = new pg.Client({ connectionString: database.url });
  await server.connect();
  await server.query(`create role ${role} login password '${PASSWORD}'`);
  await server.query(`grant plenary_reader to ${role}`);
});
afterAll(async () => {
  for (const name of made) await server.query(`drop database ${name} with (force)`);
  await server.query(`drop role ${role}`);
  await server.end();
  await database.drop();
});

describe('a database is usable', () => {
  it('when it was migrated, for whoever may use it', async () => {
    expect(await refusalOf(database.url)).toBe('');
  });

  it('when it is empty, for its owner', async () => {
    expect(await refusalOf(asPoor(await make('owned', `owner ${role}`)))).toBe('');
  });

  it('once its owner has run what the refusal says', async () => {
    const name = await make('granted');
    const refusal = await refusalOf(asPoor(name));
    expect(refusal).toContain(`"${role}" may not make what the portal needs in it`);
    const owner = new pg.Client({ connectionString: addressOf(name) });
    await owner.connect();
    await owner.query(/let its owner run (.*)/.exec(refusal)![1]!);
    await owner.end();
    expect(await refusalOf(asPoor(name))).toBe('');
  });
});

describe('a database is refused', () => {
  it('in an encoding that cannot hold all languages', async () => {
    const name = await make('latin', `encoding 'LATIN1' locale 'C' locale_provider libc template template0`);
    expect(await refusalOf(addressOf(name))).toContain(`encoding is LATIN1: make it anew with  create database "${name}" encoding 'UTF8'`);
  });

  it('whose user cannot act as the role of the net, until somebody has run what the refusal says', async () => {
    const name = await make('netless', `owner ${role}`);
    await server.query(`revoke plenary_reader from ${role}`);
    const refusal = await refusalOf(asPoor(name));
    expect(refusal).toContain(`"${role}" cannot act as the role plenary_reader`);
    await server.query(/let a superuser run (.*)/.exec(refusal)![1]!);
    expect(await refusalOf(asPoor(name))).toBe('');
  });

  it('that takes no changes', async () => {
    const name = await make('read_only');
    await server.query(`alter database ${name} set default_transaction_read_only = on`);
    expect(await refusalOf(addressOf(name))).toBe(
      'DATABASE_URL leads to a database that cannot be used:\n  - it takes no changes: it is a standby, or set to be read only',
    );
  });

  it('with everything that stands in the way', () => {
    const facts: DatabaseFacts = {
      ...{ database: 'd', role: 'r', encoding: 'SQL_ASCII', isReadOnly: false, unknown: ['pg_trgm'] },
      ...{ needsDatabase: true, mayCreateInDatabase: false, needsSchema: true, mayCreateInSchema: false },
      ...{ hasReader: false, mayCreateRoles: false, mayBeReader: false },
    };
    expect(unmet(facts).map((problem) => problem.split(':')[0])).toEqual([
      'its encoding is SQL_ASCII',
      'its server has no extension pg_trgm',
      '"r" may not make what the portal needs in it',
      '"r" cannot act as the role plenary_reader, under which requests are answered',
    ]);
    expect(unmet(facts).at(-1)).toContain('create role plenary_reader nologin; grant plenary_reader to "r";');
    expect(unmet({ ...facts, encoding: 'UTF8', unknown: [], needsDatabase: false, needsSchema: false, mayCreateRoles: true })).toEqual([]);
  });

  it.each([
    ['where nobody listens', () => addressOf('any', { port: '1' }), 'no PostgreSQL answers there: connect ECONNREFUSED'],
    ['at a host that is none', () => addressOf('any', { hostname: 'nowhere.invalid' }), 'no PostgreSQL answers there: getaddrinfo'],
    ['that does not exist', () => asPoor('nothing_here'), 'database "nothing_here" does not exist'],
    ['for a wrong password', () => addressOf('postgres', { username: role, password: `${PASSWORD}!` }), 'password authentication failed'],
    ['of another kind', () => 'mysql://root@127.0.0.1/plenary', 'must begin with postgres:// or postgresql://'],
  ])('%s, without a word of its password', async (_, address, reason) => {
    const refusal = await refusalOf(address());
    expect(refusal).toContain(reason);
    expect(refusal).toMatch(/^DATABASE_URL /);
    expect(refusal).not.toContain(PASSWORD);
  });
});

import type { PoolClient, QueryResult } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Present, Unit } from './unit-of-work.js';

/** One way to the database and back: every page begins with it. */
const READ = `start transaction isolation level repeatable read, read only;
  select t, micros, standing_epoch as "standingEpoch", directory_epoch as "directoryEpoch" from present()`;

/** Begins a unit on a connection of its own. */
export async function beginOn(source: DataSource, kind: Unit['kind']): Promise<{ runner: QueryRunner; present: Present | null }> {
  const runner = source.createQueryRunner();
  try {
    if (kind === 'read') return { runner, present: await presentIn((await runner.connect()) as PoolClient) };
    await runner.startTransaction('READ COMMITTED');
    return { runner, present: null };
  } catch (error) {
    await runner.release();
    throw error;
  }
}

/** Two statements sent as one answer with a result each, which the types of pg do not say. */
async function presentIn(client: PoolClient): Promise<Present> {
  const [, found] = (await client.query(READ)) as unknown as [unknown, QueryResult<Present>];
  return found.rows[0]!;
}

const names = new Map<string, string>();
function nameOf(text: string): string {
  const name = names.get(text) ?? `s${names.size}`;
  names.set(text, name);
  return name;
}

/** Sends a statement under a name, so that a connection parses and plans each text once. The texts are the code's own: few. */
export async function sendOn<Row>(runner: QueryRunner, text: string, values: unknown[]): Promise<Row[]> {
  if (!values.length) return runner.query(text) as Promise<Row[]>;
  const client = (await runner.connect()) as PoolClient;
  const { rows } = await client.query({ text, values, name: nameOf(text) });
  return rows as Row[];
}

import type { PoolClient, QueryResult } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { BEGIN_READING, castText, type Cast, type Reader } from './net.js';
import type { Present, Unit } from './unit-of-work.js';

/** One way to the database and back: every page begins with it. */
const READ = `${BEGIN_READING};
  select t, micros, standing_epoch as "standingEpoch", directory_epoch as "directoryEpoch" from present() where set_config('plenary.moment', t, true) is not null`;

/** Begins a unit on a connection of its own; one that reads is of the reader's, before anything else is asked in it. */
export async function beginOn(
  source: DataSource,
  kind: Unit['kind'],
  reader?: Reader,
): Promise<{ runner: QueryRunner; present: Present | null }> {
  const runner = source.createQueryRunner();
  try {
    if (kind === 'read') return { runner, present: await readOn(runner, reader) };
    await runner.startTransaction();
    return { runner, present: null };
  } catch (error) {
    await runner.release();
    throw error;
  }
}

async function readOn(runner: QueryRunner, reader: Reader | undefined): Promise<Present> {
  const guess = reader?.guess() ?? null;
  const present = await presentIn((await runner.connect()) as PoolClient, guess);
  await reader?.settle(present, guess, (sql, params) => sendOn(runner, sql, params, 'read'));
  return present;
}

/** Several statements sent as one answer with a result each, which the types of pg do not say. */
async function presentIn(client: PoolClient, guess: Cast | null): Promise<Present> {
  const text = guess ? `${READ}; ${castText(guess)}` : READ;
  const [, , found] = (await client.query(text)) as unknown as [unknown, unknown, QueryResult<Present>];
  return found.rows[0]!;
}

const names = new Map<string, string>();
/** One for the net and one outside of it: under another role the same text is planned anew. */
function nameOf(text: string, kind: Unit['kind']): string {
  const name = names.get(text) ?? `s${names.size}`;
  names.set(text, name);
  return kind === 'read' ? `net ${name}` : name;
}

/** Sends a statement under a name, so that a connection parses and plans each text once. The texts are the code's own: few. */
export async function sendOn<Row>(runner: QueryRunner, text: string, values: unknown[], kind: Unit['kind']): Promise<Row[]> {
  if (!values.length) return runner.query(text) as Promise<Row[]>;
  const client = (await runner.connect()) as PoolClient;
  const { rows } = await client.query({ text, values, name: nameOf(text, kind) });
  return rows as Row[];
}

import pg from 'pg';
import type { DataSource } from 'typeorm';
import type { Present } from './unit-of-work.js';

/** The role under which everything is read that a request answers with (docs/decisions/0011). */
export const READER = 'plenary_reader';

/** Begins a reading transaction; in one message with the role, so that nothing can be read in it outside of the net. */
export const BEGIN_READING = `start transaction isolation level repeatable read, read only; set local role ${READER}`;

/** What the policies ask of who reads. */
export interface Cast {
  personId: string | null;
  keys: readonly number[];
  audiences: readonly number[];
}
type Send = <Row>(sql: string, params: unknown[]) => Promise<Row[]>;

/** Who reads in the reading units of a request. */
export interface Reader {
  /** What was last known of them: it is sent along with the beginning, since it changes a few times a year. */
  guess(): Cast | null;
  /** Before anything else is read: where the guess does not hold in this unit, who reads is asked, and cast, anew. */
  settle(present: Present, guess: Cast | null, send: Send): Promise<void>;
}

/** A condition that always holds, on a row s of standing_of(person, t): it casts the net in the very statement that finds out for whom. */
export const castNet = (person: string, s: string) => `set_config('plenary.person', coalesce(${person}::text, ''), true) is not null
  and set_config('plenary.keys', ${s}.keys::text, true) is not null and set_config('plenary.audiences', ${s}.audiences::text, true) is not null`;

/** The same for what is known, as a statement of literals. */
export const castText = ({
  personId,
  keys,
  audiences,
}: Cast) => `select set_config('plenary.person', ${pg.escapeLiteral(personId ?? '')}, true),
  set_config('plenary.keys', '{${keys.map(Number).join(',')}}', true), set_config('plenary.audiences', '{${audiences.map(Number).join(',')}}', true)`;

/** Throws where the portal's user cannot read under the net, or is itself caught in it. */
export async function requireNet(source: DataSource): Promise<void> {
  const [own] = await source.query<{ user: string; isCaught: boolean }[]>(
    `select current_user as user, row_security_active('document') as "isCaught"`,
  );
  if (own!.isCaught)
    throw new Error(`The database user "${own!.user}" must own the portal's tables: row-level security hides them from everybody else.`);
  const runner = source.createQueryRunner();
  try {
    await runner.query(BEGIN_READING);
    const [net] = (await runner.query(`select row_security_active('document') as "isCast"`)) as { isCast: boolean }[];
    if (!net!.isCast) throw new Error(`The role ${READER} must not pass over row-level security: run  alter role ${READER} nobypassrls;`);
  } catch (error) {
    throw new Error(
      `The portal reads as ${READER}, and the database user "${own!.user}" cannot: let a superuser run  ` +
        `grant ${READER} to "${own!.user}";  (${(error as Error).message})`,
      { cause: error },
    );
  } finally {
    await runner.query('rollback');
    await runner.release();
  }
}

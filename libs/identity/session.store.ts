import { createHash } from 'node:crypto';
import type { SessionStore } from '@fastify/session';
import type { Session as CookieSession } from 'fastify';
import { Database, requestScope } from '#database';

declare module 'fastify' {
  interface Session {
    personId?: string;
    /** Milliseconds since 1970. */
    seenAt?: number;
  }
}

type Answer = (error?: unknown, session?: CookieSession | null) => void;

/** What is stored of a session's secret, so that a stolen table opens no session. */
export const fingerprintOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

/** How long the cookie lasts is not restored with a session: it is what the settings say today. */
const restored = ({ seenAt }: { seenAt?: number }, personId: string) => ({ seenAt, personId }) as CookieSession;

/** Sessions in PostgreSQL. Signing in inserts the row; here it is only kept up, so that a late request cannot revive an ended one. */
export class PostgresSessionStore implements SessionStore {
  constructor(private readonly database: Database) {}

  get(secret: string, answer: Answer): void {
    const found = this.run<{ data: { seenAt?: number }; personId: string }>(
      'select data, person_id as "personId" from session where id = $1 and expires_at > now()',
      [fingerprintOf(secret)],
    );
    found.then(([row]) => answer(null, row ? restored(row.data, row.personId) : null)).catch(answer);
  }

  set(secret: string, session: CookieSession, answer: Answer): void {
    if (!session.personId) return answer(null);
    const { seenAt } = session;
    this.run('update session set data = $2, seen_at = now(), expires_at = $3 where id = $1', [
      fingerprintOf(secret),
      { seenAt },
      session.cookie.expires,
    ])
      .then(() => answer(null))
      .catch(answer);
  }

  destroy(secret: string, answer: Answer): void {
    this.run('delete from session where id = $1', [fingerprintOf(secret)])
      .then(() => answer(null))
      .catch(answer);
  }

  /** Joins the mutation that signs in or out; stands alone around requests, whose reading transactions cannot write. */
  private run<Row>(sql: string, params: unknown[]): Promise<Row[]> {
    const isWriting = requestScope.getStore()?.unit?.kind === 'write';
    const query = () => this.database.query<Row>(sql, params);
    return isWriting ? query() : requestScope.exit(query);
  }
}

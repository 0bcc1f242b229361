import { Injectable } from '@nestjs/common';
import { Database, requestScope } from '#database';
import type { Archive } from './archive.entity.js';
import { ArchiveStore } from './archive.store.js';

const BEGIN = `update archive set maker = $2, beat_at = now() where id = $1 and state = 'MAKING' and keep_until > now()
  and (beat_at is null or beat_at < now() - interval '30 seconds') returning 1`;

/** Milliseconds between two signs that a run is at it. */
const BEAT = 5_000;

/** Whose turn it is to make an archive. A run says every few seconds that it is at it; of one that was killed, another takes over half a minute later. */
@Injectable()
export class Turns {
  constructor(
    private readonly database: Database,
    private readonly store: ArchiveStore,
  ) {}

  /** Null where it is not to be made, or another run is making it. */
  async begin(id: string): Promise<Archive | null> {
    return this.database.apart(async () => {
      const begun = await this.database.query(BEGIN, [id, this.database.newId()]);
      return begun.length ? this.store.find(id) : null;
    });
  }

  /** Does the work, and says meanwhile that it is being done, however long one look or one file takes. */
  async during(archive: Archive, work: () => Promise<void>): Promise<void> {
    // Outside of what the work reads in. A sign that did not come through is made up for by the next one.
    const beat = requestScope.exit(() => setInterval(() => void this.keep(archive).catch(() => false), BEAT));
    try {
      await work();
    } finally {
      clearInterval(beat);
    }
  }

  /** Whether it is this run's still: it may have been dropped, or taken over. */
  async keep({ id, maker }: Archive): Promise<boolean> {
    const sql = 'update archive set beat_at = now() where id = $1 and maker = $2 returning 1';
    return (await this.database.apart(() => this.database.query(sql, [id, maker]))).length > 0;
  }

  /** Gives the turn back. How often it failed by now; null where it is this run's no more. */
  async failed({ id, maker }: Archive): Promise<number | null> {
    const sql = 'update archive set beat_at = null, maker = null, failures = failures + 1 where id = $1 and maker = $2 returning failures';
    const [row] = await this.database.apart(() => this.database.query<{ failures: number }>(sql, [id, maker]));
    return row?.failures ?? null;
  }

  /** That nobody is making, and nobody waits to: their run was killed. */
  async abandoned(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select id from archive where state = 'MAKING' and coalesce(beat_at, asked_at) < now() - interval '30 seconds' and keep_until > now()`,
    );
    return rows.map(({ id }) => id);
  }

  async outlived(): Promise<string[]> {
    return (await this.database.query<{ id: string }>('select id from archive where keep_until <= now()')).map(({ id }) => id);
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Client } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';

const POLL = 500;
/** How long what a killed process left behind may hold its turn: until its last statement has ended. */
const PATIENCE = 60_000;

export type IsHeld = () => Promise<boolean>;

/** Work that one process of the whole installation does at a time. */
@Injectable()
export class Turns {
  constructor(private readonly source: DataSource) {}

  /**
   * Does it when it is this process's turn; throws what `busy` gives where another still has it after a minute. The turn is a lock of the
   * session: a process that is killed loses it by itself. One that only lost that connection does not know: work asks `isHeld` before what must not be
   * done by two.
   */
  async take<T>(
    name: string,
    work: (isHeld: IsHeld) => Promise<T>,
    { waiting, busy }: { waiting: () => void; busy: () => Error },
  ): Promise<T> {
    const runner = this.source.createQueryRunner();
    const asked = async (what: string) => {
      const [row] = (await runner.query(`select ${what}(hashtextextended($1, 0)) as done`, [name])) as { done: boolean }[];
      return row!.done;
    };
    try {
      for (let waited = 0; !(await asked('pg_try_advisory_lock')); waited += POLL) {
        if (waited === 0) waiting();
        if (waited >= PATIENCE) throw busy();
        await pause(POLL);
      }
      try {
        return await work(() =>
          runner.query('select 1').then(
            () => true,
            () => false,
          ),
        );
      } finally {
        // Whatever becomes of this, what the work came to is told.
        if (!runner.isReleased) await asked('pg_advisory_unlock').catch(() => close(runner));
      }
    } finally {
      await runner.release();
    }
  }
}

/** A connection that cannot give the lock back is lost, or is to be: nobody may get it from the pool. */
async function close(runner: QueryRunner): Promise<void> {
  if (!runner.isReleased) await ((await runner.connect()) as Client).end();
}

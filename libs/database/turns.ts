import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const POLL = 500;
/** How long what a killed process left behind may hold its turn: until its last statement has ended. */
const PATIENCE = 60_000;

/** Work that one process of the whole installation does at a time. */
@Injectable()
export class Turns {
  constructor(private readonly source: DataSource) {}

  /**
   * Does it when it is this process's turn; throws what `busy` gives where another still has it after a minute. The turn is a lock of the
   * session: a process that is killed loses it by itself.
   */
  async take<T>(name: string, work: () => Promise<T>, { waiting, busy }: { waiting: () => void; busy: () => Error }): Promise<T> {
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
        return await work();
      } finally {
        await asked('pg_advisory_unlock');
      }
    } finally {
      await runner.release();
    }
  }
}

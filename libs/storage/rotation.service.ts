import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { FileKeys } from './file-keys.service.js';
import { MasterKeys, type Wrapped } from './master-keys.js';

interface Row extends Wrapped {
  key: string;
}
const BATCH = 200;
/** Before looking again whether another process has finished its batch, in milliseconds. */
const WAIT = 100;

/** Wraps every file's key by the present master key. The files stay as they are. */
@Injectable()
export class Rotation {
  constructor(
    private readonly database: Database,
    private readonly masters: MasterKeys,
    private readonly fileKeys: FileKeys,
  ) {}

  /** How many keys there are to wrap, and by which master key: its id, of which the key does not follow. */
  async ahead(): Promise<{ left: number; to: string }> {
    return { left: await this.left([]), to: this.masters.current };
  }

  /**
   * Each batch is a transaction: killed at any moment it goes on where it was, and several at once share the work. Answers the keys that did not
   * open; the rest are done. Throws MasterKeyWrong, before anything is changed, where the master key before is not set.
   */
  async run(onProgress: (left: number) => void): Promise<string[]> {
    await this.fileKeys.requireKnown();
    const failed: string[] = [];
    for (let left = await this.left(failed); left > 0;) {
      onProgress(left);
      const done = await this.database.transaction(() => this.batch(failed));
      if (done === 0) await pause(WAIT);
      // Counted again only where that may be the end: the rest may be another process's, or was written meanwhile.
      left = done > 0 && done < left ? left - done : await this.left(failed);
    }
    return failed;
  }

  private async left(failed: string[]): Promise<number> {
    const sql = 'select count(*)::int as left from file_key where master <> $1 and key <> all($2)';
    const [row] = await this.database.query<{ left: number }>(sql, [this.masters.current, failed]);
    return row!.left;
  }

  private async batch(failed: string[]): Promise<number> {
    const rows = await this.database.query<Row>(
      'select key, wrapped, master from file_key where master <> $1 and key <> all($2) limit $3 for update skip locked',
      [this.masters.current, failed, BATCH],
    );
    const done = rows.flatMap((row) => {
      const wrapped = this.again(row);
      if (!wrapped) failed.push(row.key);
      return wrapped ? [{ key: row.key, wrapped }] : [];
    });
    await this.database.query(
      'update file_key f set wrapped = d.wrapped, master = $3 from unnest($1::text[], $2::bytea[]) d(key, wrapped) where f.key = d.key',
      [done.map(({ key }) => key), done.map(({ wrapped }) => wrapped), this.masters.current],
    );
    return rows.length;
  }

  private again(row: Row): Buffer | null {
    try {
      return this.masters.wrap(this.masters.unwrap(row, row.key), row.key).wrapped;
    } catch {
      return null;
    }
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '#database';

interface Kept {
  epoch: bigint;
  rows: Map<string, unknown>;
}

/**
 * All rows of a table of the directory, kept in memory for the epoch they were read in: they stand on every page and change seldom.
 * Who may be shown a row is asked of the rights as ever; this saves the reading only.
 */
@Injectable()
export class DirectoryCache {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly database: Database) {}

  /** The table's rows by id. Null in a transaction that writes: it may have changed them itself. */
  async rows<Row extends { id: string }>(table: string, load: () => Promise<Row[]>): Promise<Map<string, Row> | null> {
    const present = await this.database.present();
    if (!present) return null;
    const epoch = BigInt(present.directoryEpoch);
    const kept = this.kept.get(table);
    if (kept?.epoch === epoch) return kept.rows as Map<string, Row>;
    return this.database.memo(`directory ${table}`, async () => {
      const rows = new Map((await load()).map((row) => [row.id, Object.freeze(row)]));
      // A request that began earlier reads an older epoch: it must not put that in place of a newer one.
      if ((this.kept.get(table)?.epoch ?? 0n) < epoch) this.kept.set(table, { epoch, rows });
      return rows;
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { MasterKeys, type Wrapped } from './master-keys.js';
import { newKey } from './sealing.js';
import { MasterKeyWrong } from './storage-errors.js';
import type { StoredKey } from './storage.js';

const PAGE = 500;

/** The key of each object, wrapped, in a row of its own: without the row its bytes are noise. */
@Injectable()
export class FileKeys {
  constructor(
    private readonly database: Database,
    private readonly masters: MasterKeys,
  ) {}

  /** Throws if the object has a key. */
  async make(objectKey: string): Promise<void> {
    const { wrapped, master } = this.masters.wrap(newKey(), objectKey);
    await this.ask('insert into file_key (key, wrapped, master) values ($1, $2, $3)', [objectKey, wrapped, master]);
  }

  /** Null where it has none: it was stored before keys were, or never. Throws MasterKeyWrong. */
  async find(objectKey: string): Promise<Buffer | null> {
    const [row] = await this.ask<Wrapped>('select wrapped, master from file_key where key = $1', [objectKey]);
    return row ? this.masters.unwrap(row, objectKey) : null;
  }

  async forget(objectKey: string): Promise<void> {
    await this.ask('delete from file_key where key = $1', [objectKey]);
  }

  /** Throws where there are keys that none of the set master keys opens: then the portal must not serve. */
  async requireKnown(): Promise<void> {
    const [other] = await this.ask('select 1 from file_key where master <> all($1) limit 1', [this.masters.known]);
    if (other) throw new MasterKeyWrong();
  }

  /** Those of the objects that have no key. */
  async without(objectKeys: string[]): Promise<string[]> {
    const sql = 'select k.key from unnest($1::text[]) k(key) where not exists (select from file_key f where f.key = k.key)';
    return (await this.ask<{ key: string }>(sql, [objectKeys])).map(({ key }) => key);
  }

  async *all(): AsyncIterable<StoredKey> {
    for (let after = ''; ;) {
      const sql = 'select key, created_at as "createdAt" from file_key where key > $1 order by key limit $2';
      const rows = await this.ask<StoredKey>(sql, [after, PAGE]);
      yield* rows;
      if (rows.length < PAGE) return;
      after = rows.at(-1)!.key;
    }
  }

  /** Apart from the request's own unit: what answers requests may not read this table (docs/decisions/0017). */
  private ask<Row = Record<string, unknown>>(sql: string, params: unknown[]): Promise<Row[]> {
    return this.database.apart(() => this.database.query<Row>(sql, params));
  }
}

import { createReadStream } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Intake } from '#documents';
import type { SignedIn } from '#identity';
import { allOrFirstFailure } from '#storage';
import type { FoundFile } from './found-files.js';
import { ImportRows } from './import-rows.service.js';
import { quoted } from './problem.js';
import { ImportRefused } from './refused.js';

/** Files on their way into the storage at a time: each waits for the disk, and for the database, most of it. */
const AT_ONCE = 4;
const KEEP_EVERY = 200;

/** Brings the bytes of an import into the storage. Killed at any moment, it goes on with what has not arrived. */
@Injectable()
export class Storing {
  constructor(
    private readonly database: Database,
    private readonly intake: Intake,
    private readonly rows: ImportRows,
  ) {}

  /** Throws ImportRefused where a file changed since it was looked at. `onStored` hears how many are there, of those that there are. */
  async store({ personId }: SignedIn, importId: string, files: FoundFile[], onStored: (count: number) => void): Promise<void> {
    const batch = { personId, batch: importId };
    await this.intake.keep(batch);
    const arrived = await this.rows.arrived(importId);
    const awaited = new Map(files.map((file) => [file.name, file]));
    for (const { name, uploadId, sha256 } of arrived.values())
      if (!sha256 || awaited.get(name)?.sha256 !== sha256) {
        await this.intake.remove(uploadId);
        arrived.delete(name);
      }
    const left = files.filter(({ name }) => !arrived.has(name));
    let count = arrived.size;
    const work = async () => {
      for (let file = left.shift(); file; file = left.shift()) {
        await this.one(batch, file);
        count += 1;
        if (count % KEEP_EVERY === 0) await this.intake.keep(batch);
        onStored(count);
      }
    };
    await allOrFirstFailure(Array.from({ length: AT_ONCE }, work), () => left.splice(0));
  }

  private async one(batch: { personId: string; batch: string }, file: FoundFile): Promise<void> {
    // Both rows or neither, before the first byte: what a kill leaves is found again.
    const id = await this.database.transaction(async () => {
      const uploadId = await this.intake.begin(batch, file);
      await this.rows.add(batch.batch, file.name, uploadId);
      return uploadId;
    });
    if (await this.intake.fill(id, file, createReadStream(file.path))) return;
    await this.intake.remove(id);
    const text = `${quoted(file.name)} changed while it was read. Run the same command again once nobody works on it.`;
    throw new ImportRefused([{ line: file.line, column: file.column, text }]);
  }
}

import { Injectable, Logger } from '@nestjs/common';
import { JobHandler } from '#jobs';
import { Storage } from '#storage';
import { Uploads } from './uploads.service.js';

/** A key this young may belong to a row that is being written. */
const YOUNG = 10 * 60_000;
const BATCH = 500;

/** Removes bytes that belong to nothing any more, and uploads that nobody finished or filed. */
@Injectable()
export class Sweep {
  private readonly log = new Logger('Storage');

  constructor(
    private readonly uploads: Uploads,
    private readonly storage: Storage,
  ) {}

  @JobHandler({ task: 'sweep-storage', cron: '*/10 * * * *' })
  async run(): Promise<void> {
    const expired = await this.uploads.removeExpired();
    for (const key of expired) await this.storage.remove(key);
    const orphans = await this.removeOrphans(new Date(Date.now() - YOUNG));
    if (expired.length || orphans)
      this.log.log(`Removed ${expired.length} abandoned uploads and the bytes of ${orphans} keys that belonged to nothing.`);
  }

  /** Bytes of what was deleted; their rows went with the transaction that asked for this. */
  @JobHandler({ task: 'remove-bytes' })
  async removeBytes({ keys }: { keys: string[] }): Promise<void> {
    for (const key of await this.uploads.ownerless(keys)) await this.storage.remove(key);
  }

  async removeOrphans(before: Date): Promise<number> {
    let removed = 0;
    let batch: string[] = [];
    const flush = async () => {
      const orphans = await this.uploads.ownerless(batch);
      for (const key of orphans) await this.storage.remove(key);
      removed += orphans.length;
      batch = [];
    };
    for await (const { key, createdAt } of this.storage.keys()) {
      if (createdAt < before) batch.push(key);
      if (batch.length >= BATCH) await flush();
    }
    await flush();
    return removed;
  }
}

import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { Database, Ids } from '#database';
import { Jobs } from '#jobs';
import { Storage } from '#storage';
import type { Archive, ArchiveEntry } from './archive.entity.js';
import { ArchiveStore } from './archive.store.js';
import type { Making, Page } from './contents.js';
import { ZipLayout } from './zip-layout.js';

const READY = `update archive set state = 'READY', ready_at = now(), keep_until = now() + (keep_until - asked_at), size = $3, documents = $4, groups = $5
  where id = $1 and maker = $2 and state = 'MAKING' returning 1`;

/** Writes the pages of an archive, one after the other into one object, and with that it is ready. */
@Injectable()
export class ArchivePages {
  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
    private readonly store: ArchiveStore,
    private readonly ids: Ids,
    private readonly jobs: Jobs,
  ) {}

  async finish({ archive, contents, entries }: Making, pages: AsyncIterable<Page>): Promise<void> {
    const key = await this.begin(archive);
    if (!key) return;
    const written = await this.write(key, pages);
    const size = new ZipLayout([...written, ...entries.values()], archive.askedAt).size;
    await this.database.apart(async () => {
      const values = [archive.id, archive.maker, size, contents.papers.length, contents.groups];
      if (!(await this.database.query(READY, values)).length) return;
      await this.store.addEntries(archive.id, written);
      await this.store.addBasis(archive.id, contents.basis);
      await this.jobs.add('notify-archive', { archiveId: archive.id });
    });
  }

  /** The key goes into the row first, so that the bytes belong to something; what an earlier run wrote goes. */
  private async begin({ id, maker }: Archive): Promise<string | null> {
    const key = this.ids.word('0123456789abcdef', 32);
    const before = await this.database.apart(async () => {
      const [row] = await this.database.query<{ key: string | null }>('select pages_key as key from archive where id = $1 and maker = $2 for update', [id, maker]); // prettier-ignore
      if (row) await this.database.query('update archive set pages_key = $2 where id = $1', [id, key]);
      return row ?? null;
    });
    if (!before) return null;
    if (before.key) await this.storage.remove(before.key);
    await this.storage.create(key);
    return key;
  }

  private async write(key: string, pages: AsyncIterable<Page>): Promise<ArchiveEntry[]> {
    const written: ArchiveEntry[] = [];
    async function* bytes() {
      let at = 0;
      for await (const page of pages) {
        const { length: size } = page.bytes;
        const sha256 = createHash('sha256').update(page.bytes).digest('hex');
        const of = { fileId: null, copy: null, copyNumber: null, key, isOwn: true };
        written.push({ ...of, path: page.path, place: written.length, at, size, crc: crc32(page.bytes), sha256 });
        at += size;
        if (size) yield page.bytes;
      }
    }
    await this.storage.append(key, bytes(), 0);
    await this.storage.seal(key);
    return written;
  }
}

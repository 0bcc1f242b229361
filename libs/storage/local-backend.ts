import { createReadStream } from 'node:fs';
import { access, constants, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MARK, STORED_CHUNK } from './chunks.js';
import { Backend } from './backend.js';
import { namesIn, sizeOf, sync } from './files.js';
import { isObjectKey, placeOf } from './object-key.js';
import { StorageDamaged, StorageMissing } from './storage-errors.js';
import type { ByteRange } from './storage.js';

/** Objects in a folder of this machine, readable by the portal's own user alone. */
export class LocalBackend extends Backend {
  constructor(private readonly root: string) {
    super();
  }

  async requireUsable(): Promise<void> {
    try {
      await mkdir(this.root, { recursive: true, mode: 0o700 });
      await access(this.root, constants.R_OK | constants.W_OK | constants.X_OK);
    } catch (error) {
      throw new Error(`The folder of files cannot be used (${(error as NodeJS.ErrnoException).code ?? 'unknown'}): check STORAGE_PATH.`);
    }
  }

  async take(key: string, file: string): Promise<void> {
    const path = this.path(key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await rename(file, path);
    // The folders' entries must be as durable as the bytes, or a power failure leaves bytes without a name.
    for (const folder of [dirname(path), this.root, dirname(file)]) await sync(folder);
  }

  async *read(key: string, { start, end }: ByteRange): AsyncGenerator<Buffer> {
    // What every object begins with comes apart: then chunks come whole, and need not be put together.
    const parts =
      start === 0 && end >= MARK.length
        ? [
            { start, end: MARK.length - 1 },
            { start: MARK.length, end },
          ]
        : [{ start, end }];
    try {
      for (const part of parts) yield* createReadStream(this.path(key), { ...part, highWaterMark: STORED_CHUNK }) as AsyncIterable<Buffer>;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') throw new StorageMissing();
      throw code === 'EIO' ? new StorageDamaged('the disk cannot read them') : error;
    }
  }

  size(key: string): Promise<number | null> {
    return sizeOf(this.path(key));
  }

  async remove(key: string): Promise<void> {
    await rm(this.path(key), { force: true });
  }

  async *list(): AsyncIterable<string> {
    for (const folder of await namesIn(this.root)) {
      for (const key of await namesIn(join(this.root, folder))) if (isObjectKey(key) && placeOf(key) === `${folder}/${key}`) yield key;
    }
  }

  private path(key: string): string {
    return join(this.root, placeOf(key));
  }
}

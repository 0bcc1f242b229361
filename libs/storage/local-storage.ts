import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Settings } from '#settings';
import { type ByteRange, Storage, type StoredKey } from './storage.js';

/** Keys become file names; nothing else gets through to the file system. */
const KEY = /^[a-z0-9]{16,64}$/;
const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Bytes in a folder of this machine, readable by the portal's own user alone. */
@Injectable()
export class LocalStorage extends Storage {
  private readonly root: string;

  constructor(settings: Settings) {
    super();
    this.root = resolve(settings.STORAGE_PATH);
  }

  async create(key: string): Promise<void> {
    const path = this.path(key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await (await open(path, 'wx', 0o600)).close();
  }

  async append(key: string, stream: AsyncIterable<Buffer>, offset: number, onWritten?: (piece: Buffer) => void): Promise<number> {
    const file = await open(this.path(key), 'r+');
    let end = offset;
    try {
      for await (const piece of stream) {
        await writeWhole(file, piece, end);
        end += piece.length;
        onWritten?.(piece);
      }
    } finally {
      await file.close();
    }
    return end;
  }

  async seal(key: string): Promise<void> {
    const path = this.path(key);
    // The folders' entries must be as durable as the bytes, or a power failure leaves bytes without a name.
    for (const each of [path, dirname(path), this.root]) await sync(each);
  }

  read(key: string, range?: ByteRange): Readable {
    return createReadStream(this.path(key), range);
  }

  async size(key: string): Promise<number | null> {
    try {
      return (await stat(this.path(key))).size;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    await rm(this.path(key), { force: true });
  }

  async *keys(): AsyncIterable<StoredKey> {
    for (const folder of await namesIn(this.root)) {
      for (const key of await namesIn(join(this.root, folder))) {
        const found = KEY.test(key) ? await stat(this.path(key)).catch(() => null) : null;
        if (found?.isFile()) yield { key, changedAt: found.mtime };
      }
    }
  }

  private path(key: string): string {
    if (!KEY.test(key)) throw new Error('A storage key is 16 to 64 small letters and digits.');
    return join(this.root, key.slice(0, 2), key);
  }
}

async function writeWhole(file: Awaited<ReturnType<typeof open>>, piece: Buffer, at: number): Promise<void> {
  let done = 0;
  while (done < piece.length) done += (await file.write(piece, done, piece.length - done, at + done)).bytesWritten;
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error) || (error as NodeJS.ErrnoException).code === 'ENOTDIR') return [];
    throw error;
  }
}

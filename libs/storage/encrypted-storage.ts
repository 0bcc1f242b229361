import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Backend } from './backend.js';
import { Chunks, clearSize, MARK } from './chunks.js';
import { FileKeys } from './file-keys.service.js';
import { sealedBytes } from './sealed-bytes.js';
import { Spool } from './spool.js';
import { StorageDamaged, StorageMissing } from './storage-errors.js';
import { type ByteRange, Storage, type StoredKey } from './storage.js';

/** Objects grow in the spool, encrypted with a key of their own, and are kept in the backend once they are whole (docs/decisions/0017). */
@Injectable()
export class EncryptedStorage extends Storage {
  constructor(
    private readonly backend: Backend,
    private readonly spool: Spool,
    private readonly fileKeys: FileKeys,
  ) {
    super();
  }

  async create(key: string): Promise<void> {
    // The key's row first: bytes without one would be known to nobody.
    await this.fileKeys.make(key);
    await this.spool.create(key);
  }

  async append(key: string, stream: AsyncIterable<Buffer>, offset: number, onTaken?: (piece: Buffer) => void): Promise<number> {
    await this.spool.append(key, await this.chunksOf(key), { stream, offset, onTaken });
    return (await this.spool.size(key))!;
  }

  async seal(key: string): Promise<void> {
    const finished = await this.spool.finish(key, await this.chunksOf(key));
    if (finished) await this.backend.take(key, finished);
    else if ((await this.backend.size(key)) === null) throw new StorageMissing();
    // What arrived is given up only after the backend has it for good.
    await this.spool.remove(key);
  }

  async read(key: string, range?: ByteRange): Promise<Readable> {
    const fileKey = await this.fileKeys.find(key);
    const stored = await this.backend.size(key);
    if (stored === null) throw new StorageMissing();
    if (fileKey) return begun(sealedBytes(this.backend, key, stored, new Chunks(fileKey, key), range));
    await this.requirePlain(key, stored);
    return begun(this.backend.read(key, range ?? { start: 0, end: stored - 1 }));
  }

  async size(key: string): Promise<number | null> {
    const growing = await this.spool.size(key);
    if (growing !== null) return growing;
    const stored = await this.backend.size(key);
    if (stored === null) return null;
    return (await this.fileKeys.without([key])).length ? stored : clearSize(stored);
  }

  async remove(key: string): Promise<void> {
    // The key last: as long as its row is there, the sweep finds what a kill left behind.
    await this.spool.remove(key);
    await this.backend.remove(key);
    await this.fileKeys.forget(key);
  }

  keys(): AsyncIterable<StoredKey> {
    return this.fileKeys.all();
  }

  private async chunksOf(key: string): Promise<Chunks> {
    const fileKey = await this.fileKeys.find(key);
    if (!fileKey) throw new StorageMissing();
    return new Chunks(fileKey, key);
  }

  /** What was stored before files had keys is read as it is; what is encrypted, and has lost its key, is not taken for that. */
  private async requirePlain(key: string, stored: number): Promise<void> {
    const head: Buffer[] = [];
    if (stored >= MARK.length) for await (const piece of this.backend.read(key, { start: 0, end: MARK.length - 1 })) head.push(piece);
    if (Buffer.concat(head).equals(MARK)) throw new StorageDamaged('they are encrypted, and their key is not in the database');
  }
}

/** The stream, once its first bytes are there: what fails at once is thrown, and not a connection that breaks. */
async function begun(pieces: AsyncIterable<Buffer>): Promise<Readable> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first = await iterator.next();
  async function* whole() {
    try {
      for (let next = first; !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  // A reader who leaves before the first byte never enters the loop, and what was opened for them must be closed all the same.
  return Readable.from(whole(), { objectMode: false }).once('close', () => void iterator.return?.().catch(() => undefined));
}

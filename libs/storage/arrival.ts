import type { FileHandle } from 'node:fs/promises';
import { CHUNK, type Chunks, MARK, placeOfChunk } from './chunks.js';
import { writeWhole } from './files.js';

/** An object that grows, while bytes come. A chunk goes to the disk while the next one is encrypted. */
export class Arrival {
  private readonly next = Buffer.allocUnsafe(CHUNK);
  private length: number;
  private isChanged = false;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly file: FileHandle,
    private readonly chunks: Chunks,
    /** Of the chunk that comes next. */
    private number: number,
    /** What has come of it. */
    begun: Buffer,
  ) {
    this.length = begun.copy(this.next);
  }

  async take(piece: Buffer): Promise<void> {
    for (let at = 0; at < piece.length;) {
      const taken = piece.copy(this.next, this.length, at);
      [at, this.length, this.isChanged] = [at + taken, this.length + taken, true];
      if (this.length === CHUNK) await this.write('INNER');
    }
  }

  /** Once what is full is written, hands over what has come of the next chunk, if that is more than before. */
  async pause(keep: (begun: { number: number; stored: Buffer[] }) => Promise<void>): Promise<void> {
    await this.writing;
    if (!this.isChanged || this.length === 0) return;
    await keep({ number: this.number, stored: this.chunks.encrypt(this.next.subarray(0, this.length), this.number, 'ARRIVING') });
  }

  /** Writes the last chunk, and all of it down for good. */
  async end(): Promise<void> {
    await this.file.truncate(this.number === 0 ? 0 : placeOfChunk(this.number));
    await this.write('LAST');
    await this.writing;
    await this.file.sync();
  }

  close(): Promise<void> {
    return this.file.close();
  }

  /** Begins to write the chunk, once the one before is written: a kill leaves none out. */
  private async write(part: 'INNER' | 'LAST'): Promise<void> {
    const stored = this.chunks.encrypt(this.next.subarray(0, this.length), this.number, part);
    await this.writing;
    const isFirst = this.number === 0;
    this.writing = writeWhole(this.file, isFirst ? [MARK, ...stored] : stored, isFirst ? 0 : placeOfChunk(this.number));
    // Whoever waits for it next is told of what failed; until then nobody listens.
    this.writing.catch(() => undefined);
    [this.number, this.length] = [this.number + 1, 0];
  }
}

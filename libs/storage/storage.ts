import type { Readable } from 'node:stream';

/** A part of stored bytes, both ends included, as HTTP ranges count. */
export interface ByteRange {
  start: number;
  end: number;
}
export interface StoredKey {
  key: string;
  changedAt: Date;
}

/** Where bytes live. Keys are given by the caller, must be unguessable and are never made of a name that somebody typed. */
export abstract class Storage {
  /** Makes an empty object. Throws if the key is taken. */
  abstract create(key: string): Promise<void>;

  /**
   * Appends a stream at an offset, which must be the present size. Each piece is passed to `onWritten` once it is in the object, so that
   * what was counted is there even when the stream breaks off. Answers the new size; a broken stream throws.
   */
  abstract append(key: string, stream: AsyncIterable<Buffer>, offset: number, onWritten?: (piece: Buffer) => void): Promise<number>;

  /** Returns once everything written survives a power failure. */
  abstract seal(key: string): Promise<void>;

  abstract read(key: string, range?: ByteRange): Readable;

  /** In bytes; null where nothing is stored. */
  abstract size(key: string): Promise<number | null>;

  /** Removes the bytes; removing what is not there is no error. */
  abstract remove(key: string): Promise<void>;

  /** Every key, for the sweep of what belongs to nothing. */
  abstract keys(): AsyncIterable<StoredKey>;
}

import type { Readable } from 'node:stream';

/** A part of stored bytes, both ends included, as HTTP ranges count. */
export interface ByteRange {
  start: number;
  end: number;
}
export interface StoredKey {
  key: string;
  createdAt: Date;
}

/** Where bytes live. Keys are given by the caller, must be unguessable and are never made of a name that somebody typed. */
export abstract class Storage {
  /** Makes an empty object. Throws if the key is taken. */
  abstract create(key: string): Promise<void>;

  /**
   * Appends a stream at an offset, which must be the present size. Each piece is passed to `onTaken` once it is counted: what was counted is
   * kept even when the stream breaks off. Answers the new size; a broken stream throws.
   */
  abstract append(key: string, stream: AsyncIterable<Buffer>, offset: number, onTaken?: (piece: Buffer) => void): Promise<number>;

  /** Nothing is appended after. Returns once everything written survives a power failure; may be asked again after it failed. */
  abstract seal(key: string): Promise<void>;

  /**
   * What was sealed, each part checked before it is given. Throws, before a byte is given, where it is missing, damaged at its beginning, cannot be
   * reached or was encrypted with a master key that is not set; the stream breaks off where damage comes later.
   */
  abstract read(key: string, range?: ByteRange): Promise<Readable>;

  /** In bytes; null where nothing is stored. */
  abstract size(key: string): Promise<number | null>;

  /** Removes the bytes; removing what is not there is no error. */
  abstract remove(key: string): Promise<void>;

  /** Every key that was made and not removed, for the sweep of what belongs to nothing. */
  abstract keys(): AsyncIterable<StoredKey>;
}

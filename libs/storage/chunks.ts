import { OVERHEAD, seal, unseal } from './sealing.js';
import { StorageDamaged } from './storage-errors.js';

/*
 * An encrypted object is MARK, then chunks. A chunk is a random nonce, up to CHUNK bytes under AES-256-GCM, and the tag. All are full but the last one,
 * which has fewer, maybe none: so one that was cut off is seen to be. The tag speaks for the object's key, the chunk's number and its part too, so
 * that no chunk passes for another. The nonce is random since the same number may be written again, with other bytes, after a connection broke.
 */
export const MARK = Buffer.from('PLENARY1');
export const CHUNK = 256 * 1024;
export const STORED_CHUNK = CHUNK + OVERHEAD;

/** INNER has CHUNK bytes, LAST ends a sealed object, ARRIVING waits for more to come. */
export type Part = 'INNER' | 'LAST' | 'ARRIVING';
const PARTS = { INNER: 0, LAST: 1, ARRIVING: 2 };

/** Where the chunk of this number begins. */
export const placeOfChunk = (number: number) => MARK.length + number * STORED_CHUNK;

/** Chunks that are full, in an object of so many stored bytes. */
export const fullChunks = (stored: number) => Math.max(0, Math.floor((stored - MARK.length) / STORED_CHUNK));

/** Bytes in clear of a sealed object. Of one that was cut off, what is left: fewer than there were. */
export function clearSize(stored: number): number {
  const full = fullChunks(stored);
  return full * CHUNK + Math.max(0, stored - placeOfChunk(full) - OVERHEAD);
}

/** Encrypts and opens the chunks of one object with its own key. */
export class Chunks {
  /** MARK, part, number, the object's key. */
  private readonly about: Buffer;

  constructor(
    private readonly fileKey: Buffer,
    objectKey: string,
  ) {
    this.about = Buffer.concat([MARK, Buffer.alloc(9), Buffer.from(objectKey)]);
  }

  /** In pieces that are kept one after the other. */
  encrypt(clear: Buffer, number: number, part: Part): Buffer[] {
    return seal(this.fileKey, clear, this.aboutChunk(number, part));
  }

  /** Throws StorageDamaged where the chunk is not the one that was written here. */
  decrypt(stored: Buffer, number: number, part: Part): Buffer {
    const clear = unseal(this.fileKey, stored, this.aboutChunk(number, part));
    if (!clear) throw new StorageDamaged(`chunk ${number} is not what was written`);
    return clear;
  }

  private aboutChunk(number: number, part: Part): Buffer {
    this.about.writeUInt8(PARTS[part], MARK.length);
    this.about.writeBigUInt64BE(BigInt(number), MARK.length + 1);
    return this.about;
  }
}

import type { Backend } from './backend.js';
import { CHUNK, type Chunks, clearSize, fullChunks, MARK, placeOfChunk, STORED_CHUNK } from './chunks.js';
import { afterHead, inFrames } from './frames.js';
import { StorageDamaged } from './storage-errors.js';
import type { ByteRange } from './storage.js';

/** Part of a sealed object in clear, no byte before the check of its chunk. Without a range all of it, to the chunk that ends it. A range is within the size that was noted. */
export async function* sealedBytes(
  backend: Backend,
  key: string,
  stored: number,
  chunks: Chunks,
  range: ByteRange = { start: 0, end: Infinity },
): AsyncGenerator<Buffer> {
  const last = fullChunks(stored);
  const isWhole = range.end === Infinity;
  if (!isWhole && range.end >= clearSize(stored)) throw new StorageDamaged('they end before what was asked for');
  const end = isWhole ? clearSize(stored) - 1 : range.end;
  const final = isWhole ? last : Math.floor(end / CHUNK);
  let number = Math.floor(range.start / CHUNK);
  for await (const frame of storedChunks(backend, key, number, Math.min(stored, placeOfChunk(final + 1)))) {
    const clear = chunks.decrypt(frame, number, number === last ? 'LAST' : 'INNER');
    const at = number * CHUNK;
    const wanted = clear.subarray(Math.max(0, range.start - at), Math.max(0, end - at + 1));
    if (wanted.length) yield wanted;
    number += 1;
  }
  if (number <= final) throw new StorageDamaged(`they end before chunk ${number}`);
}

/** Chunks from this number on as they are stored, up to a place. */
async function* storedChunks(backend: Backend, key: string, number: number, until: number): AsyncGenerator<Buffer> {
  const start = number === 0 ? 0 : placeOfChunk(number);
  if (until <= start) return;
  const pieces = backend.read(key, { start, end: until - 1 });
  yield* inFrames(number === 0 ? afterHead(pieces, MARK) : pieces, STORED_CHUNK);
}

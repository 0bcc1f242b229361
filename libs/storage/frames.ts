import { StorageDamaged } from './storage-errors.js';

/**
 * The same bytes in pieces of one size, the last one shorter or none. A piece may be written over once the next one is asked for: pieces that do not fit
 * are put together in one place, since a connection brings a file in tens of thousands, and what each leaves behind is cleared away late.
 */
export async function* inFrames(pieces: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  let frame: Buffer | null = null;
  let length = 0;
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length;) {
      if (length === 0 && piece.length - at >= size) {
        yield piece.subarray(at, at + size);
        at += size;
        continue;
      }
      frame ??= Buffer.allocUnsafeSlow(size);
      const taken = piece.copy(frame, length, at);
      [at, length] = [at + taken, length + taken];
      if (length < size) continue;
      yield frame;
      length = 0;
    }
  }
  if (length) yield frame!.subarray(0, length);
}

/** What follows a known beginning. Throws StorageDamaged where the beginning is another. */
export async function* afterHead(pieces: AsyncIterable<Buffer>, head: Buffer): AsyncGenerator<Buffer> {
  let begun: Buffer = Buffer.alloc(0);
  let isPast = false;
  for await (const piece of pieces) {
    begun = isPast ? piece : Buffer.concat([begun, piece]);
    if (begun.length < head.length && !isPast) continue;
    if (!isPast && !begun.subarray(0, head.length).equals(head)) throw new StorageDamaged('they do not begin as they were written');
    yield isPast ? piece : begun.subarray(head.length);
    isPast = true;
  }
}

import { StorageDamaged } from './storage-errors.js';

/** The same bytes in pieces of one size, the last one shorter or none. Copies only where pieces do not fit. */
export async function* inFrames(pieces: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const piece of pieces) {
    let rest = piece;
    while (length + rest.length >= size) {
      const taken = rest.subarray(0, size - length);
      yield held.length ? Buffer.concat([...held, taken], size) : taken;
      rest = rest.subarray(taken.length);
      [held, length] = [[], 0];
    }
    if (rest.length) [length] = [length + rest.length, held.push(rest)];
  }
  if (length) yield Buffer.concat(held, length);
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

import { fromBuffer, type ZipFile } from 'yauzl';
import { UnreadableError } from '../unreadable.js';

/** What a packed document may become, in bytes, and in how many parts. */
const MOST_BYTES = 512 * 1024 ** 2;
const MOST_PARTS = 10_000;

/** Throws TOO_LARGE for what would unpack beyond all measure, before anything is unpacked. What lies about itself meets the limits of the process. */
export function requireBounded(bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true }, (error, zip) => {
      if (error) reject(new UnreadableError('DAMAGED'));
      else addUp(zip, resolve, reject);
    });
  });
}

function addUp(zip: ZipFile, resolve: () => void, reject: (error: Error) => void): void {
  let [unpacked, parts] = [0, 0];
  zip.on('entry', ({ uncompressedSize }: { uncompressedSize: number }) => {
    unpacked += uncompressedSize;
    parts += 1;
    if (unpacked > MOST_BYTES || parts > MOST_PARTS) reject(new UnreadableError('TOO_LARGE'));
    else zip.readEntry();
  });
  zip.once('end', resolve);
  zip.once('error', () => reject(new UnreadableError('DAMAGED')));
  zip.readEntry();
}

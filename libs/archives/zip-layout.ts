/** A file of a ZIP whose bytes are known before they are read. */
export interface ZipEntry {
  /** With / between folders, in Unicode. */
  path: string;
  size: number;
  crc: number;
}
/** A piece of the ZIP as it is to be sent: bytes, or a part of an entry's own, both ends included. */
export type ZipPiece = { bytes: Buffer } | { entry: number; start: number; end: number };

const LIMIT = 0xffffffff;
/** Names are UTF-8. */
const UTF8 = 0x0800;
const REGULAR_FILE = (0o100644 << 16) >>> 0;

/**
 * The layout of a ZIP that stores its files as they are: every byte of it has a place that follows from names, sizes and checksums alone. So its length
 * is known before it is sent, and it can be sent from any place on. The libraries that write ZIPs write them from the beginning (docs/decisions/0025).
 * APPNOTE.TXT 6.3.10; sizes and places beyond 4 GiB, and more than 65,535 files, by ZIP64.
 */
export class ZipLayout {
  readonly size: number;
  private readonly headers: { at: number; bytes: Buffer }[] = [];
  private readonly directory: Buffer;
  private readonly directoryAt: number;

  constructor(
    private readonly entries: readonly ZipEntry[],
    modified: Date,
  ) {
    const when = dosTime(modified);
    let at = 0;
    for (const entry of entries) {
      const bytes = localHeader(entry, when);
      this.headers.push({ at, bytes });
      at += bytes.length + entry.size;
    }
    const central = Buffer.concat(entries.map((entry, place) => centralHeader(entry, when, this.headers[place]!.at)));
    this.directoryAt = at;
    this.directory = Buffer.concat([central, endOf(entries.length, central.length, at)]);
    this.size = at + this.directory.length;
  }

  /** The pieces of a part of the ZIP, both ends included, in their order. */
  *within(start: number, end: number): Generator<ZipPiece> {
    for (const [place, { at, bytes }] of this.headers.entries()) {
      const dataAt = at + bytes.length;
      const { size } = this.entries[place]!;
      if (dataAt + size <= start) continue;
      if (at > end) return;
      if (start < dataAt) yield { bytes: bytes.subarray(Math.max(0, start - at), Math.min(bytes.length, end + 1 - at)) };
      if (size && end >= dataAt) yield { entry: place, start: Math.max(0, start - dataAt), end: Math.min(size - 1, end - dataAt) };
    }
    if (end >= this.directoryAt)
      yield { bytes: this.directory.subarray(Math.max(0, start - this.directoryAt), end + 1 - this.directoryAt) };
  }
}

interface When {
  time: number;
  date: number;
}
function dosTime(at: Date): When {
  return {
    time: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
    date: ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
  };
}

type Field = [bytes: 2 | 4 | 8, value: number];
function record(signature: number, fields: Field[]): Buffer {
  const bytes = Buffer.alloc(4 + fields.reduce((sum, [size]) => sum + size, 0));
  let at = bytes.writeUInt32LE(signature, 0);
  for (const [size, value] of fields) {
    if (size === 8) at = bytes.writeBigUInt64LE(BigInt(value), at);
    else at = size === 4 ? bytes.writeUInt32LE(value, at) : bytes.writeUInt16LE(value, at);
  }
  return bytes;
}

const capped = (value: number) => Math.min(value, LIMIT);
/** The extra field of ZIP64, with what does not fit where it belongs. */
function extraOf(values: number[]): Buffer {
  if (!values.length) return Buffer.alloc(0);
  return record(0x0001 | ((values.length * 8) << 16), values.map((value): Field => [8, value])); // prettier-ignore
}

/** What both headers say of an entry. */
const common = ({ crc, size }: ZipEntry, { time, date }: When, name: Buffer, extra: Buffer): Field[] => [
  [2, extra.length ? 45 : 20],
  [2, UTF8],
  [2, 0],
  [2, time],
  [2, date],
  [4, crc],
  [4, capped(size)],
  [4, capped(size)],
  [2, name.length],
  [2, extra.length],
];

function localHeader(entry: ZipEntry, when: When): Buffer {
  const name = Buffer.from(entry.path, 'utf8');
  const extra = extraOf(entry.size >= LIMIT ? [entry.size, entry.size] : []);
  return Buffer.concat([record(0x04034b50, common(entry, when, name, extra)), name, extra]);
}

function centralHeader(entry: ZipEntry, when: When, at: number): Buffer {
  const name = Buffer.from(entry.path, 'utf8');
  const extra = extraOf([...(entry.size >= LIMIT ? [entry.size, entry.size] : []), ...(at >= LIMIT ? [at] : [])]);
  const madeBy: Field = [2, (3 << 8) | 45];
  const rest: Field[] = [[2, 0], [2, 0], [2, 0], [4, REGULAR_FILE], [4, capped(at)]]; // prettier-ignore
  return Buffer.concat([record(0x02014b50, [madeBy, ...common(entry, when, name, extra), ...rest]), name, extra]);
}

function endOf(count: number, size: number, at: number): Buffer {
  const few = Math.min(count, 0xffff);
  const end = record(0x06054b50, [[2, 0], [2, 0], [2, few], [2, few], [4, capped(size)], [4, capped(at)], [2, 0]]); // prettier-ignore
  if (count < 0xffff && at < LIMIT && size < LIMIT) return end;
  const large = record(0x06064b50, [[8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count], [8, size], [8, at]]); // prettier-ignore
  return Buffer.concat([large, record(0x07064b50, [[4, 0], [8, at + size], [4, 1]]), end]); // prettier-ignore
}

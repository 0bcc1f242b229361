import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Arrival } from './arrival.js';
import { CHUNK, type Chunks, fullChunks } from './chunks.js';
import { ifThere, namesIn, readInto, sizeOf, sync } from './files.js';
import { isObjectKey, placeOf } from './object-key.js';
import { OVERHEAD } from './sealing.js';

/** Bytes in front of what has begun, that say of which chunk it is. */
const NUMBER = 4;

interface Coming {
  stream: AsyncIterable<Buffer>;
  offset: number;
  onTaken: ((piece: Buffer) => void) | undefined;
}

/**
 * The folder of this machine in which objects grow, encrypted as they come. The chunks that are full stand in a file as they will stay; what has begun
 * of the next one is beside it and replaced as a whole, so that a kill at any moment takes nothing that was confirmed.
 */
export class Spool {
  /** Objects that bytes are being added to. A connection that broke may not have been seen off when the next one comes. */
  private readonly busy = new Map<string, Promise<void>>();

  constructor(private readonly folder: string) {}

  async create(key: string): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await (await open(this.path(key), 'wx', 0o600)).close();
  }

  /** In clear bytes, asked of the disk alone; null where nothing grows under the key. */
  async size(key: string): Promise<number | null> {
    await this.busy.get(key);
    const stored = await sizeOf(this.path(key));
    if (stored === null) return null;
    const full = fullChunks(stored);
    const begun = await this.begunOf(key);
    return full * CHUNK + (begun?.number === full ? begun.length : 0);
  }

  /** Takes a stream at an offset, which must be the present size. What arrived is kept when the stream breaks off. */
  async append(key: string, chunks: Chunks, { stream, offset, onTaken }: Coming): Promise<void> {
    if ((await this.size(key)) !== offset) throw new Error('Bytes are appended at the end of what has not been sealed.');
    const work = this.receive(key, chunks, { stream, offset, onTaken });
    const settled = work.catch(() => undefined);
    this.busy.set(key, settled);
    await work.finally(() => this.busy.get(key) === settled && this.busy.delete(key));
  }

  private async receive(key: string, chunks: Chunks, { stream, onTaken }: Coming): Promise<void> {
    const arrival = await this.open(key, chunks);
    try {
      for await (const piece of stream) {
        await arrival.take(piece);
        onTaken?.(piece);
      }
    } finally {
      await arrival.pause((begun) => this.keep(key, begun)).finally(() => arrival.close());
    }
  }

  /** Ends the object and writes it down for good; answers where it is. Null where nothing grows under the key. May be repeated. */
  async finish(key: string, chunks: Chunks): Promise<string | null> {
    if ((await sizeOf(this.path(key))) === null) return null;
    const arrival = await this.open(key, chunks);
    await arrival.end().finally(() => arrival.close());
    await sync(this.folder);
    return this.path(key);
  }

  /** The object goes before what is beside it: alone it would look shorter than it was. */
  async remove(key: string): Promise<void> {
    for (const end of ['', '.begun', '.begun.new']) await rm(`${this.path(key)}${end}`, { force: true });
  }

  async *list(): AsyncIterable<string> {
    const keys = (await namesIn(this.folder)).map((name) => name.split('.')[0]!).filter(isObjectKey);
    yield* new Set(keys);
  }

  private async open(key: string, chunks: Chunks): Promise<Arrival> {
    const number = fullChunks((await sizeOf(this.path(key))) ?? 0);
    const beside = await ifThere(readFile(`${this.path(key)}.begun`));
    const isNext = beside !== null && beside.length >= NUMBER + OVERHEAD && beside.readUInt32BE() === number;
    const begun = isNext ? chunks.decrypt(beside.subarray(NUMBER), number, 'ARRIVING') : Buffer.alloc(0);
    return new Arrival(await open(this.path(key), 'r+'), chunks, number, begun);
  }

  private async begunOf(key: string): Promise<{ number: number; length: number } | null> {
    const file = await ifThere(open(`${this.path(key)}.begun`, 'r'));
    if (!file) return null;
    try {
      const head = await readInto(Buffer.alloc(NUMBER), file, 0);
      return head.length < NUMBER ? null : { number: head.readUInt32BE(), length: (await file.stat()).size - NUMBER - OVERHEAD };
    } finally {
      await file.close();
    }
  }

  private async keep(key: string, { number, stored }: { number: number; stored: Buffer[] }): Promise<void> {
    const beside = `${this.path(key)}.begun`;
    const head = Buffer.alloc(NUMBER);
    head.writeUInt32BE(number);
    await writeFile(`${beside}.new`, Buffer.concat([head, ...stored]), { mode: 0o600 });
    await rename(`${beside}.new`, beside);
  }

  private path(key: string): string {
    return join(this.folder, basename(placeOf(key)));
  }
}

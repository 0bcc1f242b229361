import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { Database, Ids } from '#database';
import { FileExports } from '#documents';
import { DomainError } from '#errors';
import type { SignedIn } from '#identity';
import { Storage, StorageDamaged, StorageMissing } from '#storage';
import type { Archive, ArchiveEntry } from './archive.entity.js';
import { ArchiveStore } from './archive.store.js';
import type { Placed } from './contents.js';
import { Turns } from './turns.service.js';

type Bytes = Pick<ArchiveEntry, 'key' | 'isOwn' | 'size' | 'crc' | 'sha256' | 'copyNumber'>;
/** Pages come before files, so that whoever opens the ZIP finds them first. */
export const FILES_FROM = 1_000_000;

/** The files of an archive: as they are stored, or in copies made for it. */
@Injectable()
export class ArchiveFiles {
  constructor(
    private readonly database: Database,
    private readonly exports: FileExports,
    private readonly storage: Storage,
    private readonly store: ArchiveStore,
    private readonly turns: Turns,
    private readonly ids: Ids,
  ) {}

  /** What is in and is not to be is taken out. Those that are not in yet, by the places they have in the list. */
  async settle({ id }: Archive, wanted: Placed[]): Promise<Map<number, Placed>> {
    return this.database.apart(async () => {
      const entries = new Map((await this.store.entries(id)).map((entry) => [entry.path, entry]));
      const isIn = ({ path, offer }: Placed) => isOf(entries.get(path), offer);
      const staying = new Set(wanted.filter(isIn).map(({ path }) => path));
      await this.store.removeEntries(id, [...entries.keys()].filter((path) => !staying.has(path))); // prettier-ignore
      await this.database.query('update archive set total = $2, done = $3 where id = $1', [id, wanted.length, staying.size]);
      return new Map(wanted.flatMap((each, place) => (staying.has(each.path) ? [] : [[place, each]])));
    });
  }

  /** Puts a file in. Why it cannot be, or null; false where the archive is this run's no more. */
  async add(actor: SignedIn, archive: Archive, place: number, placed: Placed): Promise<string | null | false> {
    if (!(await this.turns.keep(archive))) return false;
    try {
      const bytes = placed.offer.copy === 'ORIGINAL' ? await this.original(placed) : await this.made(actor, placed);
      return await this.keep(archive, { ...bytes, path: placed.path, place: FILES_FROM + place, fileId: placed.offer.fileId, copy: placed.offer.copy, at: 0 }); // prettier-ignore
    } catch (error) {
      return whyOf(error);
    }
  }

  /** Read to its end once: its checksum has to be known before it is sent, and what is damaged is not to be in it. */
  private async original({ offer }: Placed): Promise<Bytes> {
    const { key, size, sha256 } = offer.source;
    const hash = createHash('sha256');
    let [crc, read] = [0, 0];
    for await (const piece of (await this.storage.read(key)) as AsyncIterable<Buffer>) {
      crc = crc32(piece, crc);
      hash.update(piece);
      read += piece.length;
    }
    if (read !== size || hash.digest('hex') !== sha256) throw new StorageDamaged('they are not those that were filed');
    return { key, isOwn: false, size, crc, sha256, copyNumber: null };
  }

  private async made(actor: SignedIn, { offer }: Placed): Promise<Bytes> {
    const number = this.exports.newCopyNumber();
    const bytes = await this.exports.make(actor, offer, number);
    const key = this.ids.word('0123456789abcdef', 32);
    await this.storage.create(key);
    await this.storage.append(key, Readable.from([bytes]) as AsyncIterable<Buffer>, 0);
    await this.storage.seal(key);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { key, isOwn: true, size: bytes.length, crc: crc32(bytes), sha256, copyNumber: offer.copy === 'MARKED' ? number : null };
  }

  /** Where the archive went meanwhile, a copy made for it belongs to nothing, and the sweep takes it. */
  private async keep(archive: Archive, entry: ArchiveEntry): Promise<null | false> {
    return this.database.apart(async () => {
      const rows = await this.database.query('update archive set done = done + 1 where id = $1 and maker = $2 returning 1', [
        archive.id,
        archive.maker,
      ]);
      if (!rows.length) return false;
      await this.store.addEntries(archive.id, [entry]);
      return null;
    });
  }
}

/** Whether an entry holds what is offered now. */
export const isOf = (entry: ArchiveEntry | undefined, offer: Placed['offer']): entry is ArchiveEntry =>
  entry?.fileId === offer.fileId && entry.copy === offer.copy && (entry.isOwn || entry.key === offer.source.key);

/** What is wrong with one file is said of it; what is wrong with the portal is thrown. */
function whyOf(error: unknown): string {
  if (error instanceof StorageDamaged || error instanceof StorageMissing) return 'FILE_DAMAGED';
  if (error instanceof DomainError && error.code === 'HANDLING_FORBIDS') return 'FORMAT_CANNOT_CARRY';
  throw error;
}

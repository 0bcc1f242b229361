import { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import { Audit } from '#audit';
import { Database } from '#database';
import { FileExports, type Offer } from '#documents';
import { unauthenticated } from '#errors';
import { type SignedIn, Standings } from '#identity';
import { type ByteRange, Storage } from '#storage';
import type { Archive, ArchiveEntry } from './archive.entity.js';
import { isOf } from './archive-files.service.js';
import { ArchiveStanding } from './archive-standing.service.js';
import { ArchiveStore } from './archive.store.js';
import { stale } from './archives.service.js';
import { type ZipPiece, ZipLayout } from './zip-layout.js';

/** Milliseconds for which what was decided of the pages lets them go. */
const LEASE = 1_000;

/** One request for a ready archive, or for a part of it. */
interface Leaving {
  actor: SignedIn;
  archive: Archive;
  entries: ArchiveEntry[];
  pieces: ZipPiece[];
  /** Until when pages may go without being decided again, on this process's clock. */
  leaveUntil: number;
}

/**
 * The bytes of archives, made of those of their parts as they are sent. Everything is decided again: before a byte leaves, what was told in it and each
 * file that is asked for; and then each file as its turn comes. Where something may no longer be given, the archive is none any more, and says so.
 */
@Injectable()
export class ArchiveBytes {
  private readonly log = new Logger('Archives');

  constructor(
    private readonly database: Database,
    private readonly store: ArchiveStore,
    private readonly standing: ArchiveStanding,
    private readonly standings: Standings,
    private readonly exports: FileExports,
    private readonly storage: Storage,
    private readonly audit: Audit,
  ) {}

  /** Throws CONFLICT (ARCHIVE_STALE) where not all of that part may be given now: then nothing is said of it either. */
  async decide(actor: SignedIn, archive: Archive, range: ByteRange): Promise<Leaving> {
    const entries = await this.database.scoped(() => this.store.entries(archive.id));
    const pieces = [...new ZipLayout(entries, archive.readyAt!).within(range.start, range.end)];
    const leaving = { actor, archive, entries, pieces, leaveUntil: 0 };
    const files = pieces.flatMap((piece) => ('entry' in piece && entries[piece.entry]!.copy ? entries[piece.entry]! : []));
    const isGiven = (await this.holds(leaving)) && (await this.offers(actor, files)).every((offer) => offer !== null);
    if (!isGiven) throw await this.refused(leaving);
    return leaving;
  }

  /** Decided first, and on record before a byte leaves. */
  async open(actor: SignedIn, archive: Archive, range: ByteRange): Promise<Readable> {
    const leaving = await this.decide(actor, archive, range);
    await this.audit.recordFirst({ actorId: actor.personId, action: 'FETCH_ARCHIVE', details: { archiveId: archive.id, range } });
    const bytes = Readable.from(this.bytes(leaving), { objectMode: false });
    bytes.once('error', (error) => {
      // That a reader left is nobody's fault.
      if (error.name !== 'AbortError') this.log.error(`Archive ${archive.id} broke off: ${error.message}`);
    });
    return bytes;
  }

  private async *bytes(leaving: Leaving): AsyncGenerator<Buffer> {
    for (const piece of leaving.pieces) {
      if ('bytes' in piece) yield piece.bytes;
      else yield* this.entry(leaving, leaving.entries[piece.entry]!, { start: piece.start, end: piece.end });
    }
  }

  private async *entry(leaving: Leaving, entry: ArchiveEntry, { start, end }: ByteRange): AsyncGenerator<Buffer> {
    const { actor } = leaving;
    const range = { start: entry.at + start, end: entry.at + end };
    if (!entry.copy) {
      if (performance.now() > leaving.leaveUntil && !(await this.holds(leaving))) throw await this.refused(leaving);
      yield* (await this.storage.read(entry.key, range)) as AsyncIterable<Buffer>;
      return;
    }
    const [offer] = await this.offers(actor, [entry]);
    if (!offer) throw await this.refused(leaving);
    const isWhole = start === 0 && end === entry.size - 1;
    yield* (await this.exports.depart(actor, {
      offer,
      key: entry.key,
      range,
      isWhole,
      copyNumber: entry.copyNumber,
    })) as AsyncIterable<Buffer>;
  }

  private async holds(leaving: Leaving): Promise<boolean> {
    leaving.leaveUntil = performance.now() + LEASE;
    return this.standing.holds(leaving.actor, leaving.archive);
  }

  /** What is offered of each file now; null where that is not what was put in. */
  private async offers(actor: SignedIn, entries: ArchiveEntry[]): Promise<(Offer | null)[]> {
    const one = async (entry: ArchiveEntry) => {
      const offer = entry.fileId ? await this.exports.offer(actor, entry.fileId) : null;
      return offer && !('why' in offer) && isOf(entry, offer) ? offer : null;
    };
    return this.database.scoped(() => Promise.all(entries.map(one)), this.standings.reader(() => actor)); // prettier-ignore
  }

  /** A right that narrowed ends the archive. The end of a session breaks a download off, and a record is the person's still. */
  private async refused({ actor, archive }: Leaving): Promise<Error> {
    if (await this.standing.isSignedOut(actor)) return unauthenticated();
    await this.store.end(archive.id, 'STALE', 'NARROWED');
    return stale();
  }
}

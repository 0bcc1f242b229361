import { Injectable } from '@nestjs/common';
import { hidesOriginator } from '#access';
import { Database } from '#database';
import { DomainError, forbidden } from '#errors';
import { type Actor, Sessions, Standings } from '#identity';
import { PDF } from '#press';
import { type ByteRange, Storage } from '#storage';
import { type Asked, bytesFor } from './byte-range.js';
import { copyOf, pagesOf, shownAs } from './copies.js';
import { FileDoor, type OpenFile } from './file-door.service.js';
import { neutralName } from './file-name.js';
import { MarkedCopies } from './marked-copies.service.js';
import { Readings, type Way } from './readings.service.js';

/** To be taken away, or to be read in the portal. */
export type How = 'DOWNLOADED' | 'DISPLAYED';

/** Bytes as they are stored. */
export interface StoredCopy {
  key: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  /** null: the whole; UNSATISFIABLE: nothing of what was asked for is there. */
  range: ByteRange | null | 'UNSATISFIABLE';
}
/** Bytes made for this reader alone, each time anew: they have no ranges. */
export interface MadeCopy {
  name: string;
  mediaType: string;
  /** Null as long as it was not made. */
  made: Buffer | null;
}
export type Download = StoredCopy | MadeCopy;

/** Hands out the bytes of files, once it is on record who opened them. */
@Injectable()
export class Downloads {
  constructor(
    private readonly database: Database,
    private readonly door: FileDoor,
    private readonly copies: MarkedCopies,
    private readonly readings: Readings,
    private readonly storage: Storage,
    private readonly sessions: Sessions,
    private readonly standings: Standings,
  ) {}

  /** What a download would be, without opening anything. Throws NOT_FOUND and FORBIDDEN as the rights say. */
  async describe(actor: Actor, id: string, asked: Asked): Promise<Download> {
    return this.database.scoped(async () => describe(await this.find(actor, id, 'DOWNLOADED'), asked));
  }

  /** Commits the record of the opening first: if that fails, nothing is served. It is found before, where the net holds. */
  async open(actor: Actor, id: string, asked: Asked, way: Way, how: How = 'DOWNLOADED'): Promise<Download> {
    const found = await this.database.scoped(() => this.find(actor, id, how));
    const { file, source } = found;
    const download = describe(found, asked);
    if ('range' in download && download.range === 'UNSATISFIABLE') return download;
    if ((await this.storage.size(source.key)) !== source.size) throw new Error(`The bytes of file ${id} are not there.`);
    const range = 'range' in download ? (download.range as ByteRange | null) : null;
    const { copyNumber } = await this.readings.opened(actor, {
      item: file.item,
      versionId: file.versionId,
      fileId: file.id,
      how,
      way,
      range,
    });
    if ('range' in download) return download;
    return { ...download, made: await this.copies.of(file, source.key, found.isMarked ? copyNumber : null) };
  }

  /** Which of these files the actor, by the session they came with, may still have. */
  async stillAllowed(actor: Actor, ids: string[], how: How = 'DOWNLOADED'): Promise<Set<string>> {
    const look = async () => {
      if (!(await this.sessions.isOpen(actor))) return new Set<string>();
      const found = await Promise.all(ids.map((id) => this.find(actor, id, how).then(() => [id], refusedAsNone)));
      return new Set(found.flat());
    };
    return this.database.scoped(
      look,
      this.standings.reader(() => actor),
    );
  }

  /** The file and what of it would be given, as the rights are. Throws as the rights say. */
  async find(actor: Actor, id: string, how: How): Promise<Found> {
    const file = await this.door.find(actor, id);
    const copy = copyOf(file.item, file);
    if (how === 'DOWNLOADED') {
      if (copy === 'NONE') throw file.item.terms.download === 'VIEW_ONLY' ? forbidden('DOWNLOAD') : cannotCarry();
      return { file, source: copy === 'ORIGINAL' ? file : pagesOf(file), isMade: copy !== 'ORIGINAL', isMarked: copy === 'MARKED' };
    }
    const shown = shownAs(file.item, file);
    if (shown === 'PICTURES') throw forbidden('DOWNLOAD');
    if (shown === 'NOT_AT_ALL' || copy === 'NONE') throw cannotCarry();
    return { file, source: pagesOf(file), isMade: copy !== 'ORIGINAL', isMarked: copy === 'MARKED' };
  }
}

export interface Found {
  file: OpenFile;
  source: Pick<OpenFile, 'key' | 'size' | 'sha256'>;
  isMade: boolean;
  isMarked: boolean;
}

/** As what it is given, under the name that this reader may see. */
export function labelOf({ file, source }: Found): { name: string; mediaType: string } {
  const mediaType = source === file ? file.mediaType : PDF;
  const asPdf = mediaType === file.mediaType ? file.name : `${file.name}.pdf`;
  return { mediaType, name: hidesOriginator(file.item) ? neutralName(file.reference, file.language, mediaType) : asPdf };
}

function describe(found: Found, asked: Asked): Download {
  const { source, isMade } = found;
  const { name, mediaType } = labelOf(found);
  if (isMade) return { name, mediaType, made: null };
  const { key, size, sha256 } = source;
  return { key, name, mediaType, size, sha256, range: bytesFor(asked, size, sha256) };
}

/** What its handling asks for, this file cannot carry, or not yet: `File.pages` and `File.copy` say so before anybody asks. */
const cannotCarry = () =>
  new DomainError('HANDLING_FORBIDS', 'What its handling asks for, this file cannot carry.', { rule: 'FORMAT_CANNOT_CARRY' });

function refusedAsNone(error: unknown): string[] {
  if (error instanceof DomainError) return [];
  throw error;
}

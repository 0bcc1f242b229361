import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DomainError } from '#errors';
import type { Actor, SignedIn } from '#identity';
import { type ByteRange, Storage } from '#storage';
import { Departures } from './departures.service.js';
import { Downloads, type Found, labelOf } from './downloads.service.js';
import { MarkedCopies } from './marked-copies.service.js';
import type { GivenCopy } from './pages.types.js';
import { Readings } from './readings.service.js';

/** What of a file somebody would be given now, to be taken away. */
export interface Offer {
  fileId: string;
  copy: GivenCopy;
  name: string;
  mediaType: string;
  language: string;
  /** Of what is given, or of what a copy is made from. */
  source: { key: string; size: number; sha256: string };
  readonly found: Found;
}
/** Why nothing is given: the rule, the state of its scan, or the right that is short. */
export interface Withheld {
  fileId: string;
  why: string;
}

/** A file that leaves together with others: which copy, made ahead or as it is stored. */
export interface Departing {
  offer: Offer;
  key: string;
  /** In the object of that key, both ends included. */
  range: ByteRange;
  isWhole: boolean;
  copyNumber: string | null;
}

/** Files that are taken away many at once: each through the same door, with the same marks and the same record as one alone. */
@Injectable()
export class FileExports {
  constructor(
    private readonly downloads: Downloads,
    private readonly copies: MarkedCopies,
    private readonly readings: Readings,
    private readonly departures: Departures,
    private readonly storage: Storage,
  ) {}

  /** What of a file is given, by the rights of this snapshot. */
  async offer(actor: Actor, fileId: string): Promise<Offer | Withheld> {
    const found = await this.downloads.find(actor, fileId, 'DOWNLOADED').catch(asWithheld);
    if (typeof found === 'string') return { fileId, why: found };
    const { file, source, isMade, isMarked } = found;
    const copy = isMarked ? 'MARKED' : isMade ? 'STRIPPED' : 'ORIGINAL';
    const { key, size, sha256 } = source;
    return { fileId, copy, ...labelOf(found), language: file.language, source: { key, size, sha256 }, found };
  }

  newCopyNumber(): string {
    return this.readings.newCopyNumber();
  }

  /** A copy for somebody who takes it within the hour. Nothing is on record of it yet: no byte of it may leave but through `depart`. */
  async make({ personId }: SignedIn, { found, copy, source }: Offer, copyNumber: string): Promise<Buffer> {
    return this.copies.ahead(found.file, source.key, personId, copy === 'MARKED' ? copyNumber : null);
  }

  /** Puts the opening on record, and then gives the bytes, looked at again each second as every download is. */
  async depart(actor: Actor, { offer, key, range, isWhole, copyNumber }: Departing): Promise<Readable> {
    const { file } = offer.found;
    const opened = { item: file.item, versionId: file.versionId, fileId: file.id, how: 'DOWNLOADED', way: 'EXPORT' } as const;
    await this.readings.opened(actor, {
      ...opened,
      range: isWhole ? null : range,
      copyNumber: offer.copy === 'MARKED' ? copyNumber : null,
    });
    return this.departures.watched({ actor, fileId: file.id, how: 'DOWNLOADED' }, await this.storage.read(key, range));
  }
}

function asWithheld(error: unknown): string {
  if (!(error instanceof DomainError)) throw error;
  const { needed, reason, rule } = error.details as Record<string, string | undefined>;
  return needed ?? reason ?? rule ?? error.code;
}

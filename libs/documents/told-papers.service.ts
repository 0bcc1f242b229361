import { Injectable } from '@nestjs/common';
import { type AccessibleItem, type Audience, DistributionViews, holds } from '#access';
import type { WorkingGroup } from '#groups';
import type { Actor, Person } from '#identity';
import type { Party } from '#parties';
import { attributedTime } from './attribution.js';
import { DocumentCard } from './document-card.service.js';
import type { Document } from './document.entity.js';
import { DocumentsReader } from './documents.reader.js';
import { FileExports, type Offer, type Withheld } from './file-exports.service.js';
import { VersionCards } from './version-cards.service.js';
import type { File, Version } from './version.entity.js';

export interface FileTold {
  file: Pick<File, 'id' | 'language' | 'status' | 'name' | 'mediaType' | 'bytes' | 'sha256'>;
  given: Offer | Withheld;
}
export interface VersionTold {
  number: number;
  note: string;
  issuedAt: Date | null;
  issuedBy: Person | null;
  files: FileTold[];
}
/** A document as its reader is told of it: what stands on its page, as plain values. */
export interface PaperTold {
  document: Document;
  item: AccessibleItem;
  originator: Party | WorkingGroup | null;
  issuedAt: Date | null;
  withdrawnAt: Date | null;
  /** Where it is filed, of what the reader may see. */
  groups: WorkingGroup[];
  /** Null below READ. */
  content: {
    author: Person | null;
    /** Null where recipients are withheld. */
    releasedTo: Audience[] | null;
    /** Issued, newest first. */
    versions: VersionTold[];
  } | null;
}

/** Tells of papers outside of an answer, for what somebody takes away: by the services that the fields of a page ask, so that no more is told. */
@Injectable()
export class ToldPapers {
  constructor(
    private readonly reader: DocumentsReader,
    private readonly card: DocumentCard,
    private readonly versionCards: VersionCards,
    private readonly distributions: DistributionViews,
    private readonly exports: FileExports,
  ) {}

  /** Of these documents those that may be discovered, in their order. NEWEST: of each language the newest issued files alone. */
  async of(actor: Actor, ids: string[], which: 'ALL' | 'NEWEST'): Promise<PaperTold[]> {
    const documents = await this.reader.visible(actor, ids);
    return Promise.all(ids.flatMap((id) => (documents.has(id) ? this.paper(actor, documents.get(id)!, which) : [])));
  }

  private async paper(actor: Actor, document: Document, which: 'ALL' | 'NEWEST'): Promise<PaperTold> {
    const item = await this.card.item(actor, document);
    const [originator, groups] = await Promise.all([this.card.originator(actor, document), this.card.groups(actor, document)]);
    return {
      document,
      item,
      originator,
      groups,
      issuedAt: attributedTime(item, document.issuedAt),
      withdrawnAt: attributedTime(item, document.withdrawnAt),
      content: holds(item.level, 'READ') ? await this.content(actor, document, which) : null,
    };
  }

  private async content(actor: Actor, document: Document, which: 'ALL' | 'NEWEST'): Promise<PaperTold['content']> {
    const { item } = await this.card.content(actor, document);
    const [author, releasedTo, all] = await Promise.all([
      this.card.person(item, item.authorId),
      this.distributions.releasedTo(actor, item),
      this.versionCards.of(item),
    ]);
    const seen = new Set<string>();
    const versions: VersionTold[] = [];
    for (const version of all.filter(({ issued }) => issued !== null)) {
      const files = (await this.versionCards.files(actor, version)).filter(({ language }) => which === 'ALL' || !seen.has(language));
      for (const { language } of files) seen.add(language);
      if (files.length || which === 'ALL') versions.push(await this.version(actor, item, version, files));
    }
    return { author, releasedTo, versions };
  }

  private async version(
    actor: Actor,
    item: AccessibleItem,
    { number, note, issued, issuerId }: Version,
    files: File[],
  ): Promise<VersionTold> {
    const [issuedBy, given] = await Promise.all([
      this.card.person(item, issuerId),
      Promise.all(files.map(({ id }) => this.exports.offer(actor, id))),
    ]);
    return {
      number,
      note,
      issuedAt: attributedTime(item, issued),
      issuedBy,
      files: files.map((file, at) => ({ file, given: given[at]! })),
    };
  }
}

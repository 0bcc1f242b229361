import type { Offer, PaperTold } from '#documents';
import type { Person, SignedIn } from '#identity';
import type { Archive, ArchiveEntry, Basis } from './archive.entity.js';
import type { Words } from './words.js';

/** A file that is to be in an archive, and where. */
export interface Placed {
  path: string;
  offer: Offer;
}
/** A page or list that is made for an archive. */
export interface Page {
  path: string;
  bytes: Buffer;
}

/** What is to be in an archive, as its person may see it in one snapshot. */
export interface Contents {
  papers: PaperTold[];
  files: Placed[];
  basis: Basis[];
  /** Ids of the groups that are named in it. */
  groups: string[];
}

/** What pages are made of. */
export interface Making<Of extends Contents = Contents> {
  actor: SignedIn;
  person: Person;
  archive: Archive;
  /** When it is made, by the database's clock. */
  at: Date;
  words: Words;
  contents: Of;
  /** By the id of the file. */
  entries: Map<string, ArchiveEntry>;
  /** Files that were to be in it and could not be read, or not be marked: by id, why. */
  failed: Map<string, string>;
}

/** One kind of archive. Both are asked in one snapshot, as its person reads. */
export interface ContentsOf<Of extends Contents = Contents> {
  /** Null where its person has lost what it was asked by. */
  collect(actor: SignedIn, archive: Archive): Promise<Of | null>;
  pages(making: Making<Of>): AsyncIterable<Page>;
}

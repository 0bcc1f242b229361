import type { HandlingTerms } from '#access';
import type { DocumentKind, TextStatus } from '#documents';
import type { LocalTexts } from '#graphql';
import type { WorkingGroup } from '#groups';
import type { Modification } from '#symbols';
import type { WrittenExclusion, WrittenRelease } from './audiences.js';

/** A file as a line names it. */
export interface NamedFile {
  column: string;
  /** As it is written. */
  name: string;
  language: string;
  status: TextStatus;
}

/** A line of the CSV, read: a paper. Where its line has problems some of it is made up, and nothing is done with it. */
export interface Paper {
  line: number;
  /** What other lines call it by. */
  id: string | null;
  kind: DocumentKind;
  titles: LocalTexts;
  summaries: LocalTexts;
  tags: string[];
  /** Date of issue, year-month-day. */
  date: string;
  originator: { partyId: string | null; groupId: string | null };
  /** Null: whoever imports it. */
  authorId: string | null;
  groups: WorkingGroup[];
  handling: HandlingTerms;
  releases: WrittenRelease[];
  exclusions: WrittenExclusion[];
  symbol: string | null;
  originalSymbol: string | null;
  files: NamedFile[];
  originalLanguage: string | null;
  modifies: { written: string; kind: Modification; languages: string[] } | null;
  supersededBy: string | null;
}

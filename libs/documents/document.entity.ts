import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccessibleItem } from '#access';
import { enumOf, type LocalTexts, Paginated, TwoWayPageInfo } from '#graphql';
import type { WorkingGroup } from '#groups';
import type { Party } from '#parties';
import type { Surroundings } from './surroundings.js';

const KINDS = [
  'POSITION_PAPER',
  'WORKING_PAPER',
  'CONFERENCE_ROOM_PAPER',
  'NON_PAPER',
  'NOTE_VERBALE',
  'LETTER',
  'REPORT',
  'DRAFT_DECISION',
  'DRAFT_RESOLUTION',
  'STATEMENT',
  'INFORMATION_NOTE',
  'LESSONS_LEARNED',
] as const;
export type DocumentKind = (typeof KINDS)[number];
export const DocumentKind = enumOf('DocumentKind', 'What a document is.', KINDS);

const CONVERSIONS = ['CONVERTED', 'REFUSED'] as const;
export type Conversion = (typeof CONVERSIONS)[number];
export const Conversion = enumOf(
  'Conversion',
  'What becomes of files that cannot carry a watermark, where one is needed: pages are made of them, or they are not given.',
  CONVERSIONS,
);

/** A document's own row. Who sees it is its item's matter; what attribution hides of it is decided in its fields. */
@Entity('document')
@ObjectType({ description: 'A paper in its versions and languages. At DISCOVER it is a card; `content` needs READ.' })
export class Document {
  @PrimaryColumn('uuid', { name: 'item_id' })
  @Field(() => ID)
  id!: string;

  @Column('text')
  @Field(() => DocumentKind)
  kind!: DocumentKind;

  @Column('text')
  @Field({ description: 'Random, from the first draft on: CIED/WG.1/2026/R-7KQ3M.' })
  reference!: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: "In a group's series, assigned by an officer: CIED/WG.1/2026/WP.4." })
  symbol!: string | null;

  /** Under which it was known before it came here, as somebody wrote it; what is shown of it is attribution's matter. */
  @Column('text', { name: 'original_symbol', nullable: true })
  originalSymbol!: string | null;

  /** The group in whose series its symbol is. */
  @Column('uuid', { name: 'numbered_in', nullable: true })
  numberedIn!: string | null;

  @Column('jsonb', { name: 'titles' })
  titleTexts!: LocalTexts;

  @Column('jsonb', { name: 'summaries' })
  summaryTexts!: LocalTexts;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Languages of the issued files.' })
  languages!: string[];

  @Column('text', { array: true })
  tags!: string[];

  @Column('text')
  conversion!: Conversion;

  @Column('text', { name: 'written_as' })
  writtenAs!: 'PARTY' | 'OFFICE';

  @Column('timestamptz', { name: 'issued_at', nullable: true })
  issuedAt!: Date | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  @Column('uuid', { name: 'withdrawn_by', nullable: true })
  withdrawnBy!: string | null;

  @Column('text', { name: 'withdrawal_reason', nullable: true })
  withdrawalReason!: string | null;

  /** Read with the row where one document is asked for. */
  around?: Surroundings;

  /** What a page was read with, in the snapshot in which it is answered: the item as its reader holds it, and in whose name it is, as they are told. */
  read?: { item: AccessibleItem; originator: Party | WorkingGroup | null };
}

@ObjectType()
export class DocumentConnection extends Paginated(Document, 'Document') {}

@ObjectType({ description: 'The papers of a library, newest first; read both ways.' })
export class LibraryConnection extends Paginated(Document, 'Library', TwoWayPageInfo) {}

@ObjectType({ description: 'What the viewer may do with a document now.' })
export class DocumentAbilities {
  @Field()
  read!: boolean;

  @Field({ description: 'Whether its files may be taken away.' })
  download!: boolean;

  @Field()
  edit!: boolean;

  @Field()
  manage!: boolean;

  @Field({ description: 'To see who opened it: as its custodian.' })
  ledger!: boolean;

  @Field()
  withdraw!: boolean;

  @Field({ description: 'Only what never left custody can be deleted.' })
  delete!: boolean;

  @Field({ description: 'As an officer of a group it is filed in and released to as a whole.' })
  assignNumber!: boolean;

  @Field({ description: 'To file it in a group whose `viewerMay.file` says so.' })
  file!: boolean;

  @Field()
  releaseOnward!: boolean;
}

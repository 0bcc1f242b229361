import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AttributionRule, Level, RecipientsRule, TlpLabel } from '#access';
import type { GivenCopy } from '#documents';
import { enumOf } from '#graphql';
import type { Language } from './words.js';

const KINDS = ['LIBRARY', 'RECORD'] as const;
export type ArchiveKind = (typeof KINDS)[number];
export const ArchiveKind = enumOf('ArchiveKind', "What is taken away: a group's library, or the record of a delegation.", KINDS);

const STATES = ['MAKING', 'READY', 'STALE', 'FAILED'] as const;
export type ArchiveState = (typeof STATES)[number];
export const ArchiveState = enumOf(
  'ArchiveState',
  'STALE: something in it may no longer be given, so none of it is; it can be made anew. FAILED: it could not be made.',
  STATES,
);

/** What somebody takes away. Its person's alone. */
@ObjectType({ description: 'Papers that the viewer takes away, as one ZIP: theirs alone, for a time.' })
export class Archive {
  @Field(() => ID)
  id!: string;

  personId!: string;
  groupId!: string | null;
  partyId!: string | null;
  sessionId!: string | null;
  language!: Language;
  timeZone!: string;
  /** Of a run that makes it. */
  maker!: string | null;
  failures!: number;
  /** That are named in it. */
  groups!: string[];
  pagesKey!: string | null;

  @Field(() => ArchiveKind)
  kind!: ArchiveKind;

  @Field(() => ArchiveState)
  state!: ArchiveState;

  @Field(() => GraphQLISODateTime)
  askedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  readyAt!: Date | null;

  @Field(() => GraphQLISODateTime, { description: 'When it is gone.' })
  keepUntil!: Date;

  @Field(() => Int, { nullable: true, description: 'Files to put in; null as long as they are looked for.' })
  total!: number | null;

  @Field(() => Int, { description: 'Files that are in.' })
  done!: number;

  @Field(() => Int, { description: 'Papers in it, those of which there is no more than the card included.' })
  documents!: number;

  @Field(() => Float, { nullable: true, description: 'Of the ZIP, in bytes; null until it is ready.' })
  size!: number | null;
}

/** A file of the ZIP, and where its bytes are. */
export interface ArchiveEntry {
  path: string;
  place: number;
  /** Null for pages, and where the file is gone. */
  fileId: string | null;
  /** Null for pages. */
  copy: GivenCopy | null;
  copyNumber: string | null;
  key: string;
  isOwn: boolean;
  at: number;
  size: number;
  crc: number;
  sha256: string;
}

/** What was told of an item, as far as it may not have narrowed when the archive leaves. */
export interface Basis {
  itemId: string;
  level: Level;
  tlp: TlpLabel;
  attribution: AttributionRule;
  recipients: RecipientsRule;
  isCustodian: boolean;
  /** Of a discussion: how many of its first posts are in it, and the numbers of those without text. */
  posts: number;
  tombstones: number[];
}

import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  type AccessibleItem,
  AttributionRuleEnum,
  LevelEnum,
  type Level,
  type AttributionRule,
  TlpLabelEnum,
  type TlpLabel,
} from '#access';
import { enumOf, Paginated } from '#graphql';
import { type OfficeKind, WorkingGroup } from '#groups';
import type { Draft } from './draft.entity.js';

const CLOSURES = ['CHAIR', 'CUSTODIAN', 'WIDENED'] as const;
export type ThreadClosure = (typeof CLOSURES)[number];
export const ThreadClosure = enumOf(
  'ThreadClosure',
  'Who closed a discussion; WIDENED: what it was about went to more people, who were not to read it.',
  CLOSURES,
);

/** A thread's own row. Who sees it is its item's matter. */
@Entity('thread')
export class ThreadRow {
  @PrimaryColumn('uuid', { name: 'item_id' })
  id!: string;

  @Column('uuid', { name: 'document_id', nullable: true })
  documentId!: string | null;

  @Column('uuid', { name: 'group_id', nullable: true })
  groupId!: string | null;

  @Column('text')
  title!: string;

  @Column('uuid', { name: 'opened_by' })
  openerId!: string;

  @Column('uuid', { name: 'opened_as_party', nullable: true })
  openerPartyId!: string | null;

  @Column('uuid', { name: 'opened_as_group', nullable: true })
  openerGroupId!: string | null;

  @Column('text', { name: 'opened_as_office', nullable: true })
  openerOffice!: OfficeKind | null;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('timestamptz', { name: 'active_at' })
  activeAt!: Date;

  @Column('int', { name: 'last_seq' })
  lastSeq!: number;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column('text', { name: 'closed_because', nullable: true })
  closedBecause!: ThreadClosure | null;

  /** Where it, or what it follows, is filed; whoever asks. */
  filedIn!: string[];
  pinnedIn!: string[];
  /** The reader's own; times as texts. */
  drafts!: (Omit<Draft, 'savedAt'> & { savedAt: string })[];
  readUpTo!: number;
  unread!: number;
}

/** What a reader is shown of a thread: attribution has been looked at already. */
@ObjectType({ description: 'A discussion in a group or on a document. At DISCOVER it is a card; posts and counts need READ.' })
export class Thread {
  @Field(() => ID)
  id!: string;

  readonly row!: ThreadRow;
  readonly item!: AccessibleItem;

  @Field()
  title!: string;

  @Field(() => WorkingGroup, { nullable: true, description: 'In which it was opened, where the viewer may see that.' })
  group!: WorkingGroup | null;

  @Field(() => GraphQLISODateTime, { description: 'To the day where attribution says so; the same holds for every time of a discussion.' })
  openedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'Of the last post.' })
  activeAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  closedAt!: Date | null;

  @Field(() => ThreadClosure, { nullable: true })
  closedBecause!: ThreadClosure | null;

  @Field(() => TlpLabelEnum)
  tlp!: TlpLabel;

  @Field(() => AttributionRuleEnum)
  attribution!: AttributionRule;

  @Field(() => LevelEnum)
  viewerLevel!: Level;

  @Field({ description: 'Whether it is seen as the document it is on; else it has a distribution of its own.' })
  followsDocument!: boolean;

  @Field(() => Int, { nullable: true, description: 'Tombstones too, for their numbers stay. Null below READ.' })
  postCount!: number | null;

  @Field(() => Int, { nullable: true, description: 'Posts by others after what the viewer has read. Null below READ.' })
  unread!: number | null;

  @Field(() => Int, { nullable: true, description: 'The number of the last post that the viewer has read. Null below READ.' })
  readUpTo!: number | null;
}

@ObjectType()
export class ThreadConnection extends Paginated(Thread, 'Thread') {}

@ObjectType({ description: 'What the viewer may do in a discussion now.' })
export class ThreadAbilities {
  @Field({ description: 'Post, in one of `viewerCapacities`.' })
  reply!: boolean;

  @Field()
  close!: boolean;

  @Field()
  reopen!: boolean;

  @Field({ description: 'In a group whose chair, co-chair or secretary the viewer is.' })
  pin!: boolean;

  @Field({ description: 'Change its distribution; never so where it follows a document.' })
  manage!: boolean;
}

@ObjectType({ description: 'The discussions of a document or a group, of those that the viewer may read.' })
export class DiscussionCounts {
  @Field(() => Int)
  threads!: number;

  @Field(() => Int)
  unreadThreads!: number;

  @Field(() => Int)
  unreadPosts!: number;
}

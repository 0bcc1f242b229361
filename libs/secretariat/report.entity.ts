import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, Paginated } from '#graphql';

const KINDS = ['DOCUMENT', 'VERSION', 'THREAD', 'POST'] as const;
export const ReportedKind = enumOf('ReportedKind', 'What a report is about.', KINDS);
const OUTCOMES = ['UPHELD', 'DISMISSED'] as const;
export type ReportOutcome = (typeof OUTCOMES)[number];
export const ReportOutcome = enumOf(
  'ReportOutcome',
  'Whether moderators agreed with a report. It never says what they did: that may be hidden from the reporter.',
  OUTCOMES,
);

/** A report as it is stored. */
export interface ReportRow {
  id: string;
  /** Of a post, its thread. */
  itemId: string;
  itemKind: 'DOCUMENT' | 'THREAD';
  versionId: string | null;
  versionNumber: number | null;
  postId: string | null;
  releaseId: string | null;
  reporterId: string;
  reason: string;
  reportedAt: Date;
  /** The same as PostgreSQL writes it. */
  at: string;
  closedAt: Date | null;
  outcome: ReportOutcome | null;
  answer: string;
}

@ObjectType({ description: 'Read by moderators while it is open, and by whoever reported.' })
export class Report {
  readonly row!: ReportRow;
  /** Whether it is read as a moderator: else as one’s own. */
  readonly isModerators!: boolean;

  @Field(() => ID)
  id!: string;

  @Field(() => ReportedKind)
  kind!: (typeof KINDS)[number];

  @Field()
  reason!: string;

  @Field(() => GraphQLISODateTime)
  reportedAt!: Date;

  @Field(() => Int, { nullable: true, description: 'Of a version: its number.' })
  versionNumber!: number | null;

  @Field(() => ID, { nullable: true, description: 'Of a post: its permanent address, for those who may read its thread.' })
  postId!: string | null;

  @Field({ description: 'Whether the viewer reported it.' })
  mine!: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true })
  closedAt!: Date | null;

  @Field(() => ReportOutcome, { nullable: true })
  outcome!: ReportOutcome | null;

  @Field({ description: 'What moderators told the reporter when they closed it.' })
  answer!: string;
}

@ObjectType()
export class ReportConnection extends Paginated(Report, 'Report') {}

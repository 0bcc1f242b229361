import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { enumOf, TwoWayPageInfo } from '#graphql';
import { Capacity, type OfficeKind } from '#groups';
import { Person } from '#identity';

const STATES = ['STANDING', 'WITHDRAWN', 'HELD'] as const;
export type PostState = (typeof STATES)[number];
export const PostState = enumOf('PostState', 'WITHDRAWN and HELD are tombstones; HELD: by a moderator.', STATES);

/** A post's own row. It has no rights of its own: it follows its thread. */
@Entity('post')
export class PostRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'thread_id' })
  threadId!: string;

  @Column('int')
  seq!: number;

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  @Column('uuid', { name: 'author_id' })
  authorId!: string;

  @Column('uuid', { name: 'party_id', nullable: true })
  partyId!: string | null;

  @Column('uuid', { name: 'group_id', nullable: true })
  groupId!: string | null;

  @Column('text', { nullable: true })
  office!: OfficeKind | null;

  @Column('text')
  body!: string;

  @Column('timestamptz', { name: 'posted_at' })
  postedAt!: Date;

  @Column('timestamptz', { name: 'edited_at', nullable: true })
  editedAt!: Date | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  @Column('timestamptz', { name: 'held_at', nullable: true })
  heldAt!: Date | null;

  parent!: PostRow | null;
}

@ObjectType({ description: 'The post that one answers, in a few words, so that a stream can be read without leaving it.' })
export class PostContext {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => PostState)
  state!: PostState;

  @Field(() => String, { nullable: true, description: 'The beginning of its text; null for a tombstone.' })
  excerpt!: string | null;

  @Field(() => Person, { nullable: true })
  writer!: Person | null;

  @Field(() => Capacity, { nullable: true })
  capacity!: Capacity | null;
}

@ObjectType({ description: 'What the viewer may do with a post now.' })
export class PostAbilities {
  @Field()
  reply!: boolean;

  @Field()
  edit!: boolean;

  @Field({ description: "By its writer, or by a head of the writer's party where attribution tells which party that is." })
  withdraw!: boolean;

  @Field({ description: 'Whether there are earlier texts that the viewer may see.' })
  history!: boolean;
}

/** What a reader is shown of a post: made in one place, where attribution is looked at. */
@ObjectType({ description: 'A post. Its id is its permanent address.' })
export class Post {
  @Field(() => ID)
  id!: string;

  readonly row!: PostRow;

  @Field(() => ID)
  threadId!: string;

  @Field(() => Int, { description: 'Its place in the thread: 1, 2, 3 … without a gap.' })
  number!: number;

  @Field(() => PostState)
  state!: PostState;

  @Field(() => String, { nullable: true, description: 'Markdown as it was written, to be rendered safely; null for a tombstone.' })
  text!: string | null;

  @Field(() => PostContext, { nullable: true })
  parent!: PostContext | null;

  @Field(() => Person, { nullable: true, description: 'Null where attribution hides persons.' })
  writer!: Person | null;

  @Field(() => Capacity, { nullable: true, description: 'In whose name; null where attribution hides it.' })
  capacity!: Capacity | null;

  @Field({ description: 'Whether the viewer wrote it.' })
  mine!: boolean;

  @Field({ description: 'By somebody else, and after what the viewer has read.' })
  unread!: boolean;

  @Field(() => GraphQLISODateTime)
  postedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  editedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  withdrawnAt!: Date | null;

  @Field(() => PostAbilities)
  viewerMay!: PostAbilities;
}

@ObjectType({ description: 'An earlier text of a post.' })
export class PostRevision {
  @Field(() => ID)
  id!: string;

  @Field()
  text!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was written.' })
  writtenAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When another text, or a tombstone, took its place.' })
  replacedAt!: Date;
}

@ObjectType()
export class PostEdge {
  @Field()
  cursor!: string;

  @Field(() => Post)
  node!: Post;
}

@ObjectType()
export class PostConnection {
  @Field(() => [PostEdge])
  edges!: PostEdge[];

  @Field(() => TwoWayPageInfo)
  pageInfo!: TwoWayPageInfo;

  @Field(() => ID, { nullable: true, description: 'The post that was asked for, or the first unread one, of this page.' })
  focus!: string | null;
}

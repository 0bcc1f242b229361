import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Thread } from '#discussions';
import { Document } from '#documents';
import { enumOf, Paginated } from '#graphql';

const KINDS = ['RELEASED', 'VERSION_ISSUED', 'WITHDRAWN', 'MENTIONED', 'REPLIED', 'REQUESTED', 'ANSWERED', 'ONWARD'] as const;
export type NoticeKind = (typeof KINDS)[number];
export const NoticeKind = enumOf(
  'NoticeKind',
  'What happened. MENTIONED, REPLIED: in a post. REQUESTED, ONWARD: on what the viewer manages. ANSWERED: a request of the viewer.',
  KINDS,
);

/** What is told to those who manage something is shown only while they do. */
export const FOR_MANAGERS: NoticeKind[] = ['REQUESTED', 'ONWARD'];

@Entity('notice')
@ObjectType({ description: 'Something new for the viewer. It is shown only while they may discover what it is about.' })
export class Notice {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('uuid', { name: 'item_id' })
  itemId!: string;

  @Column('text')
  @Field(() => NoticeKind)
  kind!: NoticeKind;

  @Column('timestamptz', { name: 'at' })
  happenedAt!: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  @Field(() => Date, { nullable: true })
  readAt!: Date | null;

  @Column('uuid', { name: 'post_id', nullable: true })
  @Field(() => ID, { nullable: true, description: 'Of the post in which the viewer was mentioned or answered.' })
  postId!: string | null;

  @Field(() => Document, { nullable: true, description: 'What it is about, where that is a document.' })
  document!: Document | null;

  @Field(() => Thread, { nullable: true, description: 'What it is about, where that is a discussion.' })
  thread!: Thread | null;
}

@ObjectType()
export class NoticeConnection extends Paginated(Notice, 'Notice') {}

import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Archive } from '#archives';
import { Thread } from '#discussions';
import { Document } from '#documents';
import { enumOf, Paginated } from '#graphql';

const KINDS = [
  ...(['RELEASED', 'VERSION_ISSUED', 'WITHDRAWN', 'MENTIONED', 'REPLIED', 'REQUESTED', 'ANSWERED', 'ONWARD'] as const),
  ...(['REPORTED', 'REPORT_CLOSED', 'QUARANTINED', 'QUARANTINE_LIFTED', 'HELD', 'HELD_LIFTED', 'BREAK_GLASS_APPROVED'] as const),
  ...(['ACKNOWLEDGEMENT_ASKED', 'FILE_INFECTED', 'ARCHIVE_READY', 'IMPORTED', 'FOUND'] as const),
] as const;
export type NoticeKind = (typeof KINDS)[number];
export const NoticeKind = enumOf(
  'NoticeKind',
  'What happened. MENTIONED, REPLIED: in a post. REQUESTED, ONWARD: on what the viewer manages. ANSWERED: a request of the viewer. REPORTED and after it: what the secretariat did to what is the viewer’s, or to what they reported. ACKNOWLEDGEMENT_ASKED: of the viewer, as a reader. FILE_INFECTED: in what the viewer is a custodian of, or uploaded a file for. ARCHIVE_READY: what the viewer takes away. IMPORTED: papers in the name of the viewer, of which this is the newest. FOUND: by a search that the viewer keeps.',
  KINDS,
);

/** What is told to those who manage something is shown only while they do. */
export const FOR_MANAGERS: NoticeKind[] = ['REQUESTED', 'ONWARD', 'IMPORTED'];
/** What is asked of those who read something. */
export const FOR_READERS: NoticeKind[] = ['ACKNOWLEDGEMENT_ASKED'];
/** Of a version that may not be issued yet, and so is for who may edit. */
export const FOR_EDITORS: NoticeKind[] = ['FILE_INFECTED'];
/** Under quarantine custodians manage nothing, and are told all the same. */
export const FOR_CUSTODIANS: NoticeKind[] = ['REPORTED', 'QUARANTINED', 'QUARANTINE_LIFTED', 'BREAK_GLASS_APPROVED'];

@Entity('notice')
@ObjectType({ description: 'Something new for the viewer. It is shown only while they may discover what it is about.' })
export class Notice {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  /** Null of what is about an archive. */
  @Column('uuid', { name: 'item_id', nullable: true })
  itemId!: string | null;

  @Column('uuid', { name: 'archive_id', nullable: true })
  archiveId!: string | null;

  @Column('text')
  @Field(() => NoticeKind)
  kind!: NoticeKind;

  @Column('timestamptz', { name: 'at' })
  happenedAt!: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  @Field(() => Date, { nullable: true })
  readAt!: Date | null;

  @Column('uuid', { name: 'post_id', nullable: true })
  @Field(() => ID, { nullable: true, description: 'Of the post that it is about, or in which the viewer was mentioned or answered.' })
  postId!: string | null;

  @Column('uuid', { name: 'asking_id', nullable: true })
  askingId!: string | null;

  @Column('uuid', { name: 'search_id', nullable: true })
  searchId!: string | null;

  /** Of what was found by what READ opens, or may have been. */
  @Column('boolean', { name: 'needs_read' })
  needsRead!: boolean;

  @Field(() => Document, { nullable: true, description: 'What it is about, where that is a document.' })
  document!: Document | null;

  @Field(() => Thread, { nullable: true, description: 'What it is about, where that is a discussion.' })
  thread!: Thread | null;

  @Field(() => Archive, { nullable: true, description: 'What is ready to be taken away.' })
  archive!: Archive | null;
}

@ObjectType()
export class NoticeConnection extends Paginated(Notice, 'Notice') {}

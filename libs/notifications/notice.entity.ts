import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Document } from '#documents';
import { enumOf, Paginated } from '#graphql';

const KINDS = ['RELEASED', 'VERSION_ISSUED', 'WITHDRAWN'] as const;
export type NoticeKind = (typeof KINDS)[number];
export const NoticeKind = enumOf('NoticeKind', 'What happened.', KINDS);

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

  @Field(() => Document)
  document!: Document;
}

@ObjectType()
export class NoticeConnection extends Paginated(Notice, 'Notice') {}

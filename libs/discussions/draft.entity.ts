import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('draft')
@ObjectType({
  description: "A text not posted yet; nobody's but its writer's. It stays when what it is about is closed or lost from view.",
})
export class Draft {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id!: string;

  @Column('uuid', { name: 'thread_id', nullable: true })
  @Field(() => ID, { nullable: true, description: 'A post in this thread.' })
  threadId!: string | null;

  @Column('uuid', { name: 'parent_id', nullable: true })
  @Field(() => ID, { nullable: true, description: 'In answer to this post.' })
  parentId!: string | null;

  @Column('uuid', { name: 'document_id', nullable: true })
  @Field(() => ID, { nullable: true, description: 'A thread to be opened on this document.' })
  documentId!: string | null;

  @Column('uuid', { name: 'group_id', nullable: true })
  @Field(() => ID, { nullable: true, description: 'A thread to be opened in this group.' })
  groupId!: string | null;

  @Column('uuid', { name: 'capacity_id', nullable: true })
  @Field(() => ID, { nullable: true })
  capacityId!: string | null;

  @Column('text')
  @Field({ description: 'Of the thread to be opened; else empty.' })
  title!: string;

  @Column('text', { name: 'body' })
  @Field()
  text!: string;

  @Column('timestamptz', { name: 'saved_at' })
  @Field(() => GraphQLISODateTime)
  savedAt!: Date;
}

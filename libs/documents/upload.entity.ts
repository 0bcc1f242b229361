import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Scan, type ScanState } from './scan.js';

/** Bytes somebody is sending, or has sent and not filed yet: theirs alone. Its id is also the key of its bytes, now and once filed. */
@Entity('upload')
@ObjectType({ description: 'A file that the viewer has sent, or begun to, and not filed.' })
export class Upload {
  @PrimaryColumn('text')
  @Field(() => ID)
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  @Field()
  name!: string;

  /** In bytes, as announced. */
  @Column('bigint')
  @Field(() => Float, { description: 'In bytes, as announced.' })
  size!: string;

  @Column('bigint')
  @Field(() => Float, { description: 'Bytes that have arrived.' })
  received!: string;

  @Column('text', { name: 'media_type', nullable: true })
  mediaType!: string | null;

  @Column('text', { nullable: true })
  sha256!: string | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  @Field(() => Date, { nullable: true })
  finishedAt!: Date | null;

  @Column('text', { name: 'scan_state' })
  scanState!: ScanState;

  @Column('text', { name: 'scan_found', nullable: true })
  scanFound!: string | null;

  /** From when others than its person may have it, once it is filed. */
  @Column('timestamptz', { name: 'cleared_at', nullable: true })
  clearedAt!: Date | null;

  /** As its person may know of it. */
  @Field(() => Scan)
  scan!: Scan;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  @Field({ description: 'Until then it can be filed.' })
  expiresAt!: Date;
}

import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Unreadable } from '#press';
import type { Conversion } from './document.entity.js';
import { FileCopy, FilePages, type PagesState } from './pages.types.js';
import { enumOf } from '#graphql';
import { Scan, type ScanState } from './scan.js';

const STATUSES = ['AUTHENTIC', 'COURTESY', 'MACHINE'] as const;
export type TextStatus = (typeof STATUSES)[number];
export const TextStatus = enumOf(
  'TextStatus',
  'What a text in one language is worth: as good as any other, a translation for convenience, or one that a machine made.',
  STATUSES,
);

@Entity('version')
@ObjectType({ description: 'A version of a document: prepared, seen by editors, until it is issued; then unchanged for good.' })
export class Version {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id!: string;

  @Column('uuid', { name: 'document_id' })
  documentId!: string;

  @Column('int')
  @Field(() => Int)
  number!: number;

  @Column('text')
  @Field({ description: 'What changed.' })
  note!: string;

  @Column('uuid', { name: 'prepared_by' })
  preparerId!: string;

  @Column('timestamptz', { name: 'prepared_at' })
  prepared!: Date;

  @Column('uuid', { name: 'issued_by', nullable: true })
  issuerId!: string | null;

  @Column('timestamptz', { name: 'issued_at', nullable: true })
  issued!: Date | null;

  /** The one that translations are held against as of this version; null where nobody said it. */
  @Column('text', { name: 'original_language', nullable: true })
  originalLanguage!: string | null;

  /** Its files, where they were read with it. */
  stored?: File[];
}

/** What was made of a file, so that it can be read in the portal and marked; null where nobody began. */
export interface Rendition {
  state: PagesState;
  reason: Unreadable | null;
  count: number | null;
  isMarkable: boolean;
  hasThumbnail: boolean;
}

@Entity('file')
@ObjectType({ description: 'One language of a version.' })
export class File {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id!: string;

  @Column('uuid', { name: 'version_id' })
  versionId!: string;

  @Column('text')
  @Field()
  language!: string;

  @Column('text')
  @Field(() => TextStatus)
  status!: TextStatus;

  /** As uploaded; what is shown of it is attribution's matter. */
  @Column('text', { name: 'name' })
  uploadedName!: string;

  @Column('text', { name: 'media_type' })
  @Field({ description: 'By content.' })
  mediaType!: string;

  /** In bytes; pg writes a bigint as text. */
  @Column('bigint', { name: 'size' })
  bytes!: string;

  @Column('text')
  @Field()
  sha256!: string;

  @Column('text', { name: 'scan_state' })
  scanState!: ScanState;

  @Column('text', { name: 'scan_found', nullable: true })
  scanFound!: string | null;

  @Column('timestamptz', { name: 'cleared_at', nullable: true })
  clearedAt!: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether there are words in it by which it is found. Null while nobody has looked.',
  })
  hasText!: boolean | null;

  /** As this reader may know of it. */
  @Field(() => Scan)
  scan!: Scan;

  /** Where this reader gets it. */
  @Field(() => String, {
    nullable: true,
    description: 'Where to get it: by ranges too. What refuses it answers as JSON. Null where nothing of it is given to the viewer.',
  })
  url!: string | null;
  /** What was made of it. */
  rendition?: Rendition | null;

  /** Its document's. */
  conversion?: Conversion;

  /** What its reader is given of it; set where it is read for somebody. */
  @Field(() => FilePages, { description: 'As pages, to be read in the portal.' })
  pages!: FilePages;

  @Field(() => FileCopy, { description: 'What `url` gives this reader.' })
  copy!: FileCopy;

  /** What this reader may see of the uploaded name. */
  @Field()
  name!: string;

  @Column('text', { name: 'storage_key' })
  storageKey!: string;

  @Column('uuid', { name: 'uploaded_by' })
  uploadedBy!: string;

  @Column('timestamptz', { name: 'uploaded_at' })
  uploadedAt!: Date;
}

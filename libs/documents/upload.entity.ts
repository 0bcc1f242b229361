import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ScanState } from './scan.js';

/** Bytes somebody is sending, or has sent and not filed yet: theirs alone. Its id is also the key of its bytes, now and once filed. */
@Entity('upload')
export class Upload {
  @PrimaryColumn('text')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  name!: string;

  /** In bytes, as announced; pg writes a bigint as text. */
  @Column('bigint')
  size!: string;

  @Column('bigint')
  received!: string;

  @Column('text', { name: 'media_type', nullable: true })
  mediaType!: string | null;

  @Column('text', { nullable: true })
  sha256!: string | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;

  @Column('text', { name: 'scan_state' })
  scanState!: ScanState;

  @Column('text', { name: 'scan_found', nullable: true })
  scanFound!: string | null;

  /** From when others than its person may have it, once it is filed. */
  @Column('timestamptz', { name: 'cleared_at', nullable: true })
  clearedAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}

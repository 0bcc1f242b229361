import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { SignedIn } from '#identity';
import { Clearings } from './clearings.js';
import { Uploads } from './uploads.service.js';
import type { TextStatus } from './version.entity.js';

/** An upload, and what it is filed as. */
export interface FiledFile {
  versionId: string;
  uploadId: string;
  language: string;
  status: TextStatus;
}

/** Uploads that become files of versions. Bytes stay where they are and change owner with the transaction: at no moment are they lost or half filed. */
@Injectable()
export class FiledFiles {
  constructor(
    private readonly database: Database,
    private readonly uploads: Uploads,
    private readonly clearings: Clearings,
  ) {}

  /** Own, finished uploads alone. Throws INVALID. */
  async add(actor: SignedIn, files: FiledFile[]): Promise<void> {
    const taken = await this.uploads.take(
      actor,
      files.map(({ uploadId }) => uploadId),
    );
    const rows = files.map(({ versionId, uploadId, language, status }) => {
      const { name, mediaType, size, sha256, ...scan } = taken.get(uploadId)!;
      return {
        id: this.database.newId(),
        version_id: versionId,
        language,
        status,
        name,
        media_type: mediaType,
        size,
        sha256,
        storage_key: uploadId,
        uploaded_by: actor.personId,
        scan_state: scan.scanState,
        scan_found: scan.scanFound,
        cleared_at: scan.clearedAt,
      };
    });
    await this.database.query(
      `insert into file (id, version_id, language, status, name, media_type, size, sha256, storage_key, uploaded_by, scan_state, scan_found, cleared_at)
       select id, version_id, language, status, name, media_type, size, sha256, storage_key, uploaded_by, scan_state, scan_found, cleared_at from jsonb_populate_recordset(null::file, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
    await this.clearings.happened(rows.flatMap(({ id, cleared_at }) => (cleared_at ? id : [])));
  }
}

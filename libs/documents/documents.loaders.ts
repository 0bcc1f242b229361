import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Actor } from '#identity';
import type { Document } from './document.entity.js';
import { around, type Surroundings } from './surroundings.js';
import type { File, Version } from './version.entity.js';

const RENDITION = `(select jsonb_build_object('state', r.state, 'reason', r.reason, 'count', r.pages, 'isMarkable', r.is_markable,
  'hasThumbnail', exists (select from rendition_object o where o.file_id = r.file_id and o.part = 'THUMBNAIL')) from rendition r where r.file_id = f.id)`;

/** Null until somebody has looked. */
const HAS_TEXT = `(select t.state = 'READY' from file_text t where t.file_id = f.id and t.state <> 'WAITING')`;

/** What stands around documents, each for a whole page in one statement. */
@Injectable()
export class DocumentLoaders {
  constructor(private readonly database: Database) {}

  async around({ personId }: Actor, document: Pick<Document, 'id' | 'around'>): Promise<Surroundings> {
    if (document.around) return document.around;
    const [row] = await this.many<{ key: string; around: Surroundings }>(
      'around',
      `select i.id as key, ${around('i.id', '$2')} as around from item i where i.id = any($1::uuid[])`,
      [personId],
    ).load(document.id);
    return row?.around ?? { groups: [], leftCustody: true, isNumberable: false, understood: null, hasFiled: false, related: [] };
  }

  /** Newest first, each with its files; the caller leaves out what is only prepared. */
  versionsOf(documentId: string): Promise<Version[]> {
    return this.many<Version & { key: string }>(
      'versions',
      `select document_id as key, id, document_id as "documentId", number, note, prepared_by as "preparerId",
        prepared_at as prepared, issued_by as "issuerId", issued_at as issued, original_language as "originalLanguage",
        coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'versionId', f.version_id, 'language', f.language, 'status', f.status, 'uploadedName', f.name,
            'mediaType', f.media_type, 'bytes', f.size::text, 'sha256', f.sha256, 'rendition', ${RENDITION}, 'hasText', ${HAS_TEXT}, 'conversion', (select d.conversion from document d where d.item_id = version.document_id),
            'uploadedBy', f.uploaded_by, 'scanState', f.scan_state, 'scanFound', f.scan_found, 'clearedAt', f.cleared_at) order by f.language, f.name, f.id)
          from file f where f.version_id = version.id), '[]') as stored
      from version where document_id = any($1::uuid[]) order by number desc`,
    ).load(documentId);
  }

  filesOf(versionId: string): Promise<File[]> {
    return this.many<File & { key: string }>(
      'files',
      `select version_id as key, id, version_id as "versionId", language, status, name as "uploadedName", media_type as "mediaType",
      size as bytes, sha256, uploaded_by as "uploadedBy", scan_state as "scanState", scan_found as "scanFound", cleared_at as "clearedAt",
        ${RENDITION} as rendition, ${HAS_TEXT} as "hasText",
        (select d.conversion from version v join document d on d.item_id = v.document_id where v.id = f.version_id) as conversion from file f where version_id = any($1::uuid[]) order by language, name, id`,
    ).load(versionId);
  }

  private many<Row extends { key: string }>(name: string, sql: string, params: unknown[] = []) {
    const batch = async (keys: readonly string[]) => {
      const rows = await this.database.query<Row>(sql, [keys, ...params]);
      const by = new Map<string, Row[]>(keys.map((key) => [key, []]));
      for (const row of rows) by.get(row.key)?.push(row);
      return keys.map((key) => by.get(key) ?? []);
    };
    return this.database.loader(`documents ${name} ${params.join()}`, batch);
  }
}

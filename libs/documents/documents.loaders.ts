import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Database } from '#database';
import type { Actor } from '#identity';
import { OPEN_TO_GROUP } from './numbering.service.js';
import type { File, Version } from './version.entity.js';

/** What stands around documents, each for a whole page in one statement. */
@Injectable()
export class DocumentLoaders {
  constructor(private readonly database: Database) {}

  /** The groups in which a document is filed, whoever asks. */
  async groupsOf(id: string): Promise<string[]> {
    const rows = await this.many<{ key: string; groupId: string }>('filed', 'select item_id as key, group_id as "groupId" from filing where item_id = any($1::uuid[]) and until_at is null order by from_at').load(id);
    return rows.map(({ groupId }) => groupId);
  }

  /** Whether anybody but its custodians was ever given it. */
  async leftCustody(id: string): Promise<boolean> {
    return (await this.many('left custody', 'select distinct item_id as key from release where item_id = any($1::uuid[])').load(id)).length > 0;
  }

  /** Whether the actor, as an officer of a group, may give it a number there. */
  async isNumberable({ personId }: Actor, id: string): Promise<boolean> {
    if (!personId) return false;
    const sql = `select distinct g.item_id as key from filing g join standing(now()) s on s.person_id = $2 and s.kind = 'BUREAU' and s.subject = g.group_id
      where g.item_id = any($1::uuid[]) and g.until_at is null and ${OPEN_TO_GROUP}`;
    return (await this.many('numberable', sql, [personId]).load(id)).length > 0;
  }

  /** Newest first; the caller leaves out what is only prepared. */
  versionsOf(documentId: string): Promise<Version[]> {
    return this.many<Version & { key: string }>('versions', `select document_id as key, id, document_id as "documentId", number, note, prepared_by as "preparerId",
      prepared_at as prepared, issued_by as "issuerId", issued_at as issued from version where document_id = any($1::uuid[]) order by number desc`).load(documentId);
  }

  filesOf(versionId: string): Promise<File[]> {
    return this.many<File & { key: string }>('files', `select version_id as key, id, version_id as "versionId", language, name as "uploadedName", media_type as "mediaType",
      size as bytes, sha256 from file where version_id = any($1::uuid[]) order by language, name, id`).load(versionId);
  }

  private many<Row extends { key: string }>(name: string, sql: string, params: unknown[] = []) {
    const batch = async (keys: readonly string[]) => {
      const rows = await this.database.query<Row>(sql, [keys, ...params]);
      const by = new Map<string, Row[]>(keys.map((key) => [key, []]));
      for (const row of rows) by.get(row.key)?.push(row);
      return keys.map((key) => by.get(key) ?? []);
    };
    return this.database.memo(`documents ${name} ${params.join()}`, () => new DataLoader<string, Row[]>(batch));
  }
}

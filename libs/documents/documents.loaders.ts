import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Actor } from '#identity';
import { OPEN_TO_GROUP } from './numbering.service.js';
import type { File, Version } from './version.entity.js';

export interface Surroundings {
  /** Whoever asks: which of them may be told is the directory's matter. */
  groups: string[];
  leftCustody: boolean;
  isNumberable: boolean;
}

/** What stands around documents, each for a whole page in one statement. */
@Injectable()
export class DocumentLoaders {
  constructor(private readonly database: Database) {}

  /** Where it is filed, whether anybody but its custodians was ever given it, and whether the actor may number it as an officer. */
  async around({ personId }: Actor, id: string): Promise<Surroundings> {
    const sql = `select i.id as key, array(select g.group_id from filing g where g.item_id = i.id and g.until_at is null order by g.from_at) as groups,
        exists (select from release r where r.item_id = i.id) as "leftCustody",
        exists (select from filing g join mine on mine.group_id = g.group_id where g.item_id = i.id and g.until_at is null and ${OPEN_TO_GROUP}) as "isNumberable"
      from item i where i.id = any($1::uuid[])`;
    const mine = `with mine as materialized (select s.subject as group_id from standing(now()) s where s.person_id = $2::uuid and s.kind = 'BUREAU') `;
    const [row] = await this.many<Surroundings & { key: string }>('around', mine + sql, [personId]).load(id);
    return row ?? { groups: [], leftCustody: true, isNumberable: false };
  }

  /** Newest first; the caller leaves out what is only prepared. */
  versionsOf(documentId: string): Promise<Version[]> {
    return this.many<Version & { key: string }>(
      'versions',
      `select document_id as key, id, document_id as "documentId", number, note, prepared_by as "preparerId",
      prepared_at as prepared, issued_by as "issuerId", issued_at as issued from version where document_id = any($1::uuid[]) order by number desc`,
    ).load(documentId);
  }

  filesOf(versionId: string): Promise<File[]> {
    return this.many<File & { key: string }>(
      'files',
      `select version_id as key, id, version_id as "versionId", language, name as "uploadedName", media_type as "mediaType",
      size as bytes, sha256 from file where version_id = any($1::uuid[]) order by language, name, id`,
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

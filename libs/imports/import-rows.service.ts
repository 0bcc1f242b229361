import { Injectable } from '@nestjs/common';
import type { ScanState } from '#documents';
import { Database } from '#database';
import type { SignedIn } from '#identity';

/** A file of an import that has arrived, or begun to. */
export interface Arrived {
  name: string;
  uploadId: string;
  /** Null while its bytes are not all there. */
  sha256: string | null;
  scanState: ScanState;
  isCleared: boolean;
}

const ARRIVED = `select f.name, u.id as "uploadId", case when u.finished_at is not null then u.sha256 end as sha256, u.scan_state as "scanState",
    u.cleared_at is not null as "isCleared" from import_file f join upload u on u.id = f.upload_id where f.import_id = $1`;

/** What is remembered of imports: which folder is under way, what of it has arrived, and which were filed. */
@Injectable()
export class ImportRows {
  constructor(private readonly database: Database) {}

  /** When a CSV with these bytes was filed; null where none was. */
  async filedOn(csvSha256: string): Promise<string | null> {
    const [row] = await this.database.query<{ day: string }>(
      `select to_char(filed_at at time zone 'UTC', 'YYYY-MM-DD') as day from import where csv_sha256 = $1`,
      [csvSha256],
    );
    return row?.day ?? null;
  }

  /** The import of this folder that is under way, or a new one; from now on in the name of who runs it now, and with as much time as a new one. */
  async open({ personId }: SignedIn, folder: string): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `insert into import (id, folder, person_id) values ($1, $2, $3)
       on conflict (folder) where filed_at is null do update set person_id = excluded.person_id, begun_at = excluded.begun_at returning id`,
      [this.database.newId(), folder, personId],
    );
    return row!.id;
  }

  async arrived(importId: string): Promise<Map<string, Arrived>> {
    return this.read(ARRIVED, importId);
  }

  /** The same, to be filed: what the scanner has to say of it from now on waits for the end of the transaction. */
  async hold(importId: string): Promise<Map<string, Arrived>> {
    return this.read(`${ARRIVED} for update of u`, importId);
  }

  async add(importId: string, name: string, uploadId: string): Promise<void> {
    await this.database.query('insert into import_file (import_id, name, upload_id) values ($1, $2, $3)', [importId, name, uploadId]);
  }

  async noteImported(importId: string, documentIds: string[]): Promise<void> {
    await this.database.query('insert into imported (document_id, import_id) select unnest($2::uuid[]), $1', [importId, documentIds]);
  }

  async close(importId: string, csvSha256: string): Promise<void> {
    await this.database.query('update import set csv_sha256 = $2, filed_at = now() where id = $1', [importId, csvSha256]);
  }

  /** Those under way of which nothing is left: their uploads were swept, since nobody went on for as long as uploads are kept. */
  async removeAbandoned(hours: number): Promise<number> {
    const rows = await this.database.query(
      `with gone as (delete from import i where i.filed_at is null and i.begun_at < now() - make_interval(hours => $1)
         and not exists (select from import_file f where f.import_id = i.id) returning id) select id from gone`,
      [hours],
    );
    return rows.length;
  }

  private async read(sql: string, importId: string): Promise<Map<string, Arrived>> {
    const rows = await this.database.query<Arrived>(sql, [importId]);
    return new Map(rows.map((row) => [row.name, row]));
  }
}

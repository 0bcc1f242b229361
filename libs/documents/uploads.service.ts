import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { invalid, notFound } from '#errors';
import { Rights, type SignedIn } from '#identity';
import { Settings } from '#settings';
import { scanOf } from './scan.js';
import { Scans } from './scans.service.js';
import type { Upload } from './upload.entity.js';

const ROW = `id, person_id as "personId", name, size, received, media_type as "mediaType", sha256, finished_at as "finishedAt",
  scan_state as "scanState", scan_found as "scanFound", cleared_at as "clearedAt", created_at as "createdAt", expires_at as "expiresAt"`;

const FORM = /^[0-9a-f]{32}$/;

/** The rows of uploads: whose they are, and whether all their bytes are there. */
@Injectable()
export class Uploads {
  constructor(
    private readonly database: Database,
    private readonly rights: Rights,
    private readonly settings: Settings,
    private readonly scans: Scans,
  ) {}

  /** Throws FORBIDDEN for who is signed in but not active: uploads are for writing, and only active persons write. */
  async requireActive(actor: SignedIn): Promise<void> {
    await this.database.scoped(() => this.rights.requireActive(actor));
  }

  /** Throws NOT_FOUND for an upload of somebody else, as for one that never was. */
  async requireOwn(actor: SignedIn, id: string): Promise<void> {
    const upload = await this.find(id);
    if (upload?.personId !== actor.personId) throw notFound();
  }

  async find(id: string): Promise<Upload | null> {
    if (!FORM.test(id)) return null;
    const [row] = await this.write<Upload>(`select ${ROW} from upload where id = $1 and expires_at > now()`, [id]);
    return row ?? null;
  }

  /** Those of the person that are not filed, newest first. */
  async own({ personId }: SignedIn): Promise<Upload[]> {
    const rows = await this.database.query<Upload>(
      `select ${ROW} from upload where person_id = $1 and batch is null and expires_at > now() order by created_at desc, id limit 100`,
      [personId],
    );
    return rows.map((row) => ({ ...row, scan: scanOf(row, true) }));
  }

  async begin(personId: string, id: string, name: string, size: number, batch: string | null = null): Promise<void> {
    await this.write(
      `insert into upload (id, person_id, name, size, batch, expires_at) values ($1, $2, $3, $4, $6, now() + make_interval(hours => $5))`,
      [id, personId, name, size, this.settings.UPLOAD_HOURS, batch],
    );
  }

  /** Somebody works on those of a batch: they are theirs, and their time begins anew. */
  async keep(personId: string, batch: string): Promise<void> {
    await this.write('update upload set person_id = $1, expires_at = now() + make_interval(hours => $3) where batch = $2', [
      personId,
      batch,
      this.settings.UPLOAD_HOURS,
    ]);
  }

  async noteReceived(id: string, received: number): Promise<void> {
    await this.write('update upload set received = $2 where id = $1', [id, received]);
  }

  /** To be called once the bytes are sealed: from here on they can be filed. */
  async finish(id: string, mediaType: string, sha256: string): Promise<void> {
    const isScanned = this.settings.SCANNER !== 'none';
    await this.database.transaction(async () => {
      const [row] = await this.database.query(
        `with finished as (update upload set received = size, media_type = $2, sha256 = $3, finished_at = now(),
             scan_state = case when $4 then 'WAITING' else 'NOT_SCANNED' end, cleared_at = case when not $4 then now() end
           where id = $1 and finished_at is null returning id) select id from finished`,
        [id, mediaType, sha256, isScanned],
      );
      if (row && isScanned) await this.scans.ask(id);
    });
  }

  /** Whether the row was there. Bytes are removed only after: whoever takes the row first, filing or removing, has the bytes. */
  async remove(id: string): Promise<boolean> {
    return (await this.write('with gone as (delete from upload where id = $1 returning id) select id from gone', [id])).length > 0;
  }

  /** Takes finished uploads out of the person's hands, in the current transaction, to be filed under the same key. Throws INVALID. */
  async take(actor: SignedIn, ids: string[]): Promise<Map<string, Upload>> {
    const rows = await this.database.query<Upload>(
      `with taken as (delete from upload where id = any($1) and person_id = $2 and finished_at is not null and expires_at > now() returning *) select ${ROW} from taken`,
      [ids, actor.personId],
    );
    const taken = new Map(rows.map((row) => [row.id, row]));
    const problems = ids.flatMap((id, place) => {
      const upload = taken.get(id);
      if (!upload) return [{ field: `files.${place}.uploadId`, rule: 'finishedUpload' }];
      const rule = unfit(upload);
      return rule ? [{ field: `files.${place}.uploadId`, rule }] : [];
    });
    if (problems.length || taken.size < ids.length) throw invalid(problems.length ? problems : [{ field: 'files', rule: 'unique' }]);
    return taken;
  }

  /** Removes the rows of what was not finished or filed in time; answers their keys. */
  async removeExpired(): Promise<string[]> {
    const rows = await this.write<{ id: string }>(
      'with gone as (delete from upload where expires_at <= now() returning id) select id from gone',
      [],
    );
    return rows.map(({ id }) => id);
  }

  /** Those of the keys that neither an upload nor a file has. One statement: a key changes hands within one transaction. */
  async ownerless(keys: string[]): Promise<string[]> {
    const rows = await this.write<{ key: string }>(
      `select k.key from unnest($1::text[]) k(key) where not exists (select from upload u where u.id = k.key) and not exists (select from file f where f.storage_key = k.key)
        and not exists (select from rendition_object o where o.storage_key = k.key)
        and not exists (select from archive_entry e where e.storage_key = k.key and e.is_own) and not exists (select from archive a where a.pages_key = k.key)`,
      [keys],
    );
    return rows.map(({ key }) => key);
  }

  /** In a transaction of its own or the current one: an upload's state is never read from an older snapshot. */
  private write<Row = Record<string, unknown>>(sql: string, params: unknown[]): Promise<Row[]> {
    return this.database.transaction(() => this.database.query<Row>(sql, params));
  }
}

/** What makes a whole upload no file. One that waits for the scanner may be one: it is held until it is cleared. */
function unfit({ size, scanState, clearedAt }: Upload): string | null {
  if (Number(size) === 0) return 'notEmpty';
  if (scanState === 'INFECTED') return 'notInfected';
  return scanState === 'TOO_LARGE' && !clearedAt ? 'notTooLargeToScan' : null;
}

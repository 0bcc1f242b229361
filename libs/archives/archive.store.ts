import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Jobs } from '#jobs';
import type { Archive, ArchiveEntry, Basis } from './archive.entity.js';

const ARCHIVE = `a.id, a.person_id as "personId", a.kind, a.group_id as "groupId", a.party_id as "partyId", a.session_id as "sessionId", a.language, a.maker, a.failures,
  a.time_zone as "timeZone", a.state, a.asked_at as "askedAt", a.ready_at as "readyAt", a.keep_until as "keepUntil", a.total, a.done, a.documents, a.groups,
  a.pages_key as "pagesKey", a.size::float8 as size`;
const ENTRY = `e.path, e.place, e.file_id as "fileId", e.copy, e.copy_number as "copyNumber", e.storage_key as key, e.is_own as "isOwn", e.at::float8 as at,
  e.size::float8 as size, e.crc::float8 as crc, e.sha256`;
const OWN_KEYS = `select e.storage_key as key from archive_entry e where e.archive_id = any($1::uuid[]) and e.is_own
  union select a.pages_key from archive a where a.id = any($1::uuid[]) and a.pages_key is not null`;
const INSERT_ENTRIES = `insert into archive_entry (archive_id, path, place, file_id, copy, copy_number, storage_key, is_own, at, size, crc, sha256)
  select $1, e.path, e.place, e."fileId", e.copy, e."copyNumber", e.key, e."isOwn", e.at, e.size, e.crc, e.sha256
  from jsonb_to_recordset($2::jsonb) as e(path text, place int, "fileId" uuid, copy text, "copyNumber" text, key text, "isOwn" boolean, at bigint, size bigint, crc bigint, sha256 text)`;
const BASIS = `select item_id as "itemId", level, tlp, attribution, recipients, is_custodian as "isCustodian", posts, tombstones
  from archive_basis where archive_id = $1`;
const INSERT_BASIS = `insert into archive_basis (archive_id, item_id, level, tlp, attribution, recipients, is_custodian, posts, tombstones)
  select $1, b."itemId", b.level, b.tlp, b.attribution, b.recipients, b."isCustodian", b.posts, b.tombstones
  from jsonb_to_recordset($2::jsonb) as b("itemId" uuid, level access_level, tlp text, attribution text, recipients text, "isCustodian" boolean, posts int, tombstones int[])`;

/** The rows of archives. Whose they are, and whether they may still be given, is asked before. */
@Injectable()
export class ArchiveStore {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  async find(id: string): Promise<Archive | null> {
    const [row] = await this.database.query<Archive>(`select ${ARCHIVE} from archive a where a.id = $1 and a.keep_until > now()`, [id]);
    return row ?? null;
  }

  /** Of a person, newest first: of a library only those that their session may fetch. */
  of(personId: string, sessionId: string | null): Promise<Archive[]> {
    return this.database.query<Archive>(
      `select ${ARCHIVE} from archive a where a.person_id = $1 and a.keep_until > now() and (a.session_id is null or a.session_id = $2) order by a.asked_at desc, a.id`,
      [personId, sessionId],
    );
  }

  entries(id: string): Promise<ArchiveEntry[]> {
    return this.database.query<ArchiveEntry>(`select ${ENTRY} from archive_entry e where e.archive_id = $1 order by e.place, e.path`, [id]);
  }

  basis(id: string): Promise<Basis[]> {
    return this.database.query<Basis>(BASIS, [id]);
  }

  async addEntries(id: string, entries: ArchiveEntry[]): Promise<void> {
    await this.database.query(INSERT_ENTRIES, [id, JSON.stringify(entries)]);
  }

  async addBasis(id: string, basis: Basis[]): Promise<void> {
    await this.database.query(INSERT_BASIS, [id, JSON.stringify(basis)]);
  }

  /** Files that are not what is to be in it any more, with the bytes that were made for them. In a transaction. */
  async removeEntries(id: string, paths: string[]): Promise<void> {
    const rows = await this.database.query<{ key: string; isOwn: boolean }>(
      'with gone as (delete from archive_entry where archive_id = $1 and path = any($2) returning storage_key, is_own) select storage_key as key, is_own as "isOwn" from gone',
      [id, paths],
    );
    await this.removeBytes(rows.filter(({ isOwn }) => isOwn).map(({ key }) => key));
  }

  /** Archives with all that was made for them. In a transaction: the bytes go after it. */
  async drop(ids: string[]): Promise<void> {
    if (!ids.length) return;
    const keys = await this.database.query<{ key: string }>(OWN_KEYS, [ids]);
    await this.database.query('delete from archive where id = any($1::uuid[])', [ids]);
    await this.removeBytes(keys.map(({ key }) => key));
  }

  /** That nothing of it is given any more; what was made for it goes. */
  async end(id: string, state: 'STALE' | 'FAILED', reason: string): Promise<void> {
    await this.database.transaction(async () => {
      const keys = await this.database.query<{ key: string }>(OWN_KEYS, [[id]]);
      await this.database.query(`update archive set state = $2, reason = $3, size = null, pages_key = null where id = $1`, [
        id,
        state,
        reason,
      ]);
      await this.database.query('delete from archive_entry where archive_id = $1', [id]);
      await this.removeBytes(keys.map(({ key }) => key));
    });
  }

  private async removeBytes(keys: string[]): Promise<void> {
    if (keys.length) await this.jobs.add('remove-bytes', { keys });
  }
}

import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database } from '#database';
import { Settings } from '#settings';
import { Clearings } from './clearings.js';
import type { ScanState } from './scan.js';
import { jobKey, OPEN } from './scans.service.js';

/** A job that was taken up so long ago is not worked at any more: its worker was killed. */
const LOST = `interval '15 minutes'`;
const STORED = `select id as key, scan_state as state, created_at as at from upload where finished_at is not null
  union all select storage_key, scan_state, uploaded_at from file`;
const FORGOTTEN = `select s.key from (${STORED}) s where s.state = any($1)
  and not exists (select from graphile_worker.jobs j where j.key = '${jobKey('')}' || s.key and j.attempts < j.max_attempts and coalesce(j.locked_at > now() - ${LOST}, true))
  order by s.state <> 'WAITING', s.at limit $2`;
const COUNT = `select s.state, count(*)::int as count, min(s.at) as oldest from (${STORED}) s group by 1 order by 1`;

/** Of all bytes, those that the scanner has not said to be clean. */
@Injectable()
export class Unscanned {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clearings: Clearings,
    private readonly settings: Settings,
  ) {}

  /** Keys of bytes that are to be looked at and that no job is for, however it was lost: those that wait first, then the oldest. */
  async forgotten(limit: number): Promise<string[]> {
    return (await this.database.query<{ key: string }>(FORGOTTEN, [OPEN, limit])).map(({ key }) => key);
  }

  count(): Promise<{ state: ScanState; count: number; oldest: Date }[]> {
    return this.database.query(COUNT);
  }

  /** What is too large for the scanner, and what waits for one that is set no more, follows the settings whenever they are changed. */
  async followSettings(): Promise<void> {
    const { SCANNER, SCANNER_TOO_LARGE } = this.settings;
    await this.database.transaction(async () => {
      await this.setAll('TOO_LARGE', 'TOO_LARGE', SCANNER_TOO_LARGE === 'allow');
      if (SCANNER === 'none') await this.setAll('WAITING', 'NOT_SCANNED', true);
    });
  }

  /** Has what was found, or too large, looked at again: say, after the scanner was told that it erred. Nobody gets it before. Answers how many. */
  async again(): Promise<number> {
    const reset = `set scan_state = 'WAITING', scan_found = null, cleared_at = null where scan_state in ('INFECTED','TOO_LARGE')`;
    const [row] = await this.database.query<{ count: number }>(
      `with u as (update upload ${reset} returning 1), f as (update file ${reset} returning 1)
       select ((select count(*) from u) + (select count(*) from f))::int as count`,
    );
    await this.audit.record({ actorId: null, action: 'SCAN_AGAIN', details: { count: row!.count } });
    return row!.count;
  }

  private async setAll(from: ScanState, to: ScanState, isCleared: boolean): Promise<void> {
    const set = `set scan_state = $2, cleared_at = case when $3 then now() end where scan_state = $1 and ($1 <> $2 or (cleared_at is not null) <> $3)`;
    const values = [from, to, isCleared];
    await this.database.query(`with changed as (update upload ${set} and finished_at is not null returning 1) select from changed`, values);
    const changed = await this.database.query<{ id: string; documentId: string }>(
      `with changed as (update file ${set} returning id, version_id)
       select c.id, v.document_id as "documentId" from changed c join version v on v.id = c.version_id`,
      values,
    );
    for (const { id, documentId } of changed) {
      const action = isCleared ? 'CLEAR_FILE' : 'HOLD_FILE';
      await this.audit.record({ actorId: null, action, itemId: documentId, details: { fileId: id, state: to } });
    }
    if (isCleared) await this.clearings.happened(changed.map(({ id }) => id));
  }
}

import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database } from '#database';
import { conflict } from '#errors';
import { Jobs } from '#jobs';
import type { Verdict } from '#scanner';
import { Settings } from '#settings';
import { Clearings } from './clearings.js';
import type { ScanState } from './scan.js';

interface Concluded {
  fileId: string;
  versionId: string;
  documentId: string;
  uploadedBy: string;
  wasCleared: boolean;
}
/** Those that the scanner has something to say of. What was found stays found until somebody asks again. */
export const OPEN: ScanState[] = ['WAITING', 'NOT_SCANNED'];

const SET = `scan_state = $2, scan_found = $3, cleared_at = case when $4 then coalesce(%.cleared_at, now()) end`;
const CONCLUDE_UPLOAD = `update upload u set ${SET.replace('%', 'u')} where id = $1 and scan_state = any($5) returning id`;
const CONCLUDE_FILE = `update file f set ${SET.replace('%', 'f')} from version v, file was
  where v.id = f.version_id and was.id = f.id and f.storage_key = $1 and f.scan_state = any($5)
  returning f.id as "fileId", v.id as "versionId", v.document_id as "documentId", f.uploaded_by as "uploadedBy", was.cleared_at is not null as "wasCleared"`;
const WITHHELD = `select scan_state as state from file where version_id = $1 and cleared_at is null and scan_state <> 'WAITING' order by 1 limit 1`;

/** What is known of malware in bytes, kept with the row they have: an upload's, then a file's. */
@Injectable()
export class Scans {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly jobs: Jobs,
    private readonly clearings: Clearings,
    private readonly settings: Settings,
  ) {}

  /** Asks the worker to look at bytes, for whatever how many times in vain. One job waits for the same bytes. */
  async ask(key: string, tries = 0, inSeconds = 0): Promise<void> {
    await this.jobs.add('scan-file', { key, tries }, { key: jobKey(key), inSeconds });
  }

  /** The size of what is to be looked at under a key; null where nothing is, or not any more. */
  async sizeOfOpen(key: string): Promise<number | null> {
    const [row] = await this.database.query<{ size: string }>(
      `select size from upload where id = $1 and finished_at is not null and scan_state = any($2)
       union all select size from file where storage_key = $1 and scan_state = any($2)`,
      [key, OPEN],
    );
    return row ? Number(row.size) : null;
  }

  /**
   * Writes a verdict down, and lets others have the bytes, or takes them back. The upload's row first: whoever files it meanwhile takes what it says
   * along, or the file's row is there after.
   */
  async conclude(key: string, verdict: Verdict): Promise<void> {
    const { state } = verdict;
    const found = 'found' in verdict ? verdict.found : null;
    const values = [key, state, found, this.clears(state), OPEN];
    await this.database.transaction(async () => {
      const [upload] = await this.database.query(`with u as (${CONCLUDE_UPLOAD}) select id from u`, values);
      if (upload) await this.audit.record({ actorId: null, action: 'SCAN_UPLOAD', details: { uploadId: key, state, found } });
      const [file] = await this.database.query<Concluded>(`with f as (${CONCLUDE_FILE}) select * from f`, values);
      if (file) await this.concluded(file, state, found);
    });
  }

  /** Throws CONFLICT where a version has a file that nobody will be given. One that waits may be issued, and is held until it is cleared. */
  async requireIssuable(versionId: string): Promise<void> {
    const [withheld] = await this.database.query<{ state: ScanState }>(WITHHELD, [versionId]);
    if (withheld?.state === 'INFECTED') throw conflict('FILE_INFECTED', 'A file of this version is infected: nobody would be given it.');
    if (withheld) throw conflict('FILE_TOO_LARGE_TO_SCAN', 'A file of this version is too large to be scanned: nobody would be given it.');
  }

  private clears(state: ScanState): boolean {
    return state === 'CLEAN' || state === 'NOT_SCANNED' || (state === 'TOO_LARGE' && this.settings.SCANNER_TOO_LARGE === 'allow');
  }

  private async concluded({ fileId, versionId, documentId, uploadedBy, wasCleared }: Concluded, state: ScanState, found: string | null) {
    const details = { fileId, versionId, state, found };
    await this.audit.record({ actorId: null, action: 'SCAN_FILE', itemId: documentId, details });
    if (this.clears(state) && !wasCleared) await this.clearings.happened([fileId]);
    if (state !== 'INFECTED') return;
    const [row] = await this.database.query<{ at: string }>('select now()::text as at');
    await this.jobs.add('notify-infected', { itemId: documentId, uploadedBy, at: row!.at });
  }
}

export const jobKey = (key: string) => `scan ${key}`;

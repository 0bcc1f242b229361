import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Jobs } from '#jobs';
import type { Passage, Unreadable } from '#press';
import { Extractions } from './extractions.js';

/** What was found in a file. */
export interface Found {
  passages: (Passage & { isRecognised?: boolean })[];
  pagesWithout: number;
  isCut: boolean;
  recognisedAs: string;
}
/** A file whose text is wanted, as it was asked for: what is asked for again meanwhile is done again. */
export interface Wanted {
  id: string;
  askedAt: string;
}

const ASK = `insert into file_text (file_id, state) select unnest($1::uuid[]), 'WAITING'
  on conflict (file_id) do update set state = 'WAITING', reason = null, asked_at = clock_timestamp()`;
const CONCLUDE = `update file_text set state = $3, reason = $4, is_cut = $5, pages_without = $6, recognised_as = $7
  where file_id = $1 and asked_at = $2::timestamptz and state = 'WAITING' returning 1`;
const KEEP = `insert into passage (file_id, place, page, language, text, is_recognised)
  select $1, place, page, language, text, "isRecognised"
  from jsonb_to_recordset($2::jsonb) as p(place int, page int, language text, text text, "isRecognised" boolean)`;
/** Passages that are sent to the database at once. */
const BATCH = 1000;

/** What is known of the texts of files. */
@Injectable()
export class Texts {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly extractions: Extractions,
  ) {}

  /** In the transaction that makes it necessary. What was found before stays until something else is. */
  async ask(fileIds: string[], queue?: string): Promise<void> {
    await this.database.query(ASK, [fileIds]);
    await this.jobs.addAll('extract-text', fileIds.map((fileId) => ({ key: `text of ${fileId}`, payload: { fileId }, queue }))); // prettier-ignore
  }

  /** Takes the place of what was there before. */
  async keep(wanted: Wanted, { passages, pagesWithout, isCut, recognisedAs }: Found): Promise<void> {
    const rows = passages.map((passage, place) => ({ ...passage, place, isRecognised: passage.isRecognised ?? false }));
    await this.conclude(wanted, [rows.length ? 'READY' : 'NO_TEXT', null, isCut, pagesWithout, recognisedAs], async () => {
      for (let at = 0; at < rows.length; at += BATCH)
        await this.database.query(KEEP, [wanted.id, JSON.stringify(rows.slice(at, at + BATCH))]);
    });
  }

  fail(wanted: Wanted, reason: Unreadable): Promise<void> {
    return this.conclude(wanted, ['FAILED', reason, false, 0, '']);
  }

  private async conclude({ id, askedAt }: Wanted, state: unknown[], keep?: () => Promise<void>): Promise<void> {
    await this.database.transaction(async () => {
      const rows = await this.database.query(CONCLUDE, [id, askedAt, ...state]);
      if (!rows.length) return;
      await this.database.query('delete from passage where file_id = $1', [id]);
      await keep?.();
      await this.extractions.happened([id]);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Jobs } from '#jobs';
import type { Passage, Unreadable, WrittenText } from '#press';
import { Extractions } from './extractions.js';

/** A file whose text is wanted, as it was asked for: what is asked for again meanwhile is done again. */
export interface Wanted {
  id: string;
  askedAt: string;
}

/** Nobody waits for these: one after another, they leave room for what people have just filed. */
export const FROM_BEFORE = 'texts from before';

const ASK = `insert into file_text (file_id, state) select unnest($1::uuid[]), 'WAITING'
  on conflict (file_id) do update set state = 'WAITING', reason = null, asked_at = clock_timestamp()`;
const CONCLUDE = `update file_text set state = $3, reason = $4, is_cut = $5, pages_without = $6, recognised_as = ''
  where file_id = $1 and asked_at = $2::timestamptz and state = 'WAITING' returning 1`;
/** What was read from these pages before, by a job that was killed as it ended. */
const DROP = `with gone as (delete from passage where file_id = $1 and is_recognised and page = any($2::int[]) returning page)
  select count(distinct page)::int as pages from gone`;
const ADD = `with kept as (update file_text set state = case when state = 'READY' or $3 then 'READY' else 'NO_TEXT' end,
      pages_without = greatest(0, pages_without - $4), recognised_as = $5
    where file_id = $1 and asked_at = $2::timestamptz and state in ('READY', 'NO_TEXT') returning 1)
  select coalesce((select max(place) + 1 from passage where file_id = $1), 0) as place from kept`;
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
  async keep(wanted: Wanted, { passages, pagesWithout, isCut }: WrittenText): Promise<void> {
    await this.conclude(wanted, [passages.length ? 'READY' : 'NO_TEXT', null, isCut, pagesWithout.length], () =>
      this.put(wanted, passages),
    );
  }

  fail(wanted: Wanted, reason: Unreadable): Promise<void> {
    return this.conclude(wanted, ['FAILED', reason, false, 0]);
  }

  /** What was read from pictures of pages, after what is there. False where the file was asked for again meanwhile. */
  async add(wanted: Wanted, passages: Passage[], recognisedAs: string): Promise<boolean> {
    const pages = [...new Set(passages.map(({ page }) => page))];
    return this.database.transaction(async () => {
      const [gone] = await this.database.query<{ pages: number }>(DROP, [wanted.id, pages]);
      const values = [wanted.id, wanted.askedAt, passages.length > 0, pages.length - gone!.pages, recognisedAs];
      const [kept] = await this.database.query<{ place: number }>(ADD, values);
      if (!kept) return false;
      await this.put(wanted, passages, kept.place, true);
      await this.extractions.happened([wanted.id]);
      return true;
    });
  }

  private async put({ id }: Wanted, passages: Passage[], from = 0, isRecognised = false): Promise<void> {
    const rows = passages.map((passage, index) => ({ ...passage, place: from + index, isRecognised }));
    for (let at = 0; at < rows.length; at += BATCH) await this.database.query(KEEP, [id, JSON.stringify(rows.slice(at, at + BATCH))]);
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

import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { NO_ID, type Position } from '#graphql';
import type { AskedFor } from './asked-for.js';
import type { AskingRow } from './break-glass.entity.js';

const ROWS = `select b.id, b.asker_id as "askerId", b.asked_for as "askedFor", b.reason, b.hours, b.asked_at as "askedAt", b.asked_at::text as at,
    b.decided_by as "decidedBy", b.decided_at as "decidedAt", b.answer, b.until_at as until, b.ended_at as "endedAt",
    case when b.is_approved = false then 'DECLINED' when b.ended_at is not null or b.until_at <= now() then 'ENDED'
      when b.is_approved then 'LIVE' else 'WAITING' end as state
  from break_glass_asking b`;
/** A thread that follows a document is seen as that is, so that the document is what is opened. */
const MEANT = `select coalesce(i.follows, i.id) as id from item i
  where i.id = $1 or i.id = (select p.thread_id from post p where p.id = $1) or i.id = (select d.item_id from document d where $2 in (d.reference, d.symbol))
  order by i.id = $1 desc limit 1`;

@Injectable()
export class AskingRows {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<AskingRow | null> {
    const [row] = await this.database.query<AskingRow>(`${ROWS} where b.id = $1`, [id]);
    return row ?? null;
  }

  /** The row, held until the end of the transaction. */
  async lock(id: string): Promise<AskingRow | null> {
    await this.database.query('select 1 from break_glass_asking where id = $1 for update', [id]);
    return this.find(id);
  }

  /** Newest first; with somebody, only those that wait for them to decide. */
  page(first: number, after: Position | null, waitingFor: string | null): Promise<AskingRow[]> {
    const where = `($1::timestamptz is null or (b.asked_at, b.id) < ($1::timestamptz, $2::uuid))
      and ($4::uuid is null or b.decided_at is null and b.ended_at is null and b.asker_id <> $4)`;
    const sql = `${ROWS} where ${where} order by b.asked_at desc, b.id desc limit $3`;
    return this.database.query<AskingRow>(sql, [after?.at ?? null, after?.id ?? null, first + 1, waitingFor]);
  }

  /** Of each asking that was approved what it led to; null where that is nothing. */
  async itemOf(askingId: string): Promise<string | null> {
    const load = async (ids: readonly string[]) => {
      const rows = await this.database.query<{ askingId: string; itemId: string }>(
        `select distinct on (g.asking_id) g.asking_id as "askingId", g.item_id as "itemId" from break_glass g where g.asking_id = any($1::uuid[])
         order by g.asking_id, g.from_at, (select i.kind from item i where i.id = g.item_id)`,
        [ids],
      );
      return ids.map((id) => rows.find((row) => row.askingId === id)?.itemId ?? null);
    };
    return this.database.loader<string, string | null>('items of askings', load).load(askingId);
  }

  /** What was meant, whoever may discover it; the one place where that is looked up. */
  async resolve({ id, reference }: AskedFor): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(MEANT, [id ?? NO_ID, reference]);
    return row?.id ?? null;
  }
}

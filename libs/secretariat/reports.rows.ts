import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Position } from '#graphql';
import type { ReportRow } from './report.entity.js';

const ROWS = `select r.id, r.item_id as "itemId", i.kind as "itemKind", r.version_id as "versionId", v.number as "versionNumber", r.post_id as "postId", r.release_id as "releaseId",
    r.reporter_id as "reporterId", r.reason, r.reported_at as "reportedAt", r.reported_at::text as at, r.closed_at as "closedAt", r.outcome, r.answer
  from report r join item i on i.id = r.item_id left join version v on v.id = r.version_id`;
const page = (where: string) => `${ROWS} where ${where} and ($1::timestamptz is null or (r.reported_at, r.id) < ($1::timestamptz, $2::uuid))
  order by r.reported_at desc, r.id desc limit $3`;

/** The rows of reports; whose they are to read is decided by their reader. */
@Injectable()
export class ReportRows {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<ReportRow | null> {
    const [row] = await this.database.query<ReportRow>(`${ROWS} where r.id = $1`, [id]);
    return row ?? null;
  }

  open(first: number, after: Position | null): Promise<ReportRow[]> {
    return this.database.query<ReportRow>(page('r.closed_at is null'), [after?.at ?? null, after?.id ?? null, first + 1]);
  }

  by(reporterId: string, first: number, after: Position | null): Promise<ReportRow[]> {
    return this.database.query<ReportRow>(page('r.reporter_id = $4'), [after?.at ?? null, after?.id ?? null, first + 1, reporterId]);
  }

  /** Whether an open report is about this item itself, or about this post. */
  async isReported({ itemId, postId }: { itemId?: string; postId?: string }): Promise<boolean> {
    const found = await this.database.query(
      'select 1 from report r where r.closed_at is null and (r.item_id = $1 and r.post_id is null or r.post_id = $2) limit 1',
      [itemId ?? null, postId ?? null],
    );
    return found.length > 0;
  }
}

import { Injectable } from '@nestjs/common';
import { notFound } from '#errors';
import { type Page, type PageArgs, pageOf, positionOf } from '#graphql';
import { Rights, type SignedIn } from '#identity';
import type { Report, ReportRow } from './report.entity.js';
import { ReportRows } from './reports.rows.js';

/** Who may read a report: moderators while it is open; whoever reported, their own. */
@Injectable()
export class ReportsReader {
  constructor(
    private readonly rows: ReportRows,
    private readonly rights: Rights,
  ) {}

  /** Throws NOT_FOUND for anybody else. */
  async report(actor: SignedIn, id: string): Promise<Report> {
    const [row, isModerator] = [await this.rows.find(id), await this.rights.hasDuty(actor, 'MODERATOR')];
    if (row && isModerator && !row.closedAt) return reportOf(actor, row, true);
    if (row?.reporterId !== actor.personId) throw notFound();
    return reportOf(actor, row, false);
  }

  /** Those that wait for moderators, newest first. */
  async open(actor: SignedIn, { first, after }: PageArgs): Promise<Page<Report>> {
    await this.rights.requireDuty(actor, 'MODERATOR');
    return this.page(actor, await this.rows.open(first, positionOf(after)), first, true);
  }

  async mine(actor: SignedIn, { first, after }: PageArgs): Promise<Page<Report>> {
    return this.page(actor, await this.rows.by(actor.personId, first, positionOf(after)), first, false);
  }

  private page(actor: SignedIn, rows: ReportRow[], first: number, isModerators: boolean): Page<Report> {
    return pageOf(rows, first, ({ at, id }) => ({ at, id }), (row) => reportOf(actor, row, isModerators)); // prettier-ignore
  }
}

function reportOf({ personId }: SignedIn, row: ReportRow, isModerators: boolean): Report {
  const kind = row.postId ? 'POST' : row.versionId ? 'VERSION' : row.itemKind;
  return { ...row, row, isModerators, kind, mine: row.reporterId === personId };
}

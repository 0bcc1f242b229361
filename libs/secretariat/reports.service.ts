import { Injectable } from '@nestjs/common';
import { Access, type AccessibleItem, Measures } from '#access';
import { Audit } from '#audit';
import { Database } from '#database';
import { conflict, invalid, notFound } from '#errors';
import { DocumentsReader } from '#documents';
import { PostsReader } from '#discussions';
import { plainText } from '#graphql';
import { Rights, type SignedIn, Standings } from '#identity';
import type { Report } from './report.entity.js';
import type { CloseReportInput, ReportInput } from './reports.inputs.js';
import { ReportsReader } from './reports.reader.js';
import { ReportRows } from './reports.rows.js';
import { MeasureNotices } from './measure-notices.service.js';

/** Reporting, and closing reports. What is reported is open to moderators from then until then. */
@Injectable()
export class Reports {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly measures: Measures,
    private readonly audit: Audit,
    private readonly rights: Rights,
    private readonly standings: Standings,
    private readonly documents: DocumentsReader,
    private readonly posts: PostsReader,
    private readonly rows: ReportRows,
    private readonly reader: ReportsReader,
    private readonly notices: MeasureNotices,
  ) {}

  /** By whoever may read it. Throws CONFLICT: REPORTED (by the same person, still open), FOLLOWS, HELD, WITHDRAWN. */
  async report(actor: SignedIn, input: ReportInput): Promise<Report> {
    const item = await this.reported(actor, input);
    const about = [item.id, input.versionId ?? null, input.postId ?? null];
    const again = await this.database.query(
      `select 1 from report where reporter_id = $4 and item_id = $1 and version_id is not distinct from $2 and post_id is not distinct from $3 and closed_at is null`,
      [...about, actor.personId],
    );
    if (again.length) throw conflict('REPORTED', 'You have reported this, and moderators have not answered yet.');
    // A post is opened by the report itself, alone; everything else by a release.
    const releaseId = input.postId ? null : await this.measures.open(actor, item.id);
    const [id, { t }] = [this.database.newId(), await this.standings.of(actor)];
    await this.database.query(
      `insert into report (id, item_id, version_id, post_id, release_id, reporter_id, reason, reported_at) values ($5, $1, $2, $3, $6, $4, $7, $8)`,
      [...about, actor.personId, id, releaseId, plainText(input.reason), t],
    );
    await this.audit.record({ actorId: actor.personId, action: 'REPORT', itemId: item.id, details: { reportId: id } });
    await this.notices.toCustodians(actor, { kind: 'REPORTED', itemId: item.id, postId: input.postId ?? null });
    return this.reader.report(actor, id);
  }

  /** Closes what it opened. It is then the reporter's alone to read. */
  async close(actor: SignedIn, { reportId, outcome, answer }: CloseReportInput): Promise<boolean> {
    await this.rights.requireDuty(actor, 'MODERATOR');
    await this.database.query('select 1 from report where id = $1 for update', [reportId]);
    const row = await this.rows.find(reportId);
    if (!row || row.closedAt) throw notFound();
    if (row.releaseId) await this.measures.close(actor, row.itemId, row.releaseId);
    const { t } = await this.standings.of(actor);
    await this.database.query('update report set closed_at = $2, closed_by = $3, outcome = $4, answer = $5 where id = $1', [
      reportId,
      t,
      actor.personId,
      outcome,
      plainText(answer ?? ''),
    ]);
    await this.audit.record({ actorId: actor.personId, action: 'CLOSE_REPORT', itemId: row.itemId, details: { reportId, outcome } });
    const { itemId, postId, reporterId } = row;
    await this.notices.toCustodians(actor, { kind: 'REPORT_CLOSED', itemId, postId, also: [reporterId] });
    return true;
  }

  /** The item that is reported, or whose post is, locked. */
  private async reported(actor: SignedIn, { documentId, versionId, threadId, postId }: ReportInput): Promise<AccessibleItem> {
    const given = [documentId, threadId, postId].filter((id) => id);
    if (given.length !== 1) throw invalid([{ field: 'documentId', rule: 'oneOf', params: { of: ['documentId', 'threadId', 'postId'] } }]);
    if (versionId && !documentId) throw invalid([{ field: 'versionId', rule: 'withDocument' }]);
    if (documentId) {
      const item = await this.access.lockAndRequire(actor, 'READ', documentId);
      if (versionId) await this.documents.requireIssued(item.id, versionId);
      return item;
    }
    if (threadId) {
      const item = await this.access.lockAndRequire(actor, 'READ', threadId, 'THREAD');
      if (item.follows) throw conflict('FOLLOWS', 'It is seen as its document is: report that, or one post.');
      return item;
    }
    const post = await this.posts.post(actor, postId!);
    const item = await this.access.lockAndRequire(actor, 'READ', post.threadId, 'THREAD');
    const { state } = await this.posts.post(actor, postId!);
    if (state !== 'STANDING') throw conflict(state, 'There is no text any more.');
    return item;
  }
}

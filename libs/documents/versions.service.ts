import { Injectable } from '@nestjs/common';
import { Access, Distributions, holds } from '#access';
import { Audit } from '#audit';
import { Database } from '#database';
import { conflict, invalid, notFound } from '#errors';
import { plainText } from '#graphql';
import type { SignedIn } from '#identity';
import { Jobs } from '#jobs';
import type { Document } from './document.entity.js';
import type { PrepareVersionInput, UploadedFileInput } from './version.inputs.js';
import { DocumentsReader } from './documents.reader.js';
import { FiledFiles } from './filed-files.service.js';
import { NoticeJobs } from './notice-jobs.service.js';
import { Scans } from './scans.service.js';
import { keysOf } from './stored-keys.js';
import type { Version } from './version.entity.js';

const VERSION = `id, document_id as "documentId", number, note, prepared_by as "preparerId", prepared_at as prepared, issued_by as "issuerId", issued_at as issued, original_language as "originalLanguage"`;

/** Versions: prepared by editors, then issued to whoever may read the document; all follow its one distribution. */
@Injectable()
export class Versions {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly distributions: Distributions,
    private readonly files: FiledFiles,
    private readonly audit: Audit,
    private readonly jobs: Jobs,
    private readonly reader: DocumentsReader,
    private readonly notices: NoticeJobs,
    private readonly scans: Scans,
  ) {}

  /** Files own uploads. */
  async prepare(actor: SignedIn, { documentId, note, files, originalLanguage }: PrepareVersionInput): Promise<Version> {
    await this.access.lockAndRequire(actor, 'EDIT', documentId);
    await this.reader.requireNotWithdrawn(documentId);
    requireAuthentic(originalLanguage, files);
    const id = this.database.newId();
    const authentic = files.find(isAuthentic)?.language ?? null;
    const [version] = await this.database.query<Version>(
      `insert into version (id, document_id, number, note, prepared_by, original_language)
       select $1, $2, coalesce(max(number), 0) + 1, $3, $4, coalesce($5, (array_agg(original_language order by number desc) filter (where original_language is not null))[1], $6)
         from version where document_id = $2 returning ${VERSION}`,
      [id, documentId, plainText(note), actor.personId, originalLanguage ?? null, authentic],
    );
    await this.files.add(
      actor,
      files.map(({ uploadId, language, status }) => ({ versionId: id, uploadId, language, status: status ?? 'AUTHENTIC' })),
    );
    await this.audit.record({ actorId: actor.personId, action: 'PREPARE_VERSION', itemId: documentId, details: { versionId: id } });
    return version!;
  }

  /** From here on its readers have it. The first one gives the document its date of issue. */
  async issue(actor: SignedIn, versionId: string): Promise<Document> {
    const { documentId } = await this.lockPrepared(actor, versionId);
    await this.reader.requireNotWithdrawn(documentId);
    await this.scans.requireIssuable(versionId);
    await this.giveNextNumber(documentId, versionId);
    await this.database.query('update version set issued_at = now(), issued_by = $2 where id = $1', [versionId, actor.personId]);
    await this.dateFirstIssue(documentId);
    await this.database.query(
      `update document set languages = array(select distinct f.language from file f join version v on v.id = f.version_id
         where v.document_id = $1 and v.issued_at is not null order by 1) where item_id = $1`,
      [documentId],
    );
    await this.distributions.reproject([documentId]);
    await this.audit.record({ actorId: actor.personId, action: 'ISSUE_VERSION', itemId: documentId, details: { versionId } });
    await this.notices.issued(actor, documentId);
    return this.reader.row(documentId);
  }

  /** What was issued stays: somebody may have read it. */
  async discard(actor: SignedIn, versionId: string): Promise<Document> {
    const { documentId } = await this.lockPrepared(actor, versionId);
    const files = await this.database.query<{ key: string }>(keysOf('v.id = $1'), [versionId]);
    await this.database.query('delete from version where id = $1', [versionId]);
    await this.jobs.add('remove-bytes', { keys: files.map(({ key }) => key) });
    await this.audit.record({ actorId: actor.personId, action: 'DISCARD_VERSION', itemId: documentId, details: { versionId } });
    return this.reader.row(documentId);
  }

  /** A version that is prepared only is for EDIT alone: to others it is not there. */
  private async lockPrepared(actor: SignedIn, versionId: string): Promise<Version> {
    const [found] = await this.database.query<Version>(`select ${VERSION} from version where id = $1`, [versionId]);
    // Asked for an unknown version too: the same work, the same answer.
    const item = await this.access.lockAndRequire(actor, 'DISCOVER', found?.documentId ?? this.database.newId());
    if (!found || (!found.issued && !holds(item.level, 'EDIT'))) throw notFound();
    await this.access.require(actor, 'EDIT', found.documentId);
    const [version] = await this.database.query<Version>(`select ${VERSION} from version where id = $1`, [versionId]);
    if (!version) throw notFound();
    if (version.issued) throw conflict('ALREADY_ISSUED', 'This version is issued.');
    return version;
  }

  /**
   * The numbers that readers see follow each other without a gap, which would tell them of a version that editors prepare. Of those that are
   * prepared it goes before the others; in two steps, since no two may have the same number even for a moment.
   */
  private async giveNextNumber(documentId: string, versionId: string): Promise<void> {
    await this.database.query('update version set number = -number where document_id = $1 and issued_at is null', [documentId]);
    await this.database.query(
      `update version v set number = n.number
       from (select id, (select coalesce(max(number) filter (where number > 0), 0) from version where document_id = $1) + row_number() over (order by id <> $2, number desc) as number
         from version where document_id = $1 and number < 0) n
       where v.id = n.id`,
      [documentId, versionId],
    );
  }

  /** Under the Chatham House rule the order of lists gives away no hour either. */
  private async dateFirstIssue(documentId: string): Promise<void> {
    const first = await this.database.query(
      `with first as (update document set issued_at = now() where item_id = $1 and issued_at is null returning item_id) select item_id from first`,
      [documentId],
    );
    if (!first.length) return;
    await this.database.query(
      `update item set sort_at = case when (select attribution from terms where item_id = $1 and until_at is null) = 'CHATHAM_HOUSE'
         then date_trunc('day', now(), 'UTC') else now() end where id = $1`,
      [documentId],
    );
  }
}

const isAuthentic = ({ status }: UploadedFileInput) => (status ?? 'AUTHENTIC') === 'AUTHENTIC';

/** What translations are held against is no translation itself. */
function requireAuthentic(language: string | null | undefined, files: UploadedFileInput[]): void {
  if (!language || files.some((file) => file.language === language && isAuthentic(file))) return;
  throw invalid([{ field: 'originalLanguage', rule: 'authenticFile' }]);
}

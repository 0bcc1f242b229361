import { Injectable } from '@nestjs/common';
import { Audiences, type BroughtItem, BroughtItems } from '#access';
import { Database } from '#database';
import type { SignedIn } from '#identity';
import type { Modification } from '#symbols';
import { FiledFiles, type FiledFile } from './filed-files.service.js';
import { type NewDocument, References } from './references.service.js';

/** A paper that comes from elsewhere, issued there. */
export interface BroughtDocument extends Omit<NewDocument, 'groupId' | 'conversion'> {
  distribution: Omit<BroughtItem, 'itemId' | 'sortAt'>;
  issuedAt: string;
  /** In whose libraries it is filed. */
  groupIds: string[];
  files: Omit<FiledFile, 'versionId'>[];
  originalLanguage: string | null;
}
export interface BroughtRelation {
  id: string;
  otherId: string;
  /** Null: the other one stands in its place. */
  kind: Modification | null;
  languages: string[];
}

const FILINGS = `insert into filing (id, item_id, group_id, filed_by)
  select gen_random_uuid(), f."itemId", f."groupId", $2 from jsonb_to_recordset($1::jsonb) as f("itemId" uuid, "groupId" uuid)`;
const VERSIONS = `insert into version (id, document_id, number, note, prepared_by, issued_by, issued_at, original_language)
  select v.id, v."documentId", 1, '', $2, $2, v."issuedAt", v."originalLanguage"
  from jsonb_to_recordset($1::jsonb) as v(id uuid, "documentId" uuid, "issuedAt" timestamptz, "originalLanguage" text)`;
const ISSUED = `update document d set issued_at = v.issued_at, languages = array(select distinct f.language from file f where f.version_id = v.id order by 1)
  from version v where v.document_id = d.item_id and d.item_id = any($1::uuid[])`;
const MODIFICATIONS = `insert into modification (document_id, base_id, kind, languages, declared_by)
  select r.id, r."otherId", r.kind, r.languages, $2 from jsonb_to_recordset($1::jsonb) as r(id uuid, "otherId" uuid, kind modification_kind, languages text[])`;
const SUPERSESSIONS = `insert into supersession (document_id, by_id, declared_by)
  select r.id, r."otherId", $2 from jsonb_to_recordset($1::jsonb) as r(id uuid, "otherId" uuid)`;

/** Stores papers that were issued elsewhere, as many as there are at a time: for an import, which has checked all that use cases check. */
@Injectable()
export class BroughtDocuments {
  constructor(
    private readonly database: Database,
    private readonly audiences: Audiences,
    private readonly items: BroughtItems,
    private readonly references: References,
    private readonly files: FiledFiles,
  ) {}

  /** In the current transaction, each with one version. Throws HANDLING_FORBIDS and INVALID, for what was checked before and is not so any more. */
  async bring(actor: SignedIn, documents: BroughtDocument[]): Promise<void> {
    const items = documents.map(({ id, issuedAt, distribution }) => ({ itemId: id, sortAt: issuedAt, ...distribution }));
    await this.items.bring(actor, items, () => this.file(actor, documents));
    await this.references.insert(
      documents.map(({ groupIds, ...document }) => ({ ...document, groupId: groupIds[0] ?? null, conversion: 'CONVERTED' })),
    );
    await this.issue(actor, documents);
  }

  async relate({ personId }: SignedIn, relations: BroughtRelation[]): Promise<void> {
    const [modifying, superseded] = [relations.filter(({ kind }) => kind), relations.filter(({ kind }) => !kind)];
    await this.database.query(MODIFICATIONS, [JSON.stringify(modifying), personId]);
    await this.database.query(SUPERSESSIONS, [JSON.stringify(superseded), personId]);
  }

  private async file({ personId }: SignedIn, documents: BroughtDocument[]): Promise<void> {
    const filings = documents.flatMap(({ id, groupIds }) => groupIds.map((groupId) => ({ itemId: id, groupId })));
    // The feed is cut by the group's audience, which nobody may have released to yet.
    await this.audiences.intern([...new Set(filings.map(({ groupId }) => groupId))].map((subject) => ({ kind: 'GROUP', subject })));
    await this.database.query(FILINGS, [JSON.stringify(filings), personId]);
  }

  private async issue(actor: SignedIn, documents: BroughtDocument[]): Promise<void> {
    const versions = documents.map(({ id, files, ...rest }) => ({ ...rest, id: this.database.newId(), documentId: id, files }));
    const rows = versions.map(({ id, documentId, issuedAt, originalLanguage }) => ({ id, documentId, issuedAt, originalLanguage }));
    await this.database.query(VERSIONS, [JSON.stringify(rows), actor.personId]);
    await this.files.add(
      actor,
      versions.flatMap(({ id, files }) => files.map((file) => ({ ...file, versionId: id }))),
    );
    await this.database.query(ISSUED, [documents.map(({ id }) => id)]);
  }
}

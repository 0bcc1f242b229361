import type { DocumentsArgs } from './documents.inputs.js';
import { Injectable } from '@nestjs/common';
import { Access, type AccessibleItem, hidesOriginator, type PageOf } from '#access';
import { Database } from '#database';
import { conflict, notFound } from '#errors';
import { NO_ID, type Page, pageOf, positionOf } from '#graphql';
import type { Actor } from '#identity';
import { COLUMNS } from './document.columns.js';
import type { Document } from './document.entity.js';
import { Originators } from './originators.service.js';
import { around } from './surroundings.js';

export interface ListOf extends Omit<PageOf, 'kind' | 'after'> {
  after?: string | null;
}

/** Reads documents for somebody, many in as many statements as one; what they may not discover does not come back. */
@Injectable()
export class DocumentsReader {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly originators: Originators,
  ) {}

  /** Throws NOT_FOUND below DISCOVER. */
  async document(actor: Actor, id: string): Promise<Document> {
    return this.rowAround(actor, await this.access.require(actor, 'DISCOVER', id));
  }

  /** By reference or symbol, its original one too; what the actor may not discover costs and answers the same as what is not there. */
  async byReference(actor: Actor, reference: string): Promise<Document> {
    const named = await this.database.query<{ id: string; isOwn: boolean }>(
      `select item_id as id, $1 in (reference, coalesce(symbol, '')) as "isOwn" from document where $1 in (reference, symbol, original_symbol) order by 2 desc, 1`,
      [reference.trim()],
    );
    const items = await this.access.items(actor, named.length ? named.map(({ id }) => id) : [NO_ID]);
    // The symbol that it had elsewhere would say whose it is; several papers may have had one, and those that are hidden stand in nobody's way.
    const found = named.find(({ id, isOwn }) => items.has(id) && (isOwn || !hidesOriginator(items.get(id)!)));
    if (!found) throw notFound();
    return this.rowAround(actor, items.get(found.id)!);
  }

  /** All that the actor may discover, or only what they are custodian of. */
  list(actor: Actor, { first, after, mine }: DocumentsArgs) {
    return this.page(actor, { first, after, through: mine ? 'CUSTODY' : 'ALL' });
  }

  /** A page of documents, newest first. */
  async page(actor: Actor, { after, ...of }: ListOf): Promise<Page<Document>> {
    const rows = await this.access.page(actor, { ...of, kind: 'DOCUMENT', after: positionOf(after) });
    const documents = await this.visible(
      actor,
      rows.map(({ id }) => id),
    );
    return pageOf(
      rows.filter(({ id }) => documents.has(id)),
      of.first,
      (row) => row,
      ({ id }) => documents.get(id)!,
    );
  }

  /** Those of the documents that the actor may discover. */
  async visible(actor: Actor, ids: string[]): Promise<Map<string, Document>> {
    const items = await this.access.items(actor, ids);
    const rows = await this.rows([...items.keys()]);
    // A transaction that writes may change yet what its answer is read from.
    if (this.database.isReading) {
      const originators = await this.originators.ofPage([...items.values()]);
      for (const row of rows) row.read = { item: items.get(row.id)!, originator: originators.get(row.id) ?? null };
    }
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The document's item as the actor holds it now, remembered for the transaction. Throws NOT_FOUND where they hold it no more. */
  async itemOf(actor: Actor, { id }: { id: string }): Promise<AccessibleItem> {
    const item = (await this.access.items(actor, [id])).get(id);
    if (!item) throw notFound();
    return item;
  }

  /** The row as it stands, for a use case that has required what it needs. */
  async row(id: string): Promise<Document> {
    const [row] = this.database.isReading ? [await this.batched().load(id)] : await this.rows([id]);
    if (!row) throw notFound();
    return row;
  }

  async requireNotWithdrawn(id: string): Promise<void> {
    if ((await this.row(id)).withdrawnAt) throw conflict('WITHDRAWN', 'This document was withdrawn.');
  }

  /** Throws NOT_FOUND for what is no version of the document, or only prepared. */
  async requireIssued(documentId: string, versionId: string): Promise<void> {
    const found = await this.database.query('select 1 from version where id = $2 and document_id = $1 and issued_at is not null', [
      documentId,
      versionId,
    ]);
    if (!found.length) throw notFound();
  }

  private batched() {
    return this.database.loader<string, Document | null>('document rows', async (ids) => {
      const found = new Map((await this.rows([...ids])).map((row) => [row.id, row]));
      return ids.map((id) => found.get(id) ?? null);
    });
  }

  /** The row together with what stands around it, which a page of one document shows. */
  private async rowAround({ personId }: Actor, { id }: AccessibleItem): Promise<Document> {
    const [row] = await this.database.query<Document>(
      `select ${COLUMNS}, ${around('d.item_id', '$2')} as around from document d where d.item_id = $1`,
      [id, personId],
    );
    if (!row) throw notFound();
    return row;
  }

  private rows(ids: string[]): Promise<Document[]> {
    return this.database.query<Document>(`select ${COLUMNS} from document d where d.item_id = any($1::uuid[])`, [ids]);
  }
}

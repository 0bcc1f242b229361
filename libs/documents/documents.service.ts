import { Injectable } from '@nestjs/common';
import { Access, Distributions, Withdrawing } from '#access';
import { Audit } from '#audit';
import { Database } from '#database';
import { conflict, invalid } from '#errors';
import { fromLocalTexts, plainText, type LocalTextInput } from '#graphql';
import type { SignedIn } from '#identity';
import { Jobs } from '#jobs';
import type { FileDocumentInput, ReviseDocumentInput, WithdrawInput } from './documents.inputs.js';
import { DocumentsReader } from './documents.reader.js';
import type { Document } from './document.entity.js';
import { Filings } from './filings.service.js';
import { Modifications } from './modifications.service.js';
import { NoticeJobs } from './notice-jobs.service.js';
import { type NewDocument, References } from './references.service.js';
import { keysOf } from './stored-keys.js';
import { Withdrawals } from './withdrawals.js';

const TITLE_LENGTH = 500;

/** The life of a document: filed, revised, withdrawn, or deleted while it is still nobody else's. */
@Injectable()
export class Documents {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly distributions: Distributions,
    private readonly withdrawing: Withdrawing,
    private readonly audit: Audit,
    private readonly jobs: Jobs,
    private readonly reader: DocumentsReader,
    private readonly references: References,
    private readonly filings: Filings,
    private readonly modifications: Modifications,
    private readonly notices: NoticeJobs,
    private readonly withdrawals: Withdrawals,
  ) {}

  /** A draft, seen by its author and the heads of the originator until it is released. */
  async file(actor: SignedIn, input: FileDocumentInput): Promise<Document> {
    requireTitles(input.titles);
    if (input.groupId) await this.filings.requireMayFile(actor, input.groupId);
    const id = this.database.newId();
    await this.distributions.create(actor, { itemId: id, kind: 'DOCUMENT', capacityId: input.capacity, handling: input.handling });
    await this.references.insert([newDocument(id, input)]);
    if (input.groupId) await this.filings.add(actor, id, input.groupId);
    await this.audit.record({ actorId: actor.personId, actingAs: input.capacity, action: 'FILE_DOCUMENT', itemId: id });
    if (input.modifies) await this.modifications.declare(actor, id, input.modifies);
    return this.reader.row(id);
  }

  async revise(actor: SignedIn, input: ReviseDocumentInput): Promise<Document> {
    const { documentId, kind, titles, summaries, tags, conversion } = input;
    await this.access.lockAndRequire(actor, titles || kind || conversion ? 'MANAGE' : 'EDIT', documentId);
    await this.reader.requireNotWithdrawn(documentId);
    if (titles) requireTitles(titles);
    const texts = (given: LocalTextInput[] | null | undefined) => (given ? JSON.stringify(fromLocalTexts(given)) : null);
    await this.database.query(
      `update document set kind = coalesce($2, kind), titles = coalesce($3, titles), summaries = coalesce($4, summaries), tags = coalesce($5, tags),
         conversion = coalesce($6, conversion) where item_id = $1`,
      [documentId, kind ?? null, texts(titles), texts(summaries), tags ?? null, conversion ?? null],
    );
    const changed = Object.entries({ kind, titles, summaries, tags, conversion }).flatMap(([name, value]) => (value ? [name] : []));
    await this.audit.record({ actorId: actor.personId, action: 'REVISE_DOCUMENT', itemId: documentId, details: { changed } });
    return this.reader.row(documentId);
  }

  /** Takes it back from everybody: those who had it see that, on its card, and nothing else of it. */
  async withdraw(actor: SignedIn, { documentId, reason }: WithdrawInput): Promise<Document> {
    await this.withdrawing.withdraw(actor, documentId);
    await this.database.query('update document set withdrawn_at = now(), withdrawn_by = $2, withdrawal_reason = $3 where item_id = $1', [
      documentId,
      actor.personId,
      plainText(reason),
    ]);
    await this.withdrawals.happened(actor, documentId);
    await this.notices.withdrawn(actor, documentId);
    return this.reader.row(documentId);
  }

  /** Only what never left custody: of everything else a trace must stay. */
  async deleteDraft(actor: SignedIn, documentId: string): Promise<boolean> {
    await this.access.lockAndRequire(actor, 'MANAGE', documentId);
    if (!(await this.distributions.neverLeftCustody(documentId)))
      throw conflict('LEFT_CUSTODY', 'It was released; it can be withdrawn, not deleted.');
    const files = await this.database.query<{ key: string }>(keysOf('v.document_id = $1'), [documentId]);
    await this.audit.recordChange({ actorId: actor.personId, action: 'DELETE_DRAFT', itemId: documentId });
    await this.database.query('delete from item where id = $1', [documentId]);
    await this.jobs.add('remove-bytes', { keys: files.map(({ key }) => key) });
    return true;
  }
}

const newDocument = (id: string, { groupId, kind, titles, summaries, tags, conversion }: FileDocumentInput): NewDocument => ({
  id,
  groupId: groupId ?? null,
  kind,
  titles: fromLocalTexts(titles),
  summaries: fromLocalTexts(summaries ?? []),
  tags: tags ?? [],
  conversion: conversion ?? 'CONVERTED',
});

function requireTitles(titles: LocalTextInput[]): void {
  const problems = titles.flatMap(({ text }, place) => {
    const rule = !text.trim() ? 'isNotEmpty' : text.length > TITLE_LENGTH ? 'maxLength' : null;
    return rule ? [{ field: `titles.${place}.text`, rule, params: { max: TITLE_LENGTH } }] : [];
  });
  if (problems.length) throw invalid(problems);
}

import { Injectable } from '@nestjs/common';
import { type CloseOnwardInput, type DistributionInput, Distributions, type OnwardInput, OnwardReleases } from '#access';
import type { SignedIn } from '#identity';
import type { Document } from './document.entity.js';
import { DocumentsReader } from './documents.reader.js';
import { NoticeJobs } from './notice-jobs.service.js';

/** Changes of who sees a document, and the notices that follow. */
@Injectable()
export class Sharing {
  constructor(
    private readonly distributions: Distributions,
    private readonly onward: OnwardReleases,
    private readonly notices: NoticeJobs,
    private readonly reader: DocumentsReader,
  ) {}

  /** Throws HANDLING_FORBIDS with every refusal; then nothing was changed, and nobody hears of it. */
  async release(actor: SignedIn, input: DistributionInput): Promise<Document> {
    await this.distributions.change(actor, input);
    await this.notices.released(actor, input.documentId);
    return this.reader.row(input.documentId);
  }

  /** The same in answer to a request; the ids of what was released. */
  async grant(actor: SignedIn, input: DistributionInput): Promise<string[]> {
    const added = await this.distributions.change(actor, input, 'REQUEST');
    await this.notices.released(actor, input.documentId);
    return added;
  }

  /** By a recipient; those who manage it are told. */
  async passOn(actor: SignedIn, input: OnwardInput): Promise<Document> {
    await this.onward.pass(actor, input);
    await this.notices.released(actor, input.documentId);
    await this.notices.passedOn(actor, input.documentId);
    return this.reader.row(input.documentId);
  }

  async closeOnward(actor: SignedIn, input: CloseOnwardInput): Promise<Document> {
    await this.onward.close(actor, input);
    return this.reader.row(input.documentId);
  }
}

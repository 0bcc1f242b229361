import { Injectable } from '@nestjs/common';
import { type AccessibleItem, holds } from '#access';
import type { Actor } from '#identity';
import type { Document, DocumentAbilities } from './document.entity.js';
import { DocumentLoaders } from './documents.loaders.js';
import { DocumentsReader } from './documents.reader.js';
import { RelatedPapers } from './related.service.js';

/** What somebody may do with a document, by the same rules as the use cases. */
@Injectable()
export class DocumentRights {
  constructor(
    private readonly reader: DocumentsReader,
    private readonly loaders: DocumentLoaders,
    private readonly related: RelatedPapers,
  ) {}

  async abilities(actor: Actor, document: Document): Promise<DocumentAbilities> {
    const item = await this.reader.itemOf(actor, document);
    const read = holds(item.level, 'READ');
    const manage = holds(item.level, 'MANAGE');
    const isOpen = actor.personId !== null && !document.withdrawnAt;
    const { leftCustody, isNumberable } = await this.loaders.around(actor, document);
    return {
      read,
      download: read && item.terms.download !== 'VIEW_ONLY',
      edit: isOpen && holds(item.level, 'EDIT'),
      manage,
      ledger: item.isCustodian,
      withdraw: isOpen && manage,
      delete: manage && !leftCustody,
      assignNumber: read && isNumberable && (await this.hasStem(actor, document)),
      file: isOpen && read,
      releaseOnward: isOpen && read && mayGoOn(item),
    };
  }

  /** Whether its symbol can be made: what it modifies, as far as the actor knows, has one. */
  private async hasStem(actor: Actor, document: Document): Promise<boolean> {
    const { modifies } = await this.related.of(actor, document);
    return !modifies || modifies.document.symbol !== null;
  }
}

const mayGoOn = ({ terms }: AccessibleItem) => terms.onward === 'RECIPIENTS' && terms.tlp !== 'RED';

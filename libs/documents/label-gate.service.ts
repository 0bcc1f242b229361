import { Injectable } from '@nestjs/common';
import { Access, type AccessibleItem, type TlpLabel, TLP_LABELS } from '#access';
import { Audit } from '#audit';
import { Database } from '#database';
import { conflict, forbidden } from '#errors';
import type { Actor, SignedIn } from '#identity';
import type { Document } from './document.entity.js';
import type { UnderstandLabelInput } from './documents.inputs.js';
import { DocumentLoaders } from './documents.loaders.js';
import { DocumentsReader } from './documents.reader.js';

/** Labels that say to whom nothing may be passed on: what they mean is read before the first opening. */
const READ_FIRST: TlpLabel[] = ['RED', 'AMBER_STRICT', 'AMBER'];
const isAsTight = (understood: TlpLabel, label: TlpLabel) => TLP_LABELS.indexOf(understood) <= TLP_LABELS.indexOf(label);

/**
 * Whoever opens a paper under RED or AMBER has first said that they have read what the label means: once a person and paper, and again when it
 * is tightened. Who wrote or filed it put it under that label, or works under it already (docs/decisions/0020). Asked wherever bytes or pages of a file
 * are served.
 */
@Injectable()
export class LabelGate {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly loaders: DocumentLoaders,
    private readonly reader: DocumentsReader,
  ) {}

  /** The label that somebody has to read up on before they open the document. Null where nothing is asked of them. */
  async toUnderstand(
    actor: Actor,
    item: AccessibleItem,
    document: Pick<Document, 'id' | 'around'> = { id: item.id },
  ): Promise<TlpLabel | null> {
    const { tlp } = item.terms;
    if (item.isAuthor || !READ_FIRST.includes(tlp)) return null;
    const { understood, hasFiled } = await this.loaders.around(actor, document);
    return hasFiled || (understood && isAsTight(understood, tlp)) ? null : tlp;
  }

  /** Throws FORBIDDEN (needed: UNDERSTANDING) before the first opening. */
  async require(actor: Actor, item: AccessibleItem): Promise<void> {
    if (await this.toUnderstand(actor, item)) throw forbidden('UNDERSTANDING');
  }

  /** Puts on record that somebody has read what the label means: the one that it has now. */
  async understand(actor: SignedIn, { documentId, tlp }: UnderstandLabelInput): Promise<Document> {
    const { id, terms } = await this.access.lockAndRequire(actor, 'READ', documentId);
    if (terms.tlp !== tlp) throw conflict('LABEL_CHANGED', 'It has another label now.');
    await this.database.query('insert into label_understanding (person_id, document_id, tlp) values ($1, $2, $3) on conflict do nothing', [
      actor.personId,
      id,
      tlp,
    ]);
    await this.audit.record({ actorId: actor.personId, action: 'UNDERSTAND_LABEL', itemId: id, details: { tlp } });
    return this.reader.row(id);
  }
}

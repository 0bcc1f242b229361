import { Injectable } from '@nestjs/common';
import { Access, type AccessibleItem } from '#access';
import { Audit } from '#audit';
import { Database } from '#database';
import { conflict, invalid } from '#errors';
import type { SignedIn } from '#identity';
import type { Document } from './document.entity.js';
import { DocumentsReader } from './documents.reader.js';
import type { ModifiesInput, ModifyInput, SupersedeInput } from './modification.inputs.js';

/** Papers that are filed as revisions, addenda, corrigenda and reissues of others, and those that stand in the place of others. */
@Injectable()
export class Modifications {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly reader: DocumentsReader,
  ) {}

  /** Until it has a number, which says it for good. */
  async modify(actor: SignedIn, { documentId, modifies }: ModifyInput): Promise<Document> {
    await this.access.lockAndRequire(actor, 'MANAGE', documentId);
    await this.reader.requireNotWithdrawn(documentId);
    const { symbol } = await this.reader.row(documentId);
    if (symbol) throw conflict('ALREADY_NUMBERED', 'It has a number.');
    if (modifies) await this.declare(actor, documentId, modifies);
    else await this.end(actor, 'modification', documentId);
    return this.reader.row(documentId);
  }

  /** For a use case that has required MANAGE on the paper that modifies. Throws NOT_FOUND and FORBIDDEN for the other one as the rights say. */
  async declare(actor: SignedIn, documentId: string, { documentId: baseId, kind, versionId, languages }: ModifiesInput): Promise<void> {
    const base = await this.requireBoth(actor, documentId, baseId);
    await this.requireLater(documentId, base.id);
    if (versionId) await this.reader.requireIssued(base.id, versionId);
    if (languages?.length) await this.requireLanguages(base.id, kind, languages);
    await this.database.query(
      `insert into modification (document_id, base_id, kind, version_id, languages, declared_by) values ($1, $2, $3, $4, $5, $6)
       on conflict (document_id) do update set base_id = excluded.base_id, kind = excluded.kind, version_id = excluded.version_id,
         languages = excluded.languages, declared_by = excluded.declared_by, declared_at = now()`,
      [documentId, base.id, kind, versionId ?? null, languages ?? [], actor.personId],
    );
    const details = { baseId: base.id, kind, versionId, languages };
    await this.audit.record({ actorId: actor.personId, action: 'MODIFY', itemId: documentId, details });
  }

  async supersede(actor: SignedIn, { documentId, byId }: SupersedeInput): Promise<Document> {
    await this.access.lockAndRequire(actor, 'MANAGE', documentId);
    if (byId) await this.putInPlace(actor, documentId, byId);
    else await this.end(actor, 'supersession', documentId);
    return this.reader.row(documentId);
  }

  private async putInPlace(actor: SignedIn, documentId: string, byId: string): Promise<void> {
    const { id } = await this.requireBoth(actor, documentId, byId);
    // The last word counts, and what was said the other way round is not told to whoever says this.
    await this.database.query('delete from supersession where document_id = $2 and by_id = $1', [documentId, id]);
    await this.database.query(
      `insert into supersession (document_id, by_id, declared_by) values ($1, $2, $3)
       on conflict (document_id) do update set by_id = excluded.by_id, declared_by = excluded.declared_by, declared_at = now()`,
      [documentId, id, actor.personId],
    );
    await this.audit.record({ actorId: actor.personId, action: 'SUPERSEDE', itemId: documentId, details: { byId: id } });
  }

  private async end(actor: SignedIn, table: 'modification' | 'supersession', documentId: string): Promise<void> {
    await this.database.query(`delete from ${table} where document_id = $1`, [documentId]);
    const action = table === 'modification' ? 'MODIFY_NOTHING' : 'SUPERSEDE_BY_NOTHING';
    await this.audit.record({ actorId: actor.personId, action, itemId: documentId });
  }

  /** MANAGE on the other one too. Neither is locked: what stands between them is a row of its own, and gives nobody rights. */
  private async requireBoth(actor: SignedIn, documentId: string, otherId: string): Promise<AccessibleItem> {
    const other = await this.access.require(actor, 'MANAGE', otherId);
    if (other.id === documentId) throw conflict('SAME_PAPER', 'It is the paper itself.');
    const own = await this.access.require(actor, 'MANAGE', documentId);
    const [one, two] = [own, other].map(({ terms }) => terms.attribution === 'CHATHAM_HOUSE');
    // The one that says whose it is would say it of the other.
    if (one !== two) throw conflict('ATTRIBUTION_DIFFERS', 'One of them is under the Chatham House rule, and the other is not.');
    return other;
  }

  /** So nothing modifies itself by way of others, and nobody has to be told through which. */
  private async requireLater(documentId: string, baseId: string): Promise<void> {
    const later = await this.database.query(
      'select 1 from item i join item b on b.id = $2 where i.id = $1 and i.created_at > b.created_at',
      [documentId, baseId],
    );
    if (!later.length) throw conflict('FILED_BEFORE', 'It was filed before the paper that it would modify.');
  }

  private async requireLanguages(baseId: string, kind: string, languages: string[]): Promise<void> {
    const field = 'modifies.languages';
    if (kind !== 'CORRIGENDUM' && kind !== 'REISSUE') throw invalid([{ field, rule: 'ofCorrigendaAlone' }]);
    const { languages: known } = await this.reader.row(baseId);
    if (!languages.every((language) => known.includes(language))) throw invalid([{ field, rule: 'languageOfThePaper' }]);
  }
}

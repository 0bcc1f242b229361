import { Injectable } from '@nestjs/common';
import { Access, type AccessibleItem, Audiences, Distributions, holds } from '#access';
import { Audit } from '#audit';
import { Database } from '#database';
import { conflict, forbidden } from '#errors';
import { GroupRights } from '#groups';
import type { SignedIn } from '#identity';
import type { Document } from './document.entity.js';
import type { FileInGroupInput } from './documents.inputs.js';
import { DocumentsReader } from './documents.reader.js';

/** What is filed where: a fact that gives nobody rights. A library lists of it what its reader may discover. */
@Injectable()
export class Filings {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly audiences: Audiences,
    private readonly distributions: Distributions,
    private readonly groups: GroupRights,
    private readonly audit: Audit,
    private readonly reader: DocumentsReader,
  ) {}

  async file(actor: SignedIn, { documentId, groupId }: FileInGroupInput): Promise<Document> {
    await this.access.lockAndRequire(actor, 'READ', documentId);
    await this.requireMayFile(actor, groupId);
    await this.add(actor, documentId, groupId);
    return this.reader.row(documentId);
  }

  /** Throws NOT_FOUND for a group the actor may not see, FORBIDDEN for one in which they may not file. */
  async requireMayFile(actor: SignedIn, groupId: string): Promise<void> {
    if (!(await this.groups.mayFile(actor, groupId))) throw forbidden('PARTICIPANT');
  }

  /** For a use case that has required what it needs. */
  async add(actor: SignedIn, itemId: string, groupId: string): Promise<void> {
    // The feed is cut by the group's audience, which nobody may have released to yet.
    await this.audiences.intern([{ kind: 'GROUP', subject: groupId }]);
    const filed = await this.database.query(
      'insert into filing (id, item_id, group_id, filed_by) values (gen_random_uuid(), $1, $2, $3) on conflict do nothing returning id',
      [itemId, groupId, actor.personId],
    );
    if (!filed.length) return;
    await this.distributions.reproject([itemId]);
    await this.audit.record({ actorId: actor.personId, action: 'FILE_IN_GROUP', itemId, details: { groupId } });
  }

  /** By who filed it, by MANAGE, or by who leads the group and can read it. */
  async takeOut(actor: SignedIn, { documentId, groupId }: FileInGroupInput): Promise<boolean> {
    const item = await this.access.lockAndRequire(actor, 'DISCOVER', documentId);
    const [filing] = await this.database.query<{ id: string; filedBy: string | null }>(
      'select id, filed_by as "filedBy" from filing where item_id = $1 and group_id = $2 and until_at is null',
      [documentId, groupId],
    );
    if (filing?.filedBy !== actor.personId && !(await this.mayCurate(actor, item, groupId))) throw forbidden('MANAGE');
    if (!filing) throw conflict('NOT_FILED', 'It is not in this library.');
    await this.database.query('update filing set until_at = now() where id = $1', [filing.id]);
    await this.distributions.reproject([documentId]);
    await this.audit.record({ actorId: actor.personId, action: 'TAKE_OUT_OF_LIBRARY', itemId: documentId, details: { groupId } });
    return true;
  }

  private async mayCurate(actor: SignedIn, { level }: AccessibleItem, groupId: string): Promise<boolean> {
    return holds(level, 'MANAGE') || (holds(level, 'READ') && (await this.groups.mayCurate(actor, groupId)));
  }
}

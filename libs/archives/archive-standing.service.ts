import { Injectable } from '@nestjs/common';
import { Access, type AccessibleItem, type AttributionRule, hidesOriginator, holds, type Level } from '#access';
import { Database } from '#database';
import { DomainError } from '#errors';
import { Capacities, GroupRights } from '#groups';
import { type Actor, Rights, Sessions, Standings } from '#identity';
import type { Archive, Basis } from './archive.entity.js';
import { ArchiveStore } from './archive.store.js';

/** From the loosest on. */
const ATTRIBUTION: AttributionRule[] = ['NAMED', 'PARTY_ONLY', 'CHATHAM_HOUSE'];
const TOMBSTONES = `select b.item_id as "itemId", (select count(*)::int from post p where p.thread_id = b.item_id and p.seq <= b.posts
    and (p.withdrawn_at is not null or p.held_at is not null)) as count from archive_basis b where b.archive_id = $1 and b.posts > 0`;

/** Whether what was told in an archive would be told to its person now: else none of it is given. Files are decided one by one besides. */
@Injectable()
export class ArchiveStanding {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly rights: Rights,
    private readonly standings: Standings,
    private readonly sessions: Sessions,
    private readonly groups: GroupRights,
    private readonly capacities: Capacities,
    private readonly store: ArchiveStore,
  ) {}

  /** What the item gives its reader now, as an archive that tells of it will be held to it. */
  static basisOf(item: AccessibleItem, posts = 0, tombstones = 0): Basis {
    const { id, level, terms } = item;
    return {
      itemId: id,
      level,
      attribution: terms.attribution,
      recipients: terms.recipients,
      hid: hidesOriginator(item),
      posts,
      tombstones,
    };
  }

  /** Decided in a snapshot of its own, as the person reads. */
  async holds(actor: Actor, archive: Archive): Promise<boolean> {
    return this.database.scoped(
      () => this.isAsTold(actor, archive),
      this.standings.reader(() => actor),
    );
  }

  /** Whether somebody may still have what the archive was asked by: a group they see, a delegation they are of. */
  async mayAsk(actor: Actor, { groupId, partyId }: Pick<Archive, 'groupId' | 'partyId'>): Promise<boolean> {
    if (!(await this.rights.isActive(actor))) return false;
    if (groupId) return (await this.groups.findVisible(actor, groupId)) !== null;
    return this.capacities.require(actor, partyId!).then(({ kind }) => kind === 'PARTY', refused);
  }

  private async isAsTold(actor: Actor, archive: Archive): Promise<boolean> {
    if (!(await this.sessions.isOpen(actor)) || !(await this.mayAsk(actor, archive))) return false;
    const seen = await this.groups.visibleAmong(actor, archive.groups);
    if (archive.groups.some((id) => !seen.has(id))) return false;
    const basis = await this.store.basis(archive.id);
    const items = await this.access.items(actor, basis.map(({ itemId }) => itemId)); // prettier-ignore
    const tombstones = await this.database.query<{ itemId: string; count: number }>(TOMBSTONES, [archive.id]);
    const counts = new Map(tombstones.map(({ itemId, count }) => [itemId, count]));
    return basis.every((told) => !isNarrowed(told, items.get(told.itemId)) && (counts.get(told.itemId) ?? 0) <= told.tombstones);
  }
}

function isNarrowed(told: Basis, item: AccessibleItem | undefined): boolean {
  if (!item || !holds(item.level, told.level as Level)) return true;
  const { attribution, recipients } = item.terms;
  const isTighter = ATTRIBUTION.indexOf(attribution) > ATTRIBUTION.indexOf(told.attribution as AttributionRule);
  return isTighter || (recipients === 'WITHHELD' && told.recipients === 'SHOWN') || (hidesOriginator(item) && !told.hid);
}

function refused(error: unknown): false {
  if (error instanceof DomainError) return false;
  throw error;
}

import { Injectable } from '@nestjs/common';
import { Access, type AccessibleItem, ATTRIBUTION_RULES, holds, RECIPIENTS_RULES, TLP_LABELS } from '#access';
import { Database } from '#database';
import { DomainError } from '#errors';
import { Capacities, GroupRights } from '#groups';
import { type Actor, Rights, Sessions, Standings } from '#identity';
import type { Archive, Basis } from './archive.entity.js';
import { ArchiveStore } from './archive.store.js';

const LABELS = TLP_LABELS.toReversed();
/** A post that had text in it and has none now. */
const SILENCED = `select 1 from archive_basis b join post p on p.thread_id = b.item_id and p.seq <= b.posts
  where b.archive_id = $1 and (p.withdrawn_at is not null or p.held_at is not null) and p.seq <> all(b.tombstones) limit 1`;

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
  static basisOf(item: AccessibleItem, posts = 0, tombstones: number[] = []): Basis {
    const { id, level, isCustodian, terms } = item;
    const { tlp, attribution, recipients } = terms;
    return { itemId: id, level, tlp, attribution, recipients, isCustodian, posts, tombstones };
  }

  /** Decided in a snapshot of its own, as the person reads. */
  async holds(actor: Actor, archive: Archive): Promise<boolean> {
    return this.asReads(actor, async () => (await this.sessions.isOpen(actor)) && (await this.isAsTold(actor, archive)));
  }

  /** Whether what an archive cannot go to is the session alone: that ends a download, and says nothing of a right. */
  async isSignedOut(actor: Actor): Promise<boolean> {
    return this.asReads(actor, async () => !(await this.sessions.isOpen(actor)));
  }

  /** Whether somebody may still have what the archive was asked by: a group they see, a delegation they are of. */
  async mayAsk(actor: Actor, { groupId, partyId }: Pick<Archive, 'groupId' | 'partyId'>): Promise<boolean> {
    if (!(await this.rights.isActive(actor))) return false;
    if (groupId) return (await this.groups.findVisible(actor, groupId)) !== null;
    return this.capacities.require(actor, partyId!).then(({ kind }) => kind === 'PARTY', refused);
  }

  private async isAsTold(actor: Actor, archive: Archive): Promise<boolean> {
    if (!(await this.mayAsk(actor, archive))) return false;
    const seen = await this.groups.visibleAmong(actor, archive.groups);
    if (archive.groups.some((id) => !seen.has(id))) return false;
    const basis = await this.store.basis(archive.id);
    const items = await this.access.items(actor, basis.map(({ itemId }) => itemId)); // prettier-ignore
    if (basis.some((told) => isNarrowed(told, items.get(told.itemId)))) return false;
    return (await this.database.query(SILENCED, [archive.id])).length === 0;
  }

  private asReads<T>(actor: Actor, look: () => Promise<T>): Promise<T> {
    return this.database.scoped(look, this.standings.reader(() => actor)); // prettier-ignore
  }
}

function isNarrowed(told: Basis, item: AccessibleItem | undefined): boolean {
  if (!item || !holds(item.level, told.level)) return true;
  const { tlp, attribution, recipients } = item.terms;
  return (
    isTighter(LABELS, told.tlp, tlp) ||
    isTighter(ATTRIBUTION_RULES, told.attribution, attribution) ||
    isTighter(RECIPIENTS_RULES, told.recipients, recipients) ||
    // Whoever was custodian was told names that attribution hides from others.
    (told.isCustodian && !item.isCustodian)
  );
}

/** Rules are given from the loosest on. */
const isTighter = <Rule>(rules: readonly Rule[], told: Rule, now: Rule) => rules.indexOf(now) > rules.indexOf(told);

function refused(error: unknown): false {
  if (error instanceof DomainError) return false;
  throw error;
}

import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database } from '#database';
import { conflict, DomainError, invalid } from '#errors';
import { Capacities } from '#groups';
import { type SignedIn, Standings } from '#identity';
import type { DistributionInput, HandlingInput } from './access.inputs.js';
import { Access, type AccessibleItem } from './access.service.js';
import { AudienceAccess } from './audience.access.js';
import { CapacityLevels } from './capacity.levels.js';
import { DistributionRowsReader } from './distribution.rows.js';
import { DistributionStore, type ItemRow } from './distribution.store.js';
import type { Followed } from './followers.js';
import { FactsOfAccess, type StoredFacts } from './facts.service.js';
import { type Refusal, refuseChange, refuseDistribution } from './handling.js';
import type { Terms } from './terms.js';
import { Widening } from './widening.service.js';

export interface NewItem {
  itemId: string;
  kind: ItemRow['kind'];
  /** The party or group in whose name it is made: the originator, for good. */
  capacityId: string;
  handling: HandlingInput;
}

/** What a change came to in its transaction. */
interface Applied {
  refusals: Refusal[];
  /** The discussions that it kept, or showed, where it let more people see the item. */
  followed: Followed | null;
}

const forbids = (refusals: Refusal[]) =>
  new DomainError('HANDLING_FORBIDS', 'The handling does not allow this distribution.', { refusals });

/** Changes of who sees what. Every one is checked against handling, audited, and projected in its own transaction. */
@Injectable()
export class Distributions {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly access: Access,
    private readonly standings: Standings,
    private readonly capacities: Capacities,
    private readonly capacityLevels: CapacityLevels,
    private readonly audiences: AudienceAccess,
    private readonly rows: DistributionRowsReader,
    private readonly facts: FactsOfAccess,
    private readonly store: DistributionStore,
    private readonly widening: Widening,
  ) {}

  /** Gives a new item its distribution, in a capacity the actor holds: a draft, which its custodians alone see. */
  async create(actor: SignedIn, { itemId, kind, capacityId, handling }: NewItem): Promise<void> {
    const { partyId, groupId } = await this.capacities.require(actor, capacityId);
    const terms: Terms = { ...handling, embargoAt: null, expiryAt: null };
    const refusals = refuseDistribution(terms, [], [], partyId);
    if (refusals.length) throw forbids(refusals);
    await this.store.store({
      items: [{ id: itemId, kind, originatorParty: partyId, originatorGroup: groupId, authorId: actor.personId }],
      terms: [{ itemId, ...terms, by: actor.personId, from: (await this.standings.of(actor)).t }],
    });
    await this.audit.recordChange({ actorId: actor.personId, actingAs: capacityId, action: 'CREATE', itemId });
    await this.standings.renew(); // custody of a first item is a key that its author did not have a moment ago
  }

  /** Lets a new thread follow an item: it is decided as that is, and has no distribution of its own. */
  async follow(actor: SignedIn, itemId: string, { id, originatorParty, originatorGroup, authorId }: AccessibleItem, actingAs: string) {
    await this.store.store({ items: [{ id: itemId, kind: 'THREAD', originatorParty, originatorGroup, authorId, follows: id }] });
    await this.audit.recordChange({ actorId: actor.personId, actingAs, action: 'CREATE', itemId, details: { follows: id } });
    await this.standings.renew();
  }

  /** Saves a change. Throws HANDLING_FORBIDS with every refusal, and then nothing is changed. */
  async change(actor: SignedIn, input: DistributionInput): Promise<void> {
    const { refusals } = await this.apply(actor, input);
    if (refusals.length) throw forbids(refusals);
  }

  /** Makes the change in the current transaction and says what refuses it; the caller commits it or not. look sees what was, under the lock. */
  async apply(actor: SignedIn, input: DistributionInput, look?: (itemId: string) => Promise<void>): Promise<Applied> {
    const item = await this.access.lockAndRequire(actor, 'MANAGE', input.documentId, null);
    if (item.follows) throw conflict('FOLLOWS', 'It is seen as what it follows is: change the distribution of that.');
    await this.capacityLevels.require(actor, item, input.capacity, 'MANAGE');
    await look?.(item.id);
    const before = await this.rows.before(item.id);
    if (before.isWithdrawn) return { refusals: [{ rule: 'WITHDRAWN' }], followed: null };
    const former = before.isFollowed ? await this.widening.former(item.id, input) : null;
    await this.close(actor, 'release', item.id, input.closeReleases ?? []);
    await this.close(actor, 'exclusion', item.id, input.closeExclusions ?? []);
    const after = await this.replaceTerms(actor, item.id, before.terms, input);
    await this.add(actor, item, input);
    const action = { actorId: actor.personId, actingAs: input.capacity, action: 'RELEASE', itemId: item.id };
    await this.audit.recordChange({ ...action, details: { ...input, documentId: undefined, capacity: undefined } });
    const { releases, exclusions } = await this.stored(actor, item.id);
    const refusals = [
      ...refuseChange(before.terms, after, item.isCustodian, before.couldBeRead),
      ...refuseDistribution(after, releases, exclusions, item.originatorParty),
    ];
    return { refusals, followed: await this.widening.settle(actor, item.id, former, input) };
  }

  /** Closes every live release and opens the same audiences at DISCOVER: who had it still learns that it was withdrawn. */
  async withdraw(actor: SignedIn, itemId: string): Promise<void> {
    const item = await this.access.lockAndRequire(actor, 'MANAGE', itemId);
    const { t } = await this.standings.of(actor);
    const { releases } = await this.stored(actor, item.id);
    const ids = releases.map(({ id }) => id);
    await this.close(actor, 'release', item.id, ids);
    const live = releases.filter(({ isLive }) => isLive);
    const audiences = new Map(live.map(({ kind, subject, until }) => [`${kind} ${subject}`, { audience: { kind, subject }, until }]));
    const reopened = [...audiences.values()].map((row) => ({
      ...row,
      itemId: item.id,
      level: 'DISCOVER' as const,
      ground: 'WITHDRAWAL' as const,
      from: t,
      by: actor.personId,
    }));
    await this.store.store({ releases: reopened }, [item.id]);
    await this.audit.recordChange({ actorId: actor.personId, action: 'WITHDRAW', itemId: item.id });
  }

  /** Brings the feed in line after what it is ordered or filed by has changed. */
  async reproject(itemIds: string[]): Promise<void> {
    await this.store.project(itemIds);
  }

  async neverLeftCustody(itemId: string): Promise<boolean> {
    return !(await this.rows.leftCustody(itemId));
  }

  private async stored(actor: SignedIn, itemId: string): Promise<StoredFacts['stored']> {
    return (await this.facts.of(await this.standings.of(actor), itemId)).stored;
  }

  private async close(actor: SignedIn, table: 'release' | 'exclusion', itemId: string, ids: string[]): Promise<void> {
    if (!ids.length) return;
    const { t } = await this.standings.of(actor);
    await this.database.query(
      `update ${table} set until_at = $4, closed_by = $3 where item_id = $1 and id = any($2::uuid[]) and (until_at is null or until_at > $4)`,
      [itemId, ids, actor.personId, t],
    );
  }

  private async replaceTerms(actor: SignedIn, itemId: string, before: Terms, input: DistributionInput): Promise<Terms> {
    const embargoAt = input.clearEmbargo ? null : (input.embargo?.toISOString() ?? before.embargoAt);
    const expiryAt = input.clearExpiry ? null : (input.expiry?.toISOString() ?? before.expiryAt);
    const after: Terms = { ...before, ...input.handling, embargoAt, expiryAt };
    if (JSON.stringify(after) === JSON.stringify(before)) return after;
    const { t: now } = await this.standings.of(actor);
    await this.database.query('update terms set until_at = $2 where item_id = $1 and until_at is null', [itemId, now]);
    await this.store.insertTerms({ itemId, ...after, from: now, by: actor.personId });
    return after;
  }

  private async add(actor: SignedIn, item: AccessibleItem, { addReleases, addExclusions, capacity }: DistributionInput): Promise<void> {
    const { t: now } = await this.standings.of(actor);
    const dated = <Row extends { from?: Date | null; until?: Date | null }>({ from, until }: Row, field: string) => {
      if (from && from.getTime() < Date.parse(now) - 60_000) throw invalid([{ field: `${field}.from`, rule: 'notPast' }]);
      if (until && until.getTime() <= (from?.getTime() ?? Date.parse(now))) throw invalid([{ field: `${field}.until`, rule: 'afterFrom' }]);
      return {
        itemId: item.id,
        by: actor.personId,
        as: capacity,
        from: from && from.getTime() > Date.parse(now) ? from.toISOString() : now,
        until: until?.toISOString() ?? null,
      };
    };
    const releases = [];
    for (const row of addReleases ?? [])
      releases.push({ ...dated(row, 'addReleases'), level: row.level, audience: await this.audiences.require(actor, row.audience) });
    const exclusions = [];
    for (const row of addExclusions ?? [])
      exclusions.push({ ...dated(row, 'addExclusions'), audience: await this.audiences.require(actor, row.audience) });
    await this.store.store({ releases, exclusions }, [item.id]);
  }
}

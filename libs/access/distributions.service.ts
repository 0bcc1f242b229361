import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database } from '#database';
import { conflict, DomainError } from '#errors';
import { Capacities } from '#groups';
import { type SignedIn, Standings } from '#identity';
import type { DistributionInput, HandlingInput } from './access.inputs.js';
import { Access, type AccessibleItem } from './access.service.js';
import { CapacityLevels } from './capacity.levels.js';
import { DistributionEdits } from './distribution.edits.js';
import { DistributionRowsReader } from './distribution.rows.js';
import { DistributionStore, type ItemRow } from './distribution.store.js';
import type { Followed } from './followers.js';
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
  /** The releases that it made. */
  added: string[];
  /** When it would be derestricted. */
  derestrictAt?: string | null;
}

interface HowApplied {
  look?: (item: AccessibleItem) => Promise<void>;
  ground?: 'GRANT' | 'REQUEST';
}

export const forbids = (refusals: Refusal[]) =>
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
    private readonly rows: DistributionRowsReader,
    private readonly edits: DistributionEdits,
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

  /** Saves a change, and says what it released. Throws HANDLING_FORBIDS with every refusal, and then nothing is changed. */
  async change(actor: SignedIn, input: DistributionInput, ground: 'GRANT' | 'REQUEST' = 'GRANT'): Promise<string[]> {
    const { refusals, added } = await this.apply(actor, input, { ground });
    if (refusals.length) throw forbids(refusals);
    return added;
  }

  /** Makes the change in the current transaction and says what refuses it; the caller commits it or not. look sees what was, under the lock. */
  async apply(actor: SignedIn, input: DistributionInput, { look, ground = 'GRANT' }: HowApplied = {}): Promise<Applied> {
    const item = await this.access.lockAndRequire(actor, 'MANAGE', input.documentId, null);
    if (item.follows) throw conflict('FOLLOWS', 'It is seen as what it follows is: change the distribution of that.');
    await this.capacityLevels.require(actor, item, input.capacity, 'MANAGE');
    await look?.(item);
    const before = await this.rows.before(item.id);
    if (before.isWithdrawn) return { refusals: [{ rule: 'WITHDRAWN' }], followed: null, added: [] };
    const former = before.isFollowed ? await this.widening.former(item.id, input) : null;
    await this.edits.close(actor, 'release', item.id, input.closeReleases ?? []);
    await this.edits.close(actor, 'exclusion', item.id, input.closeExclusions ?? []);
    const after = await this.edits.replaceTerms(actor, item.id, before.terms, input);
    const added = await this.edits.add(actor, item, input, ground);
    const action = { actorId: actor.personId, actingAs: input.capacity, action: 'RELEASE', itemId: item.id };
    await this.audit.recordChange({ ...action, details: { ...input, ground, documentId: undefined, capacity: undefined } });
    const { releases, exclusions } = await this.edits.stored(actor, item.id);
    const given = releases.filter((release) => release.ground !== 'REPORT'); // what a report opened, it opened whatever the label
    const refusals = [
      ...refuseChange(before.terms, after, item.isCustodian, before.couldBeRead),
      ...refuseDistribution(after, given, exclusions, item.originatorParty),
    ];
    return {
      refusals,
      followed: await this.widening.settle(actor, item.id, former, input),
      added,
      derestrictAt: after.derestrictAt ?? null,
    };
  }

  /** Brings the feed in line after what it is ordered or filed by has changed. */
  async reproject(itemIds: string[]): Promise<void> {
    await this.store.project(itemIds);
  }

  async neverLeftCustody(itemId: string): Promise<boolean> {
    return !(await this.rows.leftCustody(itemId));
  }
}

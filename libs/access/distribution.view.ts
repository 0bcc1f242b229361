import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { GroupRights, Groups } from '#groups';
import { type Actor, People, type SignedIn, Standings } from '#identity';
import { Parties } from '#parties';
import type { DistributionInput } from './access.inputs.js';
import { Access, type AccessibleItem } from './access.service.js';
import type { Distribution, Exclusion, HandlingRefusal, ReachPreview, Release } from './access.types.js';
import { type Audience, AUDIENCE_KINDS, isAboutGroup } from './audience.js';
import { Distributions } from './distributions.service.js';
import { FactsOfAccess, type StoredFacts, type StoredRelease } from './facts.service.js';
import type { Refusal, StandingExclusion } from './handling.js';
import { holds } from './levels.js';
import { Reaches, type Sight } from './reach.service.js';
import { ReachViews } from './reach.view.js';
import { dateOf, releaseOf } from './release-of.js';

interface Look {
  sights: Sight[];
  everyone: boolean;
}

/** A distribution as those see it who manage it, and what readers are told of it. */
@Injectable()
export class DistributionViews {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly standings: Standings,
    private readonly facts: FactsOfAccess,
    private readonly distributions: Distributions,
    private readonly reaches: Reaches,
    private readonly reachViews: ReachViews,
    private readonly parties: Parties,
    private readonly groups: Groups,
    private readonly groupRights: GroupRights,
    private readonly people: People,
  ) {}

  /** Throws NOT_FOUND or FORBIDDEN below MANAGE. */
  async of(actor: Actor, itemId: string): Promise<Distribution> {
    const item = await this.access.require(actor, 'MANAGE', itemId, null);
    const { releases, exclusions } = await this.stored(actor, item.id);
    const look = await this.look(item.id);
    // Together, so that persons and parties are each loaded once.
    const [originator, reach, shown] = await Promise.all([
      this.originator(item),
      this.reachViews.of(actor, look.sights, look.everyone),
      Promise.all(releases.map((release) => this.release(release))),
    ]);
    return {
      originator,
      handling: item.terms,
      embargo: dateOf(item.terms.embargoAt),
      expiry: dateOf(item.terms.expiryAt),
      releases: shown,
      exclusions: exclusions.map(exclusionOf),
      reach,
    };
  }

  async originator({ originatorParty, originatorGroup }: Pick<AccessibleItem, 'originatorParty' | 'originatorGroup'>) {
    return originatorParty === null ? (await this.groups.find(originatorGroup!))! : this.parties.load(originatorParty);
  }

  /** The audiences an item is released to, by name alone, of those the reader may see; null where recipients are withheld from this reader. */
  async releasedTo(actor: Actor, item: AccessibleItem): Promise<Audience[] | null> {
    if (item.terms.recipients === 'WITHHELD' && !holds(item.level, 'MANAGE')) return null;
    const live = (await this.stored(actor, item.id)).releases.filter(({ isLive, ground }) => isLive && ground !== 'REPORT');
    const named = new Map(live.map(({ kind, subject }) => [`${AUDIENCE_KINDS.indexOf(kind)} ${subject}`, { kind, subject }]));
    const rows = [...named].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, audience]) => audience);
    const isSeen = async ({ kind, subject }: Audience) =>
      !isAboutGroup(kind) || (await this.groupRights.findVisible(actor, subject)) !== null;
    const seen = await Promise.all(rows.map(isSeen));
    return rows.filter((_, place) => seen[place]);
  }

  /** Makes the change, looks, and undoes it. */
  async preview(actor: SignedIn, input: DistributionInput): Promise<ReachPreview> {
    const { before, after, unexcluded, refusals, followed } = await this.database.rehearse(() => this.rehearsed(actor, input));
    const [seenBefore, seenAfter] = [await this.reachViews.seenBy(actor, before.sights), await this.reachViews.seenBy(actor, after.sights)];
    const [partiesBefore, partiesAfter] = [partiesOf(seenBefore), partiesOf(seenAfter)];
    const [had, have] = [personsOf(seenBefore), personsOf(seenAfter)];
    const excluded = minus(personsOf(await this.reachViews.seenBy(actor, unexcluded.sights)), personsOf(after.sights));
    const [reachBefore, reachAfter, addedDelegations, removedDelegations, excludedPersons] = await Promise.all([
      this.reachViews.of(actor, before.sights, before.everyone),
      this.reachViews.of(actor, after.sights, after.everyone),
      this.partiesBy(minus(partiesAfter, partiesBefore)),
      this.partiesBy(minus(partiesBefore, partiesAfter)),
      Promise.all(excluded.map((id) => this.people.load(id))),
    ]);
    return {
      before: reachBefore,
      after: reachAfter,
      addedDelegations,
      removedDelegations,
      addedPersons: minus(have, had).length,
      removedPersons: minus(had, have).length,
      excludedPersons,
      refusals: refusals.map(refusalOf),
      discussions: followed,
    };
  }

  /** What is, what would be, and whom the change would reach but for the exclusions: looked at without them last. */
  private async rehearsed(actor: SignedIn, input: DistributionInput) {
    let before: Look = { sights: [], everyone: false };
    const look = async (itemId: string) => {
      before = await this.look(itemId, 'statement_timestamp()');
    };
    const { refusals, followed } = await this.distributions.apply(actor, input, { look });
    const after = await this.look(input.documentId, 'statement_timestamp()');
    const gone = await this.database.query('delete from exclusion where item_id = $1 returning id', [input.documentId]);
    if (!gone.length) return { before, after, unexcluded: after, refusals, followed };
    await this.distributions.reproject([input.documentId]);
    return { before, after, unexcluded: await this.look(input.documentId, 'statement_timestamp()'), refusals, followed };
  }

  private async stored(actor: Actor, itemId: string): Promise<StoredFacts['stored']> {
    return (await this.facts.of(await this.standings.of(actor), itemId)).stored;
  }

  private async look(itemId: string, clock: 'now()' | 'statement_timestamp()' = 'now()'): Promise<Look> {
    return this.reaches.look(itemId, clock);
  }

  private partiesBy(ids: string[]) {
    return Promise.all(ids.map((id) => this.parties.load(id)));
  }

  private async release(stored: StoredRelease): Promise<Release> {
    return releaseOf(stored, stored.grantedBy === null ? null : await this.people.load(stored.grantedBy), stored.restsOn);
  }
}

const exclusionOf = ({ id, kind, subject, from, until }: StandingExclusion): Exclusion => ({
  id,
  audience: { kind, subject },
  from: dateOf(from),
  until: dateOf(until),
});
export const refusalOf = ({ rule, audience, releaseId, max }: Refusal): HandlingRefusal => ({
  rule, audience: audience ?? null, releaseId: releaseId ?? null, max: max ?? null,
}); // prettier-ignore
const partiesOf = (sights: Sight[]) => sights.flatMap(({ partyId }) => (partyId === null ? [] : [partyId]));
const personsOf = (sights: Sight[]) => sights.map(({ personId }) => personId);
const minus = (some: string[], others: string[]) => [...new Set(some)].filter((id) => !others.includes(id));

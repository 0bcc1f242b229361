import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { GroupRights, Groups } from '#groups';
import { type Actor, People, type SignedIn, Standings } from '#identity';
import { Parties } from '#parties';
import type { DistributionInput } from './access.inputs.js';
import { Access, type AccessibleItem } from './access.service.js';
import type { Distribution, Exclusion, HandlingRefusal, ReachPreview, Release } from './access.types.js';
import { hidesOriginator } from './attribution.js';
import { type Audience, AUDIENCE_KINDS, isAboutGroup } from './audience.js';
import { Distributions } from './distributions.service.js';
import { FactsOfAccess, type StoredFacts, type StoredRelease } from './facts.service.js';
import type { Refusal, StandingExclusion } from './handling.js';
import { holds } from './levels.js';
import { type Clock, Reaches, type Sight } from './reach.service.js';
import { ReachViews } from './reach.view.js';
import { momentFor, pastMoment } from './past.js';
import { dateOf, grantorOf, releaseOf, toTheDay } from './release-of.js';
import { namesGrantors } from './told.js';

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

  /** As it is, or as it was at a past time for whoever manages it now. Throws NOT_FOUND or FORBIDDEN below MANAGE. */
  async of(actor: Actor, itemId: string, at?: Date | null): Promise<Distribution> {
    const standing = await this.standings.of(actor);
    const asked = pastMoment(at, standing.t);
    const item = await this.access.require(actor, 'MANAGE', itemId, null);
    const past = momentFor(item, asked);
    const { stored, around } = await this.facts.of({ ...standing, t: past ?? standing.t }, item.id);
    const wasThere = (row: { isLive: boolean }) => past === null || (row.isLive && !around.isBefore);
    const look = around.isBefore ? NOBODY_LOOKS : await this.reaches.look(item.id, past === null ? 'now()' : { past });
    // Together, so that persons and parties are each loaded once.
    const [originator, reach, releases] = await Promise.all([
      hidesOriginator(item) ? null : this.originator(item),
      this.reachViews.of(actor, item, look.sights, look.everyone),
      Promise.all(stored.releases.filter(wasThere).map((release) => this.release(item, release))),
    ]);
    const terms = around.terms ?? item.terms;
    return {
      originator,
      handling: terms,
      embargo: dateOf(terms.embargoAt),
      expiry: dateOf(terms.expiryAt),
      releases,
      exclusions: stored.exclusions.filter(wasThere).map(exclusionOf),
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
    const { item, before, after, unexcluded, refusals, followed } = await this.database.rehearse(() => this.rehearsed(actor, input));
    const seenOf = (look: Look) => this.reachViews.seenBy(actor, item, look.sights);
    const [seenBefore, seenAfter] = [await seenOf(before), await seenOf(after)];
    const [partiesBefore, partiesAfter] = [partiesOf(seenBefore), partiesOf(seenAfter)];
    const [had, have] = [personsOf(seenBefore), personsOf(seenAfter)];
    const excluded = minus(personsOf(await seenOf(unexcluded)), personsOf(after.sights));
    const [reachBefore, reachAfter, addedDelegations, removedDelegations, excludedPersons] = await Promise.all([
      this.reachViews.of(actor, item, before.sights, before.everyone),
      this.reachViews.of(actor, item, after.sights, after.everyone),
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
    let before = NOBODY_LOOKS;
    let item!: AccessibleItem;
    const look = async (locked: AccessibleItem) => {
      item = locked;
      before = await this.look(locked.id, 'statement_timestamp()');
    };
    const { refusals, followed } = await this.distributions.apply(actor, input, { look });
    const after = await this.look(input.documentId, 'statement_timestamp()');
    const gone = await this.database.query('delete from exclusion where item_id = $1 returning id', [input.documentId]);
    if (!gone.length) return { item, before, after, unexcluded: after, refusals, followed };
    await this.distributions.reproject([input.documentId]);
    return { item, before, after, unexcluded: await this.look(input.documentId, 'statement_timestamp()'), refusals, followed };
  }

  private async stored(actor: Actor, itemId: string): Promise<StoredFacts['stored']> {
    return (await this.facts.of(await this.standings.of(actor), itemId)).stored;
  }

  private async look(itemId: string, clock: Clock): Promise<Look> {
    return this.reaches.look(itemId, clock);
  }

  private partiesBy(ids: string[]) {
    return Promise.all(ids.map((id) => this.parties.load(id)));
  }

  private async release(item: AccessibleItem, stored: StoredRelease): Promise<Release> {
    const grantor = grantorOf(stored, namesGrantors(item));
    const release = releaseOf(stored, grantor === null ? null : await this.people.load(grantor), stored.restsOn);
    return hidesOriginator(item) ? toTheDay(release) : release;
  }
}

const NOBODY_LOOKS: Look = { sights: [], everyone: false };
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

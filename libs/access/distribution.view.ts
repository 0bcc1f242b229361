import { Injectable } from '@nestjs/common';
import { GroupRights, Groups } from '#groups';
import { type Actor, People, Standings } from '#identity';
import { Parties } from '#parties';
import { Access, type AccessibleItem } from './access.service.js';
import type { Distribution, Exclusion, HandlingRefusal, Release } from './access.types.js';
import { hidesOriginator } from './attribution.js';
import { type Audience, AUDIENCE_KINDS, isAboutGroup } from './audience.js';
import { FactsOfAccess, type StoredFacts, type StoredRelease } from './facts.service.js';
import type { Refusal, StandingExclusion } from './handling.js';
import { holds } from './levels.js';
import { type Look, Reaches } from './reach.service.js';
import { ReachViews } from './reach.view.js';
import { momentFor, pastMoment } from './past.js';
import { dateOf, grantorOf, releaseOf, toTheDay } from './release-of.js';
import { namesGrantors } from './told.js';

/** A distribution as those see it who manage it, and what readers are told of it. */
@Injectable()
export class DistributionViews {
  constructor(
    private readonly access: Access,
    private readonly standings: Standings,
    private readonly facts: FactsOfAccess,
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
      derestriction: dateOf(terms.derestrictAt ?? null),
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

  private async stored(actor: Actor, itemId: string): Promise<StoredFacts['stored']> {
    return (await this.facts.of(await this.standings.of(actor), itemId)).stored;
  }

  private async release(item: AccessibleItem, stored: StoredRelease): Promise<Release> {
    const grantor = grantorOf(stored, namesGrantors(item));
    const release = releaseOf(stored, grantor === null ? null : await this.people.load(grantor), stored.restsOn);
    return hidesOriginator(item) ? toTheDay(release) : release;
  }
}

export const NOBODY_LOOKS: Look = { sights: [], everyone: false };
const exclusionOf = ({ id, kind, subject, from, until }: StandingExclusion): Exclusion => ({
  id,
  audience: { kind, subject },
  from: dateOf(from),
  until: dateOf(until),
});
export const refusalOf = ({ rule, audience, releaseId, max }: Refusal): HandlingRefusal => ({
  rule, audience: audience ?? null, releaseId: releaseId ?? null, max: max ?? null,
}); // prettier-ignore

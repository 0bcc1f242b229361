import { Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import { Standings } from '#identity';
import type { Audience } from './audience.js';
import { DistributionStore } from './distribution.store.js';
import { forbids } from './distributions.service.js';
import { type Refusal, refuseDistribution } from './handling.js';
import type { Level } from './levels.js';
import type { HandlingTerms, Terms } from './terms.js';

/** What the distribution of an item that comes from elsewhere is to be. */
export interface BroughtDistribution {
  originatorParty: string | null;
  handling: HandlingTerms;
  releases: { audience: Audience; level: Level }[];
  exclusions: Audience[];
}
export interface BroughtItem extends BroughtDistribution {
  itemId: string;
  originatorGroup: string | null;
  authorId: string;
  /** Date of issue. */
  sortAt: string;
  /** How many microseconds after the others it is made. */
  after: number;
}

/**
 * Stores items in whoever's name they are, without a capacity in it: for an import, by who runs the portal (docs/decisions/0026). Nothing is
 * released that was not written, nor what handling forbids; and all of it from now on.
 */
@Injectable()
export class BroughtItems {
  constructor(
    private readonly standings: Standings,
    private readonly store: DistributionStore,
  ) {}

  /** `around` stores what else the feed is cut by. The caller records the change. Throws HANDLING_FORBIDS, and then nothing is stored. */
  async bring(actor: SignedIn, items: BroughtItem[], around: () => Promise<void>): Promise<void> {
    const refusals = items.flatMap(refuseBrought);
    if (refusals.length) throw forbids(refusals);
    const { t: from } = await this.standings.of(actor);
    const by = actor.personId;
    const changed = await this.store.write({
      items: items.map(({ itemId: id, originatorParty, originatorGroup, authorId, sortAt, after }) => {
        return { id, kind: 'DOCUMENT', originatorParty, originatorGroup, authorId, sortAt, after };
      }),
      terms: items.map(({ itemId, handling }) => ({ itemId, ...handling, embargoAt: null, expiryAt: null, from, by })),
      releases: items.flatMap(({ itemId, releases }) => releases.map((release) => ({ itemId, ...release, from, by }))),
      exclusions: items.flatMap(({ itemId, exclusions }) => exclusions.map((audience) => ({ itemId, audience, from, by }))),
    });
    await around();
    await this.store.project(changed);
  }
}

/** What handling refuses of it; a refusal names a release by its place. */
export function refuseBrought({ handling, releases, exclusions, originatorParty }: BroughtDistribution): Refusal[] {
  const terms: Terms = { ...handling, embargoAt: null, expiryAt: null };
  const dated = { from: null, until: null };
  return refuseDistribution(
    terms,
    releases.map(({ audience, level }, place) => ({ id: String(place), ...audience, level, ...dated })),
    exclusions.map((audience, place) => ({ id: String(place), ...audience, ...dated })),
    originatorParty,
  );
}

import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { type Actor, People, type SignedIn, Standings } from '#identity';
import { Access } from './access.service.js';
import { refusalOf } from './distribution.view.js';
import { FactsOfAccess } from './facts.service.js';
import { onwardKinds } from './handling.js';
import { Holdings } from './holdings.service.js';
import type { OnwardInput } from './onward.inputs.js';
import { isOwn, mostOf, OnwardReleases } from './onward.service.js';
import type { Onward, OnwardOffer, OnwardPreview } from './onward.types.js';
import { dateOf, releaseOf } from './release-of.js';

/** Passing on as a recipient sees it: what they may do, what they did, and what one more would do. */
@Injectable()
export class OnwardViews {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly standings: Standings,
    private readonly facts: FactsOfAccess,
    private readonly holdings: Holdings,
    private readonly releases: OnwardReleases,
    private readonly people: People,
  ) {}

  /** Throws FORBIDDEN below READ. */
  async of(actor: Actor, itemId: string): Promise<Onward> {
    const item = await this.access.require(actor, 'READ', itemId);
    const standing = await this.standings.of(actor);
    const { stored } = await this.facts.of(standing, item.id);
    const own = stored.releases.filter((row) => actor.personId !== null && isOwn(actor as SignedIn, row));
    const me = own.length ? await this.people.load(actor.personId!) : null;
    const { kinds, ownPartyOnly } = onwardKinds(item.terms);
    const offers: OnwardOffer[] = [];
    for (const capacity of kinds.length ? Object.keys(standing.capacities) : []) {
      const held = await this.holdings.of(actor, item, capacity);
      if (held.length) offers.push({ capacity, level: mostOf(held), until: dateOf(held[0]!.until), kinds, ownPartyOnly });
    }
    return { offers, mine: own.map((row) => releaseOf(row, me)) };
  }

  /** Makes it, looks at what it added, and undoes it. */
  async preview(actor: SignedIn, input: OnwardInput): Promise<OnwardPreview> {
    const { adds, refusals, closesDiscussions } = await this.database.rehearse(() => this.releases.apply(actor, input));
    const shown = adds.map(({ audience, level, until }) => ({ audience, level, until: dateOf(until) }));
    // What is not stored yet has no id that anybody could use.
    return { adds: shown, refusals: refusals.map((refusal) => ({ ...refusalOf(refusal), releaseId: null })), closesDiscussions };
  }
}

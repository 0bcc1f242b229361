import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { GroupRights, Groups } from '#groups';
import { type Actor, People, type SignedIn } from '#identity';
import { Parties } from '#parties';
import type { DistributionInput } from './access.inputs.js';
import { Access, type AccessibleItem } from './access.service.js';
import type { Distribution, Exclusion, HandlingRefusal, ReachPreview, Release } from './access.types.js';
import { type Audience, isAboutGroup } from './audience.js';
import { DistributionRowsReader, type StoredRelease } from './distribution.rows.js';
import { Distributions } from './distributions.service.js';
import type { Refusal, StandingExclusion } from './handling.js';
import { holds } from './levels.js';
import { Reaches, type Sight } from './reach.service.js';
import { ReachViews } from './reach.view.js';

const dateOf = (at: string | null) => (at === null ? null : new Date(at));
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
    private readonly rows: DistributionRowsReader,
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
    const item = await this.access.require(actor, 'MANAGE', itemId);
    const [releases, exclusions, look] = [await this.rows.releases(item.id), await this.rows.exclusions(item.id), await this.look(item.id)];
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
    const rows = await this.database.query<Audience>(
      `select distinct a.kind, a.subject from release r join audience a on a.id = r.audience_id
       where r.item_id = $1 and is_live(r.from_at, r.until_at, now()) and r.ground <> 'REPORT' order by 1, 2`,
      [item.id],
    );
    const isSeen = async ({ kind, subject }: Audience) =>
      !isAboutGroup(kind) || (await this.groupRights.findVisible(actor, subject)) !== null;
    const seen = await Promise.all(rows.map(isSeen));
    return rows.filter((_, place) => seen[place]);
  }

  /** Makes the change, looks, and undoes it. */
  async preview(actor: SignedIn, input: DistributionInput): Promise<ReachPreview> {
    const { before, after, refusals } = await this.database.rehearse(async () => {
      await this.access.lockAndRequire(actor, 'MANAGE', input.documentId);
      const before = await this.look(input.documentId);
      const refusals = await this.distributions.apply(actor, input);
      return { before, after: await this.look(input.documentId, 'statement_timestamp()'), refusals };
    });
    const [seenBefore, seenAfter] = [await this.reachViews.seenBy(actor, before.sights), await this.reachViews.seenBy(actor, after.sights)];
    const [partiesBefore, partiesAfter] = [partiesOf(seenBefore), partiesOf(seenAfter)];
    const [had, have] = [personsOf(seenBefore), personsOf(seenAfter)];
    return {
      before: await this.reachViews.of(actor, before.sights, before.everyone),
      after: await this.reachViews.of(actor, after.sights, after.everyone),
      addedDelegations: await this.partiesBy(minus(partiesAfter, partiesBefore)),
      removedDelegations: await this.partiesBy(minus(partiesBefore, partiesAfter)),
      addedPersons: minus(have, had).length,
      removedPersons: minus(had, have).length,
      excludedPersons: await Promise.all((await this.excluded(actor, input)).map((id) => this.people.load(id))),
      refusals: refusals.map(refusalOf),
    };
  }

  /** Those whom the change would reach but for the exclusions: reached by its releases without them, and not with them. */
  private async excluded(actor: SignedIn, input: DistributionInput): Promise<string[]> {
    return this.database.rehearse(async () => {
      await this.distributions.apply(actor, input);
      const withThem = personsOf((await this.look(input.documentId, 'statement_timestamp()')).sights);
      await this.database.query('delete from exclusion where item_id = $1', [input.documentId]);
      await this.distributions.reproject([input.documentId]);
      const without = await this.look(input.documentId, 'statement_timestamp()');
      return minus(personsOf(await this.reachViews.seenBy(actor, without.sights)), withThem);
    });
  }

  private async look(itemId: string, clock: 'now()' | 'statement_timestamp()' = 'now()'): Promise<Look> {
    return this.reaches.look(itemId, clock);
  }

  private partiesBy(ids: string[]) {
    return Promise.all(ids.map((id) => this.parties.load(id)));
  }

  private async release({ kind, subject, grantedBy, from, until, ...rest }: StoredRelease): Promise<Release> {
    const by = grantedBy === null ? null : await this.people.load(grantedBy);
    return { ...rest, audience: { kind, subject }, from: dateOf(from), until: dateOf(until), grantedBy: by };
  }
}

const exclusionOf = ({ id, kind, subject, from, until }: StandingExclusion): Exclusion => ({
  id,
  audience: { kind, subject },
  from: dateOf(from),
  until: dateOf(until),
});
const refusalOf = ({ rule, audience, releaseId, max }: Refusal): HandlingRefusal => ({
  rule, audience: audience ?? null, releaseId: releaseId ?? null, max: max ?? null,
}); // prettier-ignore
const partiesOf = (sights: Sight[]) => sights.flatMap(({ partyId }) => (partyId === null ? [] : [partyId]));
const personsOf = (sights: Sight[]) => sights.map(({ personId }) => personId);
const minus = (some: string[], others: string[]) => [...new Set(some)].filter((id) => !others.includes(id));

import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database } from '#database';
import { forbidden, notFound } from '#errors';
import { type SignedIn, Standings } from '#identity';
import { Access, type AccessibleItem } from './access.service.js';
import { AudienceAccess } from './audience.access.js';
import type { Audience } from './audience.js';
import { CapacityLevels } from './capacity.levels.js';
import { DistributionEdits, windowOf } from './distribution.edits.js';
import { DistributionRowsReader } from './distribution.rows.js';
import { DistributionStore } from './distribution.store.js';
import { forbids } from './distributions.service.js';
import type { StoredRelease } from './facts.service.js';
import { type Refusal, refuseDistribution } from './handling.js';
import { Holdings } from './holdings.service.js';
import { highest, holds, type Level } from './levels.js';
import type { CloseOnwardInput, OnwardInput, OnwardReleaseInput } from './onward.inputs.js';
import { endOf } from './release-of.js';
import type { Terms } from './terms.js';
import { Widening } from './widening.service.js';

interface Addition {
  id: string;
  audience: Audience;
  level: Level;
  until: string | null;
  restsOn: string;
}
interface Passed {
  adds: Addition[];
  refusals: Refusal[];
  closesDiscussions: boolean;
}

const byLevel = (rows: StoredRelease[], level: Level) => rows.filter((row) => holds(row.level, level));
/** No more than one holds, and at most COMMENT. */
export const mostOf = (held: StoredRelease[]): Level =>
  byLevel(held, 'COMMENT').length ? 'COMMENT' : highest(held.map(({ level }) => level))!;

/** Onward release: recipients let others have what they hold, where handling lets them. Nothing in it tells who has it already. */
@Injectable()
export class OnwardReleases {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly access: Access,
    private readonly standings: Standings,
    private readonly capacityLevels: CapacityLevels,
    private readonly audiences: AudienceAccess,
    private readonly holdings: Holdings,
    private readonly rows: DistributionRowsReader,
    private readonly edits: DistributionEdits,
    private readonly store: DistributionStore,
    private readonly widening: Widening,
  ) {}

  /** Throws HANDLING_FORBIDS with every refusal, and then nothing is changed. */
  async pass(actor: SignedIn, input: OnwardInput): Promise<void> {
    const { refusals } = await this.apply(actor, input);
    if (refusals.length) throw forbids(refusals);
  }

  /** Makes it in the current transaction, and says what refuses it; the caller commits it or not. */
  async apply(actor: SignedIn, { documentId, capacity, releases }: OnwardInput): Promise<Passed> {
    const item = await this.access.lockAndRequire(actor, 'READ', documentId);
    const { terms, isWithdrawn, isFollowed } = await this.rows.before(item.id);
    if (isWithdrawn) return { adds: [], refusals: [{ rule: 'WITHDRAWN' }], closesDiscussions: false };
    await this.capacityLevels.require(actor, item, capacity, 'READ');
    const held = await this.holdings.of(actor, item, capacity);
    if (!held.length) throw forbidden('CAPACITY');
    const former = isFollowed ? await this.widening.former(item.id, {}) : null;
    const { t } = await this.standings.of(actor);
    const adds: Addition[] = [];
    for (const row of releases) adds.push(await this.addition(actor, row, held, t));
    const common = { itemId: item.id, ground: 'ONWARD' as const, by: actor.personId, as: capacity, from: t };
    await this.store.store({ releases: adds.map((row) => ({ ...row, ...common })) });
    const entry = { actorId: actor.personId, actingAs: capacity, action: 'RELEASE_ONWARD', itemId: item.id };
    await this.audit.recordChange({ ...entry, details: { adds } });
    const refusals = [...adds.flatMap((row) => beyond(row, held)), ...(await this.unfit(actor, item, terms, adds))];
    const closesDiscussions = former !== null && (await this.showsToMore(actor, held, adds));
    if (closesDiscussions) await this.widening.keep(actor, item.id, former);
    return { adds, refusals, closesDiscussions };
  }

  /** One's own, and whatever others passed on that rests on them. NOT_FOUND for any other. */
  async close(actor: SignedIn, { documentId, releaseIds }: CloseOnwardInput): Promise<void> {
    const item = await this.access.lockAndRequire(actor, 'READ', documentId);
    const { releases } = await this.edits.stored(actor, item.id);
    const mine = new Set(releases.filter((row) => isOwn(actor, row)).map(({ id }) => id));
    if (!releaseIds.every((id) => mine.has(id))) throw notFound();
    await this.edits.close(actor, 'release', item.id, withResting(releaseIds, releases));
    await this.store.project([item.id]);
    await this.audit.recordChange({ actorId: actor.personId, action: 'CLOSE_ONWARD', itemId: item.id, details: { releaseIds } });
  }

  private async addition(actor: SignedIn, row: OnwardReleaseInput, held: StoredRelease[], t: string): Promise<Addition> {
    const audience = await this.audiences.require(actor, row.audience);
    // The longest that gives the level; where none does, the longest: that is refused in words.
    const base = byLevel(held, row.level)[0] ?? held[0]!;
    const { until } = windowOf({ until: row.until ?? null }, 'releases', t);
    return { id: this.database.newId(), audience, level: row.level, until: until ?? base.until, restsOn: base.id };
  }

  /** What handling says of these alone: of the rest of the distribution a recipient is told nothing, not even that somebody is excluded. */
  private async unfit(actor: SignedIn, item: AccessibleItem, terms: Terms, adds: Addition[]): Promise<Refusal[]> {
    const { releases, exclusions } = await this.edits.stored(actor, item.id);
    const added = releases.filter(({ id }) => adds.some((row) => row.id === id));
    const refusals = refuseDistribution(terms, added, [], item.originatorParty);
    const open = adds.filter(({ audience }) => audience.kind === 'PUBLIC' && exclusions.length > 0);
    return [...refusals, ...open.map(({ audience }): Refusal => ({ rule: 'ONWARD_AUDIENCE', audience }))];
  }

  private async showsToMore(actor: SignedIn, held: StoredRelease[], adds: Addition[]): Promise<boolean> {
    for (const { audience, level } of adds)
      if (holds(level, 'READ') && audience.kind !== 'PUBLIC' && !(await this.holdings.cover(actor, held, audience))) return true;
    return false;
  }
}

export const isOwn = ({ personId }: SignedIn, { ground, grantedBy }: StoredRelease) => ground === 'ONWARD' && grantedBy === personId;

/** No more than is held, and no longer. */
function beyond({ audience, level, until }: Addition, held: StoredRelease[]): Refusal[] {
  const able = byLevel(held, level);
  if (!able.length) return [{ rule: 'LEVEL_TOO_HIGH', audience, max: mostOf(held) }];
  return endOf({ until }) > endOf(able[0]!) ? [{ rule: 'ONWARD_TOO_LONG', audience }] : [];
}

/** These releases, and the onward ones that rest on them, and on those. */
function withResting(ids: string[], releases: StoredRelease[]): string[] {
  const closing = new Set(ids);
  let before = 0;
  while (closing.size > before) {
    before = closing.size;
    for (const { id, restsOn } of releases) if (restsOn && closing.has(restsOn)) closing.add(id);
  }
  return [...closing];
}

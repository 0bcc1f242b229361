import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { invalid } from '#errors';
import { type SignedIn, Standings } from '#identity';
import type { DistributionInput, ReleaseInput } from './access.inputs.js';
import type { AccessibleItem } from './access.service.js';
import { AudienceAccess } from './audience.access.js';
import { DistributionStore, type ReleaseRow } from './distribution.store.js';
import { FactsOfAccess, type StoredFacts } from './facts.service.js';
import { isSameMoment } from './handling.js';
import { NOBODY_IN_PARTICULAR } from './audience.js';
import type { Terms } from './terms.js';

type Dates = Pick<ReleaseInput, 'from' | 'until'>;

/** The release that derestricts: until its date it goes with the date alone. */
const OPENS_LATER = `(from_at > $4 and audience_id = (select a.id from audience a where a.kind = 'PUBLIC') and exists (
  select from terms m where m.item_id = release.item_id and m.from_at = release.from_at and m.until_at is null))`;
/** What a report opened to the moderators stays open until it is closed: no other change ends it. */
const CLOSABLE = { release: `and ground <> 'REPORT' and not ${OPENS_LATER}`, exclusion: '' };

/** The steps of which changes of a distribution are made: rows are closed and added, by the clock read under the item's lock. */
@Injectable()
export class DistributionEdits {
  constructor(
    private readonly database: Database,
    private readonly standings: Standings,
    private readonly audiences: AudienceAccess,
    private readonly facts: FactsOfAccess,
    private readonly store: DistributionStore,
  ) {}

  async stored(actor: SignedIn, itemId: string): Promise<StoredFacts['stored']> {
    return (await this.facts.of(await this.standings.of(actor), itemId)).stored;
  }

  async close(actor: SignedIn, table: 'release' | 'exclusion', itemId: string, ids: string[]): Promise<void> {
    if (!ids.length) return;
    const { t } = await this.standings.of(actor);
    await this.database.query(
      `update ${table} set until_at = $4, closed_by = $3 where item_id = $1 and id = any($2::uuid[]) and (until_at is null or until_at > $4) ${CLOSABLE[table]}`,
      [itemId, ids, actor.personId, t],
    );
  }

  async replaceTerms(actor: SignedIn, itemId: string, before: Terms, input: DistributionInput): Promise<Terms> {
    const embargoAt = input.clearEmbargo ? null : (input.embargo?.toISOString() ?? before.embargoAt);
    const expiryAt = input.clearExpiry ? null : (input.expiry?.toISOString() ?? before.expiryAt);
    const { t: now } = await this.standings.of(actor);
    const derestrictAt = input.clearDerestriction ? null : (futureOf(input.derestriction, now) ?? before.derestrictAt ?? null);
    const after: Terms = { ...before, ...input.handling, embargoAt, expiryAt, derestrictAt };
    if (JSON.stringify(after) !== JSON.stringify(before)) await this.storeTerms(actor, itemId, before, after, input.capacity);
    return after;
  }

  /** A withdrawn paper opens to nobody. */
  async cancelDerestriction(actor: SignedIn, itemId: string, before: Terms): Promise<void> {
    if (before.derestrictAt) await this.storeTerms(actor, itemId, before, { ...before, derestrictAt: null }, null);
  }

  /** Terms from now on and, where it is derestricted on a date, those from then on; so it follows the clock, whoever sleeps at that time. */
  private async storeTerms(actor: SignedIn, itemId: string, before: Terms, after: Terms, as: string | null): Promise<void> {
    const { t: now } = await this.standings.of(actor);
    const by = actor.personId;
    if (!isSameMoment(before.derestrictAt, after.derestrictAt)) await this.openLater(by, itemId, now, before, after, as);
    await this.database.query('update terms set until_at = $2 where item_id = $1 and (until_at is null or until_at > $2)', [itemId, now]);
    const until = after.derestrictAt ?? null;
    await this.store.insertTerms({ itemId, ...after, from: now, until, by });
    if (until) await this.store.insertTerms({ itemId, ...after, tlp: 'CLEAR', from: until, by });
  }

  private async openLater(by: string, itemId: string, now: string, before: Terms, after: Terms, as: string | null): Promise<void> {
    if (before.derestrictAt)
      await this.database.query(
        `update release set until_at = $4, closed_by = $3 where item_id = $1 and from_at = $2::timestamptz and ${OPENS_LATER}`,
        [itemId, before.derestrictAt, by, now],
      );
    if (!after.derestrictAt) return;
    const audience = { kind: 'PUBLIC', subject: NOBODY_IN_PARTICULAR } as const;
    await this.store.store({ releases: [{ itemId, audience, level: 'READ', from: after.derestrictAt, by, as }] });
  }

  /** The ids of the releases that were added. */
  async add(
    actor: SignedIn,
    { id: itemId }: AccessibleItem,
    { addReleases, addExclusions, capacity }: DistributionInput,
    ground: ReleaseRow['ground'],
  ): Promise<string[]> {
    const { t: now } = await this.standings.of(actor);
    const dated = (row: Dates, field: string) => ({ itemId, by: actor.personId, as: capacity, ...windowOf(row, field, now) });
    const releases = [];
    for (const row of addReleases ?? []) {
      const audience = await this.audiences.require(actor, row.audience);
      releases.push({ id: this.database.newId(), ground, ...dated(row, 'addReleases'), level: row.level, audience });
    }
    const exclusions = [];
    for (const row of addExclusions ?? [])
      exclusions.push({ ...dated(row, 'addExclusions'), audience: await this.audiences.require(actor, row.audience) });
    await this.store.store({ releases, exclusions }, [itemId]);
    return releases.map(({ id }) => id);
  }
}

/** From now on, or from a time to come; INVALID for a time that has passed, and for an end before the beginning. */
export function windowOf({ from, until }: Dates, field: string, now: string) {
  if (from && from.getTime() < Date.parse(now) - 60_000) throw invalid([{ field: `${field}.from`, rule: 'notPast' }]);
  if (until && until.getTime() <= (from?.getTime() ?? Date.parse(now))) throw invalid([{ field: `${field}.until`, rule: 'afterFrom' }]);
  return {
    from: from && from.getTime() > Date.parse(now) ? from.toISOString() : now,
    until: until?.toISOString() ?? null,
  };
}

/** INVALID for a date that is not to come: then it is released now, in words. */
function futureOf(at: Date | null | undefined, now: string): string | null {
  if (at && at.getTime() <= Date.parse(now)) throw invalid([{ field: 'derestriction', rule: 'notPast' }]);
  return at?.toISOString() ?? null;
}

import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database } from '#database';
import { conflict } from '#errors';
import { type SignedIn, Standings } from '#identity';
import { Access } from './access.service.js';
import type { Audience } from './audience.js';
import { DistributionEdits } from './distribution.edits.js';
import { DistributionRowsReader } from './distribution.rows.js';
import { DistributionStore } from './distribution.store.js';
import type { StoredRelease } from './facts.service.js';
import { endOf } from './release-of.js';

/** Withdrawal: for good. From then on nothing is released, passed on or asked for. */
@Injectable()
export class Withdrawing {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly access: Access,
    private readonly standings: Standings,
    private readonly rows: DistributionRowsReader,
    private readonly edits: DistributionEdits,
    private readonly store: DistributionStore,
  ) {}

  /**
   * Closes every release that is live or to come and opens the same live audiences at DISCOVER: who had it still learns that it was withdrawn.
   * Exclusions and quarantines stay, and so does what a report opened, until it is closed.
   */
  async withdraw(actor: SignedIn, itemId: string): Promise<void> {
    const item = await this.access.lockAndRequire(actor, 'MANAGE', itemId);
    const { isWithdrawn, terms } = await this.rows.before(item.id);
    if (isWithdrawn) throw conflict('WITHDRAWN', 'This was withdrawn.');
    await this.edits.cancelDerestriction(actor, item.id, terms);
    const { t } = await this.standings.of(actor);
    const releases = (await this.edits.stored(actor, item.id)).releases.filter(({ ground }) => ground !== 'REPORT');
    await this.edits.close(
      actor,
      'release',
      item.id,
      releases.map(({ id }) => id),
    );
    const common = { itemId: item.id, level: 'DISCOVER' as const, ground: 'WITHDRAWAL' as const, from: t, by: actor.personId };
    const reopened = audiencesOf(releases.filter(({ isLive }) => isLive)).map((row) => ({ ...row, ...common }));
    await this.database.query('update item set withdrawn_at = $2 where id = $1', [item.id, t]);
    await this.store.store({ releases: reopened }, [item.id]);
    await this.audit.recordChange({ actorId: actor.personId, action: 'WITHDRAW', itemId: item.id });
  }
}

/** Each audience once, for as long as the longest of its releases would have lasted. */
function audiencesOf(releases: StoredRelease[]): { audience: Audience; until: string | null }[] {
  const longest = new Map<number, StoredRelease>();
  for (const release of releases) {
    const other = longest.get(release.audienceId);
    if (!other || endOf(release) > endOf(other)) longest.set(release.audienceId, release);
  }
  return [...longest.values()].map(({ kind, subject, until }) => ({ audience: { kind, subject }, until }));
}

import type { Present } from '#database';
import type { Standing } from './standing.service.js';

/** A standing with 500 audiences takes some 50 kB. */
const MOST = 2_000;

/** When, and as of which changes, a standing is wanted. */
export type Epoch = Omit<Present, 'directoryEpoch'>;

interface Kept {
  standing: Standing;
  /** Microseconds: from when it was asked until the next time at which something in it begins or ends. */
  from: number;
  until: number;
}

/**
 * Standings in memory. One holds for an epoch of what standings are made of, which the database counts in the transaction of each change, and
 * until the next beginning or end; a request reads epoch and time in its own snapshot. So every node answers as if it had asked.
 */
export class KeptStandings {
  private epoch = '0';
  private readonly kept = new Map<string | null, Kept>();

  find(personId: string | null, { standingEpoch, micros, t }: Epoch): Standing | null {
    const kept = this.epoch === standingEpoch ? this.kept.get(personId) : undefined;
    return kept && kept.from <= micros && micros < kept.until ? { ...kept.standing, t } : null;
  }

  /** What was last known, which may hold no more: whoever uses it asks find() before anything comes of it. */
  last(personId: string | null): Standing | null {
    return this.kept.get(personId)?.standing ?? null;
  }

  /** Until null: nothing in it is to begin or end. */
  keep(standing: Standing, { standingEpoch, micros }: Present, until: number | null): Standing {
    for (const part of Object.values(standing)) Object.freeze(part);
    if (!this.turnTo(standingEpoch)) return standing;
    if (this.kept.size >= MOST) this.kept.delete(this.kept.keys().next().value!);
    this.kept.set(standing.personId, { standing, from: micros, until: until ?? Infinity });
    return standing;
  }

  /** A request that began earlier may read an older epoch: it must not put that in place of a newer one. */
  private turnTo(epoch: string): boolean {
    if (BigInt(epoch) < BigInt(this.epoch)) return false;
    if (epoch !== this.epoch) this.kept.clear();
    this.epoch = epoch;
    return true;
  }
}

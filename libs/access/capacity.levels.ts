import { Injectable } from '@nestjs/common';
import { forbidden } from '#errors';
import { type Actor, type SignedIn, Standings } from '#identity';
import type { AccessibleItem } from './access.service.js';
import { highest, holds, type Level } from './levels.js';

/** What somebody's capacities give on one item. */
export interface HeldLevels {
  /** By the id of the party or, for an office, of the group. */
  byCapacity: Record<string, Level>;
  /** The parties and groups whose custodians the person is among, wherever an item comes from. */
  headOf: string[];
}

/**
 * One reads with everything one holds; one writes in a capacity that by itself gives the level needed. An audience counts for a capacity that
 * leads into it: a party for what one is through it, an office for its group. What comes to the person themself (by name, as one of the
 * community, by a seat in their own name) counts for each of their parties; a seat that came with an office counts for that office alone; a duty
 * counts for the secretariat. standing_of() in the catalogue says which these are.
 */
@Injectable()
export class CapacityLevels {
  constructor(private readonly standings: Standings) {}

  /** What each capacity of the actor gives by itself on an item that they hold. */
  async of(actor: Actor, { entries }: AccessibleItem): Promise<HeldLevels> {
    const capacities = Object.entries((await this.standings.of(actor)).capacities);
    const levels = capacities.flatMap(([id, { audiences }]): [string, Level][] => {
      const level = highest(entries.flatMap(([audience, each]) => (audiences.includes(audience) ? each : [])));
      return level ? [[id, level]] : [];
    });
    return { byCapacity: Object.fromEntries(levels), headOf: capacities.flatMap(([id, { head }]) => (head ? id : [])) };
  }

  /** Throws FORBIDDEN where the actor does not hold the capacity, or it does not give the level by itself. */
  async require(actor: SignedIn, item: AccessibleItem, capacityId: string, level: Level): Promise<void> {
    const { byCapacity } = await this.of(actor, item);
    if (!holds(byCapacity[capacityId] ?? null, level)) throw forbidden('CAPACITY');
  }
}

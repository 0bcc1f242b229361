import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { forbidden } from '#errors';
import { type Actor, type SignedIn, Standings } from '#identity';
import type { AccessibleItem } from './access.service.js';
import { holds, type Level } from './levels.js';
import { bind, VISIBLE_ENTRIES } from './visible.js';

/** What somebody's capacities give on one item. */
export interface HeldLevels {
  /** By the id of the party or, for an office, of the group. */
  byCapacity: Record<string, Level>;
  /** The parties and groups whose custodians the person is among, wherever an item comes from. */
  headOf: string[];
}
const NOTHING: HeldLevels = { byCapacity: {}, headOf: [] };

/**
 * An audience counts for a capacity that leads into it: a party for what one is through it, an office for its group. What comes to the person
 * themself (by name, as one of the community, by a seat in their own name) counts for each of their parties; a seat that came with an office
 * counts for that office alone; a duty counts for the secretariat.
 */
const LEVELS_HELD = `
  with mine as materialized (select * from capacities_of(:personId::uuid, :t::timestamptz)),
  entry as materialized (select f.item_id, k.audience_id, max(f.level) as level from ${VISIBLE_ENTRIES} group by 1, 2),
  given as (select e.item_id, m.capacity_id, max(e.level) as level from entry e join mine m using (audience_id) group by 1, 2)
  select i.id as "itemId", coalesce((select jsonb_object_agg(g.capacity_id, g.level) from given g where g.item_id = i.id), '{}') as "byCapacity",
    array(select m.capacity_id from mine m where m.is_head) as "headOf"
  from unnest(:items::uuid[]) i(id)`;

/** One reads with everything one holds; one writes in a capacity that by itself gives the level needed. */
@Injectable()
export class CapacityLevels {
  constructor(
    private readonly database: Database,
    private readonly standings: Standings,
  ) {}

  /** What each capacity of the actor gives by itself, on each of the items. */
  async of(actor: Actor, items: string[]): Promise<Map<string, HeldLevels>> {
    if (!actor.personId || !items.length) return new Map(items.map((id) => [id, NOTHING]));
    const rows = await this.database.query<HeldLevels & { itemId: string }>(
      ...bind(LEVELS_HELD, { ...(await this.standings.of(actor)), items }),
    );
    return new Map(rows.map(({ itemId, ...held }) => [itemId, held]));
  }

  /** Throws FORBIDDEN where the actor does not hold the capacity, or it does not give the level by itself. */
  async require(actor: SignedIn, { id }: AccessibleItem, capacityId: string, level: Level): Promise<void> {
    const { byCapacity } = (await this.of(actor, [id])).get(id)!;
    if (!holds(byCapacity[capacityId] ?? null, level)) throw forbidden('CAPACITY');
  }
}

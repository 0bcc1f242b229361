import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { AudienceKind } from './audience.js';
import type { Level } from './levels.js';
import { bind, isOpen } from './visible.js';

export type Clock = 'now()' | 'statement_timestamp()';

export interface Look {
  sights: Sight[];
  everyone: boolean;
}

/** One way in which one person sees an item. */
export interface Sight {
  personId: string;
  /** The party through which; the person's own first one where the audience names the person; null where they have none. */
  partyId: string | null;
  level: Level;
  kind: AudienceKind | 'AUTHOR_OF' | 'HEAD_OF';
  subject: string;
  /** What opens it to an audience; break-glass opens it to its person as a release to them would. */
  grounds: ('RELEASED' | 'BREAK_GLASS')[];
}

/**
 * The feed read the other way round: the item's keys, each with its people, less those whom its exclusions name. OFFSET 0 keeps the people of each
 * audience a look-up of their own: joined, the planner expands everybody first.
 */
export const SIGHTS = `
  with keys as (
    select k.audience_id, coalesce(f.except_ids, k.except_ids) as except_ids, max(f.level) as level
    from feed f join feed_key k on k.id = f.key_id
    where f.item_id = :item::uuid and f.scope = 0 and ${isOpen('f')} group by 1, 2),
  people as materialized (
    select s.person_id, s.via_party, a.id as audience_id from audience a
    cross join lateral (select * from standing(:t::timestamptz) s where s.kind = a.kind and s.subject = a.subject and s.author = a.author offset 0) s
    where a.kind <> 'PUBLIC' and a.id in (select audience_id from keys union select unnest(except_ids) from keys)),
  broken as materialized (
    select b.person_id, count(*) as grants from break_glass b
    where b.item_id = (select coalesce(i.follows, i.id) from item i where i.id = :item::uuid) and is_live(b.from_at, b.until_at, :t::timestamptz) group by 1)
  select distinct p.person_id as "personId", coalesce(p.via_party, own.party_id) as "partyId", k.level, a.kind, a.subject,
    case when b.grants is null or k.except_ids <> '{}' then array['RELEASED']
      when b.grants = (select count(*) from segments(array[:item::uuid]) s where s.audience_id = a.id and s.except_ids = '{}' and s.w @> :t::timestamptz)
        then array['BREAK_GLASS'] else array['RELEASED', 'BREAK_GLASS'] end as grounds
  from keys k join audience a on a.id = k.audience_id join people p on p.audience_id = k.audience_id
  left join broken b on a.kind = 'PERSON' and b.person_id = a.subject
  left join lateral (select l.party_id from live_accreditations(:t::timestamptz) l where l.person_id = p.person_id order by l.role, l.party_id limit 1) own on p.via_party is null
  where not exists (select 1 from people x where x.person_id = p.person_id and x.audience_id = any(k.except_ids))`;

const EVERYONE = `select exists (select 1 from feed f join feed_key k on k.id = f.key_id join audience a on a.id = k.audience_id
  where f.item_id = :item::uuid and f.scope = 0 and a.kind = 'PUBLIC' and ${isOpen('f')}) as everyone`;

/** Who can see an item. For MANAGE and for the portal's own notices; it asks nobody's leave. */
@Injectable()
export class Reaches {
  constructor(private readonly database: Database) {}

  /** Every person who can see the item at t (default: now), in every way they do. */
  async sights(itemId: string, t: string | null = null): Promise<Sight[]> {
    return this.database.query<Sight>(...bind(SIGHTS, { item: itemId, t: t ?? (await this.now()) }));
  }

  /** Each person who can see the item now, with the highest level. */
  async personsOf(itemId: string): Promise<{ personId: string; level: Level }[]> {
    return this.database.query(
      ...bind(`select "personId", max(level) as level from (${SIGHTS}) sights group by "personId"`, { item: itemId, t: await this.now() }),
    );
  }

  /** Who can see the item, and whether everybody can, in one statement; or who could or will at another time, given as PostgreSQL reads it. */
  async look(itemId: string, clock: Clock | { past: string }): Promise<Look> {
    const sql = `select coalesce(jsonb_agg(sights), '[]') as sights, (${EVERYONE}) as everyone from (${SIGHTS}) sights`;
    const [text, values] =
      typeof clock === 'string'
        ? bind(sql.replaceAll(':t::timestamptz', clock), { item: itemId })
        : bind(sql, { item: itemId, t: clock.past });
    const [row] = await this.database.query<Look>(text, values);
    return row!;
  }

  private async now(): Promise<string> {
    const [row] = await this.database.query<{ t: string }>('select now()::text as t');
    return row!.t;
  }
}

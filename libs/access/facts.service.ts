import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Standing } from '#identity';
import type { Facts } from './decide.js';
import { bind } from './visible.js';

const liveAt = (row: string) => `is_live(${row}.from_at, ${row}.until_at, :t::timestamptz)`;

/** The stored rows that speak, for one person on one item at t: read from the truth, not from the feed. */
const FACTS = `
  select
    exists (select 1 from audience a where a.id = any(:audiences::int[]) and a.kind = 'AUTHOR_OF' and a.subject = o.originator and a.author = i.author_id
      and i.author_id = :personId::uuid) as "isAuthor",
    exists (select 1 from audience a where a.id = any(:audiences::int[]) and a.kind = 'HEAD_OF' and a.subject = o.originator) as "isHead",
    exists (select 1 from audience a where a.id = any(:audiences::int[]) and a.kind = 'SECRETARIAT' and a.subject = duty_subject('MODERATOR')) as "isModerator",
    exists (select 1 from quarantine q where q.item_id = i.id and ${liveAt('q')}) as "isQuarantined",
    exists (select 1 from exclusion x where x.item_id = i.id and x.audience_id = any(:audiences::int[]) and ${liveAt('x')}) as "isExcluded",
    coalesce((select bool_or(:t::timestamptz < m.embargo_at) from terms m where m.item_id = i.id and ${liveAt('m')}), false) as "isEmbargoed",
    coalesce((select bool_or(:t::timestamptz >= m.expiry_at) from terms m where m.item_id = i.id and ${liveAt('m')}), false) as "isExpired",
    coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'level', r.level, 'audienceId', r.audience_id) order by r.level desc, r.granted_at, r.id)
      from release r where r.item_id = i.id and r.audience_id = any(:audiences::int[]) and ${liveAt('r')}), '[]') as releases,
    exists (select 1 from break_glass b where b.item_id = i.id and b.person_id = :personId::uuid and ${liveAt('b')}) as "hasBreakGlass"
  from item i cross join lateral (select coalesce(i.originator_party, i.originator_group) as originator) o where i.id = :item::uuid`;

@Injectable()
export class FactsOfAccess {
  constructor(private readonly database: Database) {}

  /** The facts for an item that exists. It does not ask whether they may be told: that is the caller's to decide first. */
  async of(standing: Standing, itemId: string): Promise<Facts> {
    const [row] = await this.database.query<Omit<Facts, 'isActive'>>(...bind(FACTS, { ...standing, item: itemId }));
    if (!row) throw new Error('No such item');
    return { ...row, isActive: standing.isActive };
  }
}

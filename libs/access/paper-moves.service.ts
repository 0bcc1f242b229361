import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Level } from './levels.js';
import type { TlpLabel } from './terms.js';
import { bind, isOpen } from './visible.js';

/** What one person may see by, before a change and after it. */
export interface KeysChange {
  before: { audiences: number[]; keys: number[] };
  after: { audiences: number[]; keys: number[] };
}
export const MOVES = ['GAINED', 'LOST', 'RAISED', 'LOWERED'] as const;
export type Move = (typeof MOVES)[number];
interface Moved {
  move: Move;
  audienceId: number;
  level: Level;
  label: TlpLabel;
  papers: number;
}
/** Where counting was broken off: under one audience, or (null) among papers that an exclusion closes or no longer closes. */
interface Cut {
  isOpening: boolean;
  audienceId: number | null;
}
export interface PaperMoves {
  moved: Moved[];
  cuts: Cut[];
}

/** Exact up to so many under one path. */
export const MOST = 1_000;
/** So many papers are looked at, times persons: the small paths first, whole. */
const LOOKS = 60_000;
/** More people of one delegation than these are not looked through: the rest would rarely see what none of these does. */
const PERSONS = 50;

const under = (phase: string, more = '') => `select f.item_id from feed f
  where f.phase = '${phase}' and f.kind = 'DOCUMENT' and f.scope = 0 and f.key_id = t.key_id and ${isOpen('f')} ${more}`;
const opens = (when: 'before' | 'after') =>
  `f.key_id = any(w.${when}_keys) and (f.except_ids is null or not f.except_ids && w.${when}_audiences)`;
const best = (when: 'before' | 'after') => `max(f.level) filter (where ${opens(when)}) as ${when}_level,
  (array_agg(k.audience_id order by f.level desc, a.kind desc) filter (where ${opens(when)}))[1] as ${when}_through`;

/**
 * Papers are looked for where something changes: under keys that are new or gone, and where an exclusion names an audience entered or left. Each is then
 * decided by all its entries, before and after. What lies under keys that stay is not walked, however much it is.
 */
const MOVED = `
  with who as materialized (
    select w.place, array(select jsonb_array_elements_text(w.before -> 'keys')::int) as before_keys, array(select jsonb_array_elements_text(w.before -> 'audiences')::int) as before_audiences,
      array(select jsonb_array_elements_text(w.after -> 'keys')::int) as after_keys, array(select jsonb_array_elements_text(w.after -> 'audiences')::int) as after_audiences
    from rows from (jsonb_to_recordset(:who::jsonb) as (before jsonb, after jsonb)) with ordinality as w(before, after, place)),
  turned as (
    select distinct n.key_id, true as is_opening from who w cross join lateral (select unnest(w.after_keys) as key_id except select unnest(w.before_keys)) n
    union select distinct n.key_id, false from who w cross join lateral (select unnest(w.before_keys) as key_id except select unnest(w.after_keys)) n),
  crossed as (
    select distinct n.audience_id, false as is_opening from who w cross join lateral (select unnest(w.after_audiences) as audience_id except select unnest(w.before_audiences)) n
    union select distinct n.audience_id, true from who w cross join lateral (select unnest(w.before_audiences) as audience_id except select unnest(w.after_audiences)) n),
  walk as materialized (
    select t.is_opening, k.audience_id, t.key_id as source, c.item_id from turned t join feed_key k on k.id = t.key_id
    cross join lateral ((${under('PRESENT')} limit ${MOST + 1}) union all (${under('FUTURE', 'and f.from_at <= :t::timestamptz')} limit ${MOST + 1})) c
    union all
    select r.is_opening, null, -r.audience_id, c.item_id from crossed r cross join lateral
      (select x.item_id from exclusion x where x.audience_id = r.audience_id and is_live(x.from_at, x.until_at, :t::timestamptz) limit ${MOST + 1}) c),
  sized as materialized (
    select s.*, sum(s.size) over (order by s.size, s.source, s.is_opening) > greatest(${MOST + 1}, ${LOOKS} / (select count(*) from who)) as is_left_out
    from (select is_opening, audience_id, source, count(*) as size from walk group by 1, 2, 3) s),
  candidate as materialized (
    select distinct w.item_id from walk w join sized s on s.source = w.source and s.is_opening = w.is_opening where not s.is_left_out),
  decided as (
    select c.item_id, w.place, ${best('before')}, ${best('after')}
    from candidate c join feed f on f.item_id = c.item_id and f.kind = 'DOCUMENT' and f.scope = 0 and ${isOpen('f')}
    join feed_key k on k.id = f.key_id join audience a on a.id = k.audience_id cross join who w
    group by 1, 2),
  moved as (
    select distinct on (move, item_id) m.* from (
      select d.item_id, case when before_level is null then 'GAINED' when after_level is null then 'LOST' when after_level > before_level then 'RAISED' else 'LOWERED' end as move,
        coalesce(after_level, before_level) as level, coalesce(after_through, before_through) as audience_id
      from decided d where before_level is distinct from after_level) m order by move, item_id, level desc, audience_id)
  select
    coalesce((select jsonb_agg(r) from (select m.move, m.audience_id as "audienceId", m.level, t.tlp as label, count(*)::int as papers
      from moved m join lateral (select * from terms t where t.item_id = m.item_id and is_live(t.from_at, t.until_at, :t::timestamptz) order by t.from_at desc nulls last limit 1) t on true
      group by 1, 2, 3, 4) r), '[]') as moved,
    coalesce((select jsonb_agg(distinct jsonb_build_object('isOpening', s.is_opening, 'audienceId', s.audience_id)) from sized s
      where s.is_left_out or s.size > ${MOST}), '[]') as cuts`;

/**
 * How many papers people would gain and lose, by path and label. It asks nobody's leave and names no paper; the second stated exception to the first rule
 * of docs/access-model.md (docs/decisions/0010).
 */
@Injectable()
export class PapersMoved {
  constructor(private readonly database: Database) {}

  /** What at least one of them gains, loses, or has at another level, at t: now or later. */
  async between(who: KeysChange[], t: string): Promise<PaperMoves> {
    const changed = who.filter(
      ({ before, after }) => JSON.stringify([before.keys, before.audiences]) !== JSON.stringify([after.keys, after.audiences]),
    );
    if (!changed.length) return { moved: [], cuts: [] };
    const [row] = await this.database.query<PaperMoves>(...bind(MOVED, { who: JSON.stringify(changed.slice(0, PERSONS)), t }));
    const { moved, cuts } = row!;
    const unseen = [true, false].map((isOpening) => ({ isOpening, audienceId: null }));
    return { moved, cuts: changed.length > PERSONS ? [...cuts, ...unseen] : cuts };
  }
}

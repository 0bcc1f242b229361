import { AUDIENCE, HOLDING, ITEMS_OF_VISIBLE } from './items.js';
import { isNotExcluded, isOpen } from './visible.js';

const PLACE = `f.kind = :kind::item_kind and f.scope = :scope::int and f.key_id = mine.id`;
/** Down to what is older, as lists are read, or up again: the same index from its other end. */
const DOWN = { order: 'desc', beyond: '<', upTo: '>=', lastAt: `'-infinity'`, lastId: 'nobody()' };
const UP = { order: 'asc', beyond: '>', upTo: '<=', lastAt: `'infinity'`, lastId: `'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid` };
const ordered = ({ order }: typeof DOWN, of = '') => `order by ${of}sort_at ${order}, ${of}item_id ${order}`;

/** What a list is narrowed to, by the slice whose list it is: a condition on the entry's `f.item_id`, and the values it names. */
export interface Matching {
  sql: string;
  values: Record<string, unknown>;
}

export interface PageText {
  /** From the end of the list, and not from a position. */
  isFirst: boolean;
  isUp?: boolean | undefined;
  /** To the keys of some audiences. */
  isNarrowed?: boolean | undefined;
  matching?: Matching | undefined;
}

const wayOf = ({ isUp }: PageText) => (isUp ? UP : DOWN);

/** Texts of their own for the first page and the next ones: in one text the position could not be an index condition of a plan made once. */
const visible = (text: PageText) =>
  [
    PLACE,
    isOpen('f'),
    ...(text.isFirst ? [] : [`(f.sort_at, f.item_id) ${wayOf(text).beyond} (:at::timestamptz, :id::uuid)`]),
    isNotExcluded('f'),
    ...(text.matching ? [text.matching.sql] : []),
  ].join(' and ');

const ENTRY = 'f.sort_at, f.item_id, f.level';
interface Reading {
  /** A table with the id of a key in each row, to be called mine, and which of its rows. */
  of: string;
  where: string;
  /** A table with the oldest place to be read, if there is one. */
  downTo?: string;
  /** Of each key. */
  rows: string;
}
/** The newest visible entries of keys. `place` counts them, since whoever has fewer than were asked for has no more. */
const newest = (text: PageText, { of, where, downTo: end, rows }: Reading, and = '') => `
    select mine.id, e.* from ${of} mine cross join lateral (
      select ${ENTRY}, row_number() over (${ordered(wayOf(text), 'f.')}) as place from feed f
      where f.phase = 'PRESENT' and ${visible(text)} ${end ? `and (f.sort_at, f.item_id) ${downTo(text, end)}` : ''} ${and}
      ${ordered(wayOf(text), 'f.')} limit ${rows}) e where ${where}`;
/** The n-th newest of entries, each item counted once: with them n items are at least that new. */
const bound = (text: PageText, of: string) =>
  `select d.sort_at, d.item_id from (select distinct sort_at, item_id from ${of}) d ${ordered(wayOf(text), 'd.')} offset :n::int - 1 limit 1`;
const downTo = (text: PageText, end: string) =>
  `${wayOf(text).upTo} (coalesce((select sort_at from ${end}), ${wayOf(text).lastAt}), coalesce((select item_id from ${end}), ${wayOf(text).lastId}))`;

const mine = ({ isNarrowed }: PageText) =>
  `mine as materialized (select k.id, row_number() over () as turn from ${
    isNarrowed ? 'feed_key k where k.id = any(:keys::int[]) and k.audience_id = any(:narrow::int[])' : 'unnest(:keys::int[]) k(id)'
  })`;

/**
 * A page of what is visible now, newest first. First the newest visible entries of each key, in all one and a half times what the page has places: one index
 * descent for each. The n-th newest distinct item among them is a bound, since n visible items are at least that new. Then the keys that may have more
 * down to the bound are read on, down to it. So somebody whose rights all lie in the past pays no more than anybody else. Where there are
 * more keys than that, some of them give a first bound, and of the others only what is newer is looked at: an index gives a whole leaf at a time
 * where nothing ends it. Entries whose time came since the last settling are few, and added. What a list is narrowed to is a part of the
 * condition: what does not match takes no place on a page.
 */
const found = (text: PageText) => `
  with ${mine(text)},
  pace as materialized (
    select greatest(ceil(count(*) / (2.0 * :n::int)), 1)::int as step, least(ceil(1.5 * :n::int / greatest(count(*), 1)), :n::int)::int as rows from mine),
  sample as materialized (${newest(text, { of: 'mine', where: 'mine.turn % (select step from pace) = 0', rows: '(select rows from pace)' })}),
  guess as (${bound(text, 'sample')}),
  heads as materialized (select * from sample union all ${newest(text, { of: 'mine', where: 'mine.turn % (select step from pace) <> 0', downTo: 'guess', rows: '(select rows from pace)' })}),
  bound as (${bound(text, 'heads')}),
  found as materialized (
    select * from heads mine where (mine.sort_at, mine.item_id) ${downTo(text, 'bound')}
    union all ${newest(
      text,
      {
        of: 'heads',
        where: `mine.place = (select rows from pace) and (mine.sort_at, mine.item_id) ${downTo(text, 'bound')}`,
        downTo: 'bound',
        rows: ':n::int',
      },
      `and (f.sort_at, f.item_id) ${wayOf(text).beyond} (mine.sort_at, mine.item_id)`,
    )}
    union all
    select mine.id, ${ENTRY}, 0 from feed f join mine on mine.id = f.key_id
      where f.phase = 'FUTURE' and f.from_at <= :t::timestamptz and ${visible(text)}),
  page as materialized (select item_id, sort_at from found group by item_id, sort_at ${ordered(wayOf(text))} limit :n::int)`;

/** The places of a page. */
export const pageNow = (text: PageText) => `${found(text)}
  select item_id as id, sort_at::text as "sortAt" from page ${ordered(wayOf(text))}`;

/**
 * The same with the items: whatever shows one of them is among the entries found, an item being on the page only with all that is newer. Not where
 * it is narrowed to some keys: what the others give is not looked at there.
 */
export const pageOfItems = (text: PageText) => `${found(text)},
  visible as (
    select item_id, sort_at, ${HOLDING} from page join found e using (item_id, sort_at) ${AUDIENCE} group by item_id, sort_at)
  ${ITEMS_OF_VISIBLE} ${ordered(wayOf(text), 'v.')}`;

/** The same for any other time: every entry counts by its window alone. */
export const pageAsOf = (text: PageText) => `
  with ${mine(text)}
  select f.item_id as id, f.sort_at::text as "sortAt" from feed f join mine on mine.id = f.key_id
  where ${visible(text)} group by f.item_id, f.sort_at ${ordered(wayOf(text), 'f.')} limit :n::int`;

import { AUDIENCE, HOLDING, ITEMS_OF_VISIBLE } from './items.js';
import { isNotExcluded, isOpen } from './visible.js';

const PLACE = `f.kind = :kind::item_kind and f.scope = :scope::int and f.key_id = mine.id`;
/** Down to what is older, as lists are read, or up again: the same index from its other end. */
const DOWN = { order: 'desc', beyond: '<', upTo: '>=', lastAt: `'-infinity'`, lastId: 'nobody()' };
const UP = { order: 'asc', beyond: '>', upTo: '<=', lastAt: `'infinity'`, lastId: `'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid` };
/** How many entries of each key are looked at first: together about one and a half pages. */
const DEPTH = `(select least(:n::int, greatest(1, ceil(1.5 * :n::int / greatest(1, count(*)))))::int from mine)`;
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
  matching?: Matching | undefined;
}

const wayOf = ({ isUp }: PageText) => (isUp ? UP : DOWN);

/** Texts of their own for the first page and the next ones: in one text the position could not be an index condition of a plan made once. */
const visible = (text: PageText) =>
  [
    PLACE,
    isOpen('f'),
    ...(text.isFirst ? [] : [`(f.sort_at, f.item_id) ${wayOf(text).beyond} (:at::timestamptz, :id::uuid)`]),
    isNotExcluded('f', 'mine'),
    ...(text.matching ? [text.matching.sql] : []),
  ].join(' and ');

const MINE = `mine as materialized (select k.id, k.checked, k.audience_id from feed_key k
    where k.id = any(:keys::int[]) and (:narrow::int[] is null or k.audience_id = any(:narrow::int[])))`;

/**
 * A page of what is visible now, newest first, in two steps. First the newest visible entries of each key, few where there are many keys; the n-th
 * newest distinct item among them is a bound, since n visible items are at least that new. Then the keys that were not read down to the bound are
 * read on from there. So somebody whose rights all lie in the past pays no more than anybody else, and nothing is read twice. Entries whose time
 * came since the last settling are few, and added. What a list is narrowed to is a part of the condition: what does not match takes no place on a page.
 */
const found = (text: PageText) => `
  with ${MINE},
  heads as materialized (
    select mine.*, h.sort_at, h.item_id, h.level, h.place from mine cross join lateral (
      select f.sort_at, f.item_id, f.level, row_number() over (${ordered(wayOf(text), 'f.')}) as place
      from feed f where f.phase = 'PRESENT' and ${visible(text)} ${ordered(wayOf(text), 'f.')} limit ${DEPTH}) h),
  bound as (
    select d.sort_at, d.item_id from (select distinct sort_at, item_id from heads) d ${ordered(wayOf(text), 'd.')} offset :n::int - 1 limit 1),
  found as (
    select sort_at, item_id, level, audience_id from heads
    union all
    select p.*, mine.audience_id from heads mine cross join lateral (
      select f.sort_at, f.item_id, f.level from feed f where f.phase = 'PRESENT' and ${visible(text)}
        and (f.sort_at, f.item_id) ${wayOf(text).beyond} (mine.sort_at, mine.item_id) and (f.sort_at, f.item_id) ${downTo(text)}
      ${ordered(wayOf(text), 'f.')} limit :n::int) p
    where mine.place = ${DEPTH} and (mine.sort_at, mine.item_id) ${downTo(text)}
    union all
    select f.sort_at, f.item_id, f.level, mine.audience_id from feed f join mine on mine.id = f.key_id
      where f.phase = 'FUTURE' and f.from_at <= :t::timestamptz and ${visible(text)})`;

const downTo = (text: PageText) =>
  `${wayOf(text).upTo} (coalesce((select sort_at from bound), ${wayOf(text).lastAt}), coalesce((select item_id from bound), ${wayOf(text).lastId}))`;

/** The places of a page. */
export const pageNow = (text: PageText) => `${found(text)}
  select item_id as id, sort_at::text as "sortAt" from found group by item_id, sort_at ${ordered(wayOf(text))} limit :n::int`;

/**
 * The same with the items: whatever shows one of them is among the entries found, an item being on the page only with all that is newer. Not where
 * it is narrowed to some keys: what the others give is not looked at there.
 */
export const pageOfItems = (text: PageText) => `${found(text)},
  visible as (
    select item_id, sort_at, ${HOLDING} from found e ${AUDIENCE}
    group by item_id, sort_at ${ordered(wayOf(text))} limit :n::int)
  ${ITEMS_OF_VISIBLE} ${ordered(wayOf(text), 'v.')}`;

/** The same for any other time: every entry counts by its window alone. */
export const pageAsOf = (text: PageText) => `
  with ${MINE}
  select f.item_id as id, f.sort_at::text as "sortAt" from feed f join mine on mine.id = f.key_id
  where ${visible(text)} group by f.item_id, f.sort_at ${ordered(wayOf(text), 'f.')} limit :n::int`;

import { visibleEntries } from '#access';
import { IS_NEWS } from '#documents';

/** Text, summary, what else the card says, title. */
const WEIGHTS = `'{0.1, 0.4, 0.5, 1}'`;
/** So little that it only decides between what fits as well. */
const RECENT = `0.02 * extract(epoch from s.sort_at)::float8 / 1e9`;
const rank = (query: string) => `ts_rank(${WEIGHTS}, s.words, ${query}, 1)::float8`;

/** Null where any item will do. */
const ITEMS = `case when :unread::boolean then array(select n.item_id from notice n where n.person_id = :personId::uuid and ${IS_NEWS}
  and (:items::uuid[] is null or n.item_id = any(:items::uuid[]))) else :items::uuid[] end`;
const candidates = (groups: string) =>
  `search_candidates(${groups}, :mine::boolean, ${ITEMS}, :since::timestamptz, :until::timestamptz, :most::int)`;
const STRICT = `select c.* from ${candidates(':groups::text[]')} c`;
/** What has some of the words: of each set of groups the newest. */
const RELAXED = `select distinct on (c.ord) c.* from jsonb_array_elements(:sets::jsonb) s(groups)
  cross join lateral ${candidates('array(select jsonb_array_elements_text(s.groups))')} c order by c.ord`;

const ENTRIES = visibleEntries('= c.item_id');

/** Looked up only for whom, and where, it matters: there may be a thousand candidates. */
const DECIDING = 'select coalesce(i.follows, i.id) from item i where i.id = c.item_id';
const IS_AS_INDEXED = `select t.tlp = c.tlp and t.attribution = c.attribution from terms t where t.item_id = (${DECIDING})
  and is_live(t.from_at, t.until_at, :t::timestamptz) order by t.from_at desc nulls last limit 1`;

/**
 * Of what is in the caller's lists that which they may see, with the words that they may find it by: at DISCOVER, and under break-glass, where each text
 * is on record before it is read, those of the card. The feed decides by the one condition; where marks of handling count, or words that handling may hide,
 * what is handled otherwise than when it was indexed waits.
 */
const seen = (found: string) => `
  with found as materialized (${found}),
  broken as materialized (select coalesce(array_agg(b.item_id), '{}') as items from break_glass b where b.person_id = :personId::uuid and is_live(b.from_at, b.until_at, :t::timestamptz)),
  seen as materialized (
    select c.ord, c.item_id, c.post_id, coalesce(c.post_id, c.item_id) as id, h.sort_at,
      case when h.level >= 'READ' and case when (select items from broken) = '{}' then true else not (${DECIDING}) = any((select items from broken)::uuid[]) end
        then c.words else ts_filter(c.words, '{a,b}') end as words
    from (select * from found f where :together::tsquery is null or f.words @@ :together::tsquery) c cross join lateral (select max(f.level) as level, max(f.sort_at) as sort_at from ${ENTRIES}) h
    where h.level is not null and case when :isMarked::boolean or c.names_origin then (${IS_AS_INDEXED}) else true end
      and (c.post_id is null or (select p.withdrawn_at is null and p.held_at is null from post p where p.id = c.post_id)))`;

const RANKED = `ranked as materialized (select distinct on (id) * from scored order by id, score desc)`;
const PAGE = `${RANKED},
  page as (select * from ranked where :score::float8 is null or (score, id) < (:score::float8, :id::uuid) order by score desc, id desc limit :n::int)
  select (select count(*) from ranked)::int as count, (select count(*) from found)::int as candidates,
    coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'itemId', p.item_id, 'postId', p.post_id, 'kind', (select i.kind from item i where i.id = p.item_id), 'score', p.score::text,
      'starts', c.starts, 'passages', c.passages,
      'hits', (select jsonb_agg(jsonb_build_object('lexeme', w.lexeme, 'places', w.positions, 'weights', w.weights)) from unnest(p.words) w where w.lexeme = any(:lexemes::text[])))
      order by p.score desc, p.id desc) from page p join found c on c.ord = p.ord), '[]') as page`;

/** How often each mark stands with what was found; of the thousand newest at most, and of those with the handling that they were indexed with. */
const MARKS = `${RANKED}
  select count(*)::int as count, (select count(*) from found)::int as candidates, (select coalesce(jsonb_object_agg(m.lexeme, m.n), '{}')
    from (select w.lexeme, count(*)::int as n from ranked r cross join lateral unnest(ts_filter(r.words, '{b,c}')) w where w.lexeme ~ '^[a-z]:' group by w.lexeme) m) as marks
  from ranked`;

/** All words. */
const SCORED = `${seen(STRICT)},
  scored as (select s.*, ${rank(':query::tsquery')} + case when :idle::text is null then 0 else 0.1 * ${rank(':idle::tsquery')} end + ${RECENT} as score
    from seen s where s.words @@ :query::tsquery)`;
export const SEARCH = `${SCORED},
  ${PAGE}`;
export const SEARCH_MARKS = `${SCORED},
  ${MARKS}`;

/** Some of them: what is rarer among the candidates counts for more. */
const SCORED_RELAXED = `${seen(RELAXED)},
  asked as materialized (select q::tsquery as q, n from unnest(:queries::text[]) with ordinality a(q, n)),
  has as materialized (select s.ord, a.n, ${rank('a.q')} as rank from seen s cross join asked a where s.words @@ a.q),
  weight as (select n, ln(1 + (select count(*) from seen)::float8 / count(*)) as rarity from has group by n),
  partly as (select h.ord, sum(w.rarity * (0.5 + h.rank)) as score from has h join weight w using (n) group by h.ord having count(*) >= :least::int),
  scored as (select s.*, m.score + ${RECENT} as score from partly m join seen s using (ord) where :must::text is null or s.words @@ :must::tsquery)`;
export const SEARCH_RELAXED = `${SCORED_RELAXED},
  ${PAGE}`;
export const SEARCH_RELAXED_MARKS = `${SCORED_RELAXED},
  ${MARKS}`;

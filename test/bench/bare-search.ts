import { HELD, LIVE, MINE, WHO } from './bare-access.js';

/** The first page of a search as somebody would put it who has nothing but node:http, pg and this catalogue: $2 a group of words, $3 the tsquery of it. */
const CAST = `cast_net as materialized (select set_config('plenary.keys', coalesce((select array_agg(id) from mine), '{}')::text, true) as keys,
    set_config('plenary.audiences', ${HELD}::text, true) as audiences, set_config('plenary.moment', now()::text, true) as moment)`;
const RANK = `ts_rank('{0.1, 0.4, 0.5, 1}', s.words, $3::tsquery, 1)::float8 + 0.02 * extract(epoch from s.sort_at)::float8 / 1e9`;

export const SEARCH = `${WHO}, ${MINE}, ${CAST},
  found as materialized (select c.* from cast_net n cross join lateral search_candidates(array[case when n.keys || n.audiences || n.moment <> '' then $2::text end], false, null, null, null, 1001) c),
  seen as materialized (select c.ord, c.item_id, h.level, h.sort_at, case when h.level >= 'READ' then c.words else ts_filter(c.words, '{a,b}') end as words
    from found c join (select f.item_id, max(f.level) as level, max(f.sort_at) as sort_at from feed f
      where f.item_id = any(array(select item_id from found)) and f.scope = 0 and f.key_id = any(array(select id from mine)) and f.from_at <= now() and now() < f.until_at
        and (f.except_ids is null or not f.except_ids && ${HELD}) group by f.item_id) h on h.item_id = c.item_id),
  scored as materialized (select s.*, ${RANK} as score from seen s where s.words @@ $3::tsquery),
  page as (select *, row_number() over (order by score desc, item_id desc) as place from scored order by score desc, item_id desc limit 21)
  select json_build_object('data', json_build_object('search', json_build_object(
    'count', (select case when (select count(*) from found) <= 1000 then count(*) end from scored),
    'edges', coalesce((select json_agg(json_build_object('node', json_build_object('id', v.item_id, 'reference', d.reference,
        'title', coalesce(d.titles ->> 'en', (select min(x.value) from jsonb_each_text(d.titles) x)), 'tlp', t.tlp, 'languages', d.languages,
        'issuedAt', to_char(d.issued_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'viewerLevel', v.level,
        'originator', case when t.attribution <> 'CHATHAM_HOUSE' then json_build_object('code', y.code) end)) order by v.place)
      from page v join document d on d.item_id = v.item_id join item i on i.id = v.item_id
      join lateral (select * from terms t where t.item_id = v.item_id and ${LIVE('t')} order by t.from_at desc nulls last limit 1) t on true
      left join party y on y.id = i.originator_party where v.place <= 20), '[]'),
    'pageInfo', json_build_object('hasNextPage', (select count(*) from page) > 20))))::text as answer`;

-- As 0026, but that a row is found through the lists of its words alone, and that the feed is asked of those only whom an exclusion may name.
drop function search_candidates(text[], boolean, uuid[], timestamptz, timestamptz, int);
alter table search_unit add column excepted int[]; -- whom entries of the feed name whose key does not (0015): in lists of theirs it may be what they do not see
update search_unit u set excepted = (select array_agg(distinct e order by e) from feed f cross join unnest(f.except_ids) e where f.item_id = u.item_id and f.scope = 0) where u.is_carried;
alter table search_unit drop column is_carried;
create function search_candidates(groups text[], is_mine boolean, items uuid[], since timestamptz, until timestamptz, most int)
  returns setof search_unit
  language plpgsql stable security definer set search_path = public
  set enable_seqscan = off set max_parallel_workers_per_gather = 0 as $$
#variable_conflict use_column
declare
  keys int[] := net_keys();
  terms bigint[] := '{}';
  conditions text := '';
  part bigint[];
  ords bigint[] := '{}';
  more bigint[];
  upper bigint := (select u.ord >> 12 from search_unit u order by u.ord desc limit 1);
  below bigint := 9223372036854775807;
  span bigint := 2;
  lower bigint;
begin
  if is_mine then
    keys := array(select k.id from feed_key k join audience a on a.id = k.audience_id where k.id = any(keys) and a.kind in ('AUTHOR_OF', 'HEAD_OF'));
  end if;
  for i in 1 .. cardinality(groups) loop
    part := array(select (hashtext(w collate "C")::bigint << 32) | k from unnest(string_to_array(groups[i], ' ')) w, unnest(keys) k order by 1);
    conditions := conditions || format(' and search_terms(u.words, u.card_keys, u.read_keys, u.ord) && ($1)[%s:%s]',
      cardinality(terms) + 1, cardinality(terms) + cardinality(part));
    terms := terms || part;
  end loop;
  if items is not null then conditions := conditions || ' and u.item_id = any($2)'; end if;
  if since is not null then conditions := conditions || ' and u.sort_at >= $3'; end if;
  if until is not null then conditions := conditions || ' and u.sort_at < $4'; end if;
  while upper >= 0 and cardinality(ords) < most loop
    lower := greatest(upper - span + 1, 0);
    -- Only the lists lead to rows: by the primary key, newest first, every row there is would be asked for its words.
    execute format('select array(select f.ord from (select u.ord from search_unit u where u.ord + 0 < $5%s%s and (u.excepted is null or not u.excepted && $8 or (
        select true from feed f where f.item_id = u.item_id and f.scope = 0 and f.key_id = any($6) and f.from_at <= $7 and $7 < f.until_at
          and (f.except_ids is null or not f.except_ids && $8) limit 1)) offset 0) f order by f.ord desc limit $9)', conditions,
        case when lower > 0 then ' and search_terms(u.words, u.card_keys, u.read_keys, u.ord) && $10' else '' end)
      into more using terms, items, since, until, below, keys, net_moment(), net_audiences(), most - cardinality(ords),
        array(select -1 - era from generate_series(lower, upper) era);
    ords := ords || more;
    below := lower << 12;
    upper := lower - 1;
    span := least(greatest(span * (most - cardinality(ords)) / greatest(cardinality(more), 1), span), span * 64);
    -- What is nearly all that is left is read as all of it.
    if span * 2 > upper then span := upper + 1; end if;
  end loop;
  return query select u.* from unnest(ords) o(ord) join search_unit u on u.ord = o.ord;
end $$;

-- What it is, paper or discussion, is a mark of each unit now.
insert into search_change (item_id) select id from item where kind in ('DOCUMENT', 'THREAD') order by sort_at;

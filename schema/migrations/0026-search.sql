-- What can be searched, in the words it is found by (docs/decisions/0024). A posting list belongs to one word under one key of the feed: whoever
-- searches reads the lists of their own keys, and what is hidden from them is in none of these.
create table search_unit (
  ord bigint primary key generated always as identity, -- in the order of coming: of what is found in thousands, the newest are looked at
  item_id uuid not null references item on delete cascade,
  post_id uuid references post on delete cascade,
  part int not null default 0,     -- of a long paper: a tsvector knows no place beyond its 16,383rd
  words tsvector not null,         -- A, B: the card's; C, D: what READ opens
  card_keys int[] not null,        -- keys under which it can be seen now
  read_keys int[] not null,        -- those of them that open it
  is_carried boolean not null,     -- whether an entry of the feed carries exclusions (0015): then it is in lists of some who do not see it
  sort_at timestamptz not null,    -- its place in lists, as the feed tells it
  tlp tlp_label not null,          -- the handling under which it was indexed: where another holds by now, it waits to be indexed anew
  attribution attribution_rule not null,
  starts int[] not null default '{}', -- where in it the passages begin, in the order of passages
  passages jsonb not null default '[]', -- and which they are: [file, place]
  unique nulls not distinct (item_id, post_id, part)
);
create index search_unit_post on search_unit (post_id) where post_id is not null;
alter table search_unit alter column words set storage main;

-- One number for a word under a key: all that stand for one word lie beside one another in the index. Below zero: in which 4,096 it came.
create function search_terms(words tsvector, card_keys int[], read_keys int[], ord bigint) returns bigint[]
  language sql immutable parallel safe set search_path = pg_catalog as $$
  select array(
    select (hashtext(w.lexeme collate "C")::bigint << 32) | k from unnest(words) w, unnest(case when w.weights && '{A,B}' then card_keys else read_keys end) k
    union all select -1 - (ord >> 12))
$$;
create index search_unit_terms on search_unit using gin (search_terms(words, card_keys, read_keys, ord)) with (fastupdate = off);
-- No statistics: the lists are read as they are, and reckoning a million numbers would be dear.
alter index search_unit_terms alter column 1 set statistics 0;

-- Nobody's to read but through what follows: it holds the words of what is hidden.
revoke select on search_unit from plenary_reader;

/* The newest of what stands under the caller's keys, as the net knows them, and has a word of every group; groups are words between spaces. Each time so
   many more are looked through as should do by what was found. It answers with what is in the lists: who asks decides again, item by item. */
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
    execute format('select array(select u.ord from search_unit u where u.ord < $5%s%s and (not u.is_carried or (
        select true from feed f where f.item_id = u.item_id and f.scope = 0 and f.key_id = any($6) and f.from_at <= $7 and $7 < f.until_at
          and (f.except_ids is null or not f.except_ids && $8) limit 1)) order by u.ord desc limit $9)', conditions,
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

-- What has changed, and is to be indexed anew; one row asks for a whole item, or for one post. Whoever changes something only adds a row.
create table search_change (
  item_id uuid not null,
  post_id uuid,
  due_at timestamptz not null default now()
);
create index search_change_due on search_change (due_at);
create index search_change_item on search_change (item_id);
revoke select on search_change from plenary_reader;

create function search_changed() returns trigger language plpgsql as $$
begin
  if not exists (select from added where due_at <= now()) then return null; end if;
  -- Once a transaction, and under no key that two transactions would wait for each other about. While the job queue is not there nothing is lost: each hour
  -- it is looked whether something was left.
  if current_setting('plenary.search_asked', true) is distinct from pg_current_xact_id()::text then
    perform set_config('plenary.search_asked', pg_current_xact_id()::text, true);
    if to_regnamespace('graphile_worker') is not null then
      perform graphile_worker.add_job('search.index', payload := '{}', queue_name := 'search', max_attempts := 12);
    end if;
  end if;
  return null;
end $$;
create trigger search_changed after insert on search_change referencing new table as added for each statement execute function search_changed();

create function search_feed_changed() returns trigger language plpgsql as $$
begin
  insert into search_change (item_id) select distinct item_id from changed where scope = 0;
  return null;
end $$;
create trigger search_gained after insert on feed referencing new table as changed for each statement execute function search_feed_changed();
create trigger search_lost after delete on feed referencing old table as changed for each statement execute function search_feed_changed();

create function search_row_changed() returns trigger language plpgsql as $$
declare r jsonb := to_jsonb(new);
begin
  insert into search_change (item_id, post_id) values (case tg_table_name
    when 'version' then (r ->> 'document_id')::uuid
    when 'post' then (r ->> 'thread_id')::uuid
    when 'file' then (select v.document_id from version v where v.id = (r ->> 'version_id')::uuid)
    else (r ->> 'item_id')::uuid end, case tg_table_name when 'post' then (r ->> 'id')::uuid end);
  return null;
end $$;
create trigger search_told after update on document for each row when
  ((old.titles, old.summaries, old.tags, old.symbol, old.reference, old.kind, old.languages) is distinct from
   (new.titles, new.summaries, new.tags, new.symbol, new.reference, new.kind, new.languages)) execute function search_row_changed();
create trigger search_issued after update on version for each row when (old.issued_at is distinct from new.issued_at) execute function search_row_changed();
create trigger search_cleared after update on file for each row when (old.cleared_at is distinct from new.cleared_at) execute function search_row_changed();
create trigger search_titled after update on thread for each row when (old.title is distinct from new.title) execute function search_row_changed();
create trigger search_posted after insert on post for each row execute function search_row_changed();
create trigger search_reworded after update on post for each row when
  ((old.body, old.withdrawn_at, old.held_at) is distinct from (new.body, new.withdrawn_at, new.held_at)) execute function search_row_changed();

insert into search_change (item_id) select id from item where kind in ('DOCUMENT', 'THREAD') order by sort_at;

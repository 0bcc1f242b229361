-- Exclusions lie in the entries of the feed. A set that few items share had its entries under a second key of the audience, and a look at the truth for each of
-- them: who has hundreds of audiences read twice as many keys, and who is excluded from many papers asked for every one of them whether they are.
-- Now an entry says itself whom its key does not. A set is a key of its own only where it spares somebody a thousand entries: everybody else reads one
-- key more for it.
create temporary table turning on commit drop as
  select distinct f.item_id from feed f join feed_key k on k.id = f.key_id where k.checked or k.except_ids <> '{}' and k.uses < 1000;
drop index feed_present;
drop index feed_past;
alter table feed add column except_ids int[]; -- sorted audience ids, of whom none sees it; null where the key says all
do $$
declare
  -- A scalar subselect cannot become a hashed subplan over the whole feed, and ends at the first entry. The settings are read once a statement.
  seen constant text := $seen$(select true from feed f
    where f.item_id = %1$s and f.scope = 0 and f.level >= %2$s and f.from_at <= (select net_moment()) and (select net_moment()) < f.until_at
      and f.key_id = any((select net_keys())::int[]) and (f.except_ids is null or not f.except_ids && (select net_audiences())::int[])
    limit 1)$seen$;
  moderator constant text := '(select a.id from audience a where a.kind = ''SECRETARIAT'' and a.subject = duty_subject(''MODERATOR'')) = any((select net_audiences())::int[])';
  told constant text := 'kind in (''REPORTED'', ''REPORT_CLOSED'', ''HELD'', ''HELD_LIFTED'', ''BREAK_GLASS_ASKED'')';
  net record;
begin
  for net in select * from (values
    ('document', format(seen, 'document.item_id', '''DISCOVER''')),
    ('version', format(seen, 'version.document_id', 'case when version.issued_at is null then ''EDIT''::access_level else ''READ'' end')),
    ('filing', format(seen, 'filing.item_id', '''DISCOVER''')),
    ('thread', format(seen, 'thread.item_id', '''DISCOVER''')),
    ('thread_pin', format(seen, 'thread_pin.thread_id', '''DISCOVER''')),
    ('post', format(seen, 'post.thread_id', '''READ''') || ' or ' || moderator
      || ' and (post.held_at is not null or (select true from report r where r.post_id = post.id and r.closed_at is null limit 1))'),
    ('notice', 'person_id = (select net_person()) and (' || told || ' or '
      || format(seen, 'notice.item_id', 'case when notice.post_id is null then ''DISCOVER''::access_level else ''READ'' end') || ')'),
    ('access_request', format(seen, 'access_request.item_id',
      'case when access_request.person_id = (select net_person()) then ''DISCOVER''::access_level else ''MANAGE'' end'))) n(name, holds)
  loop
    execute format('alter policy net on %I using (%s)', net.name, net.holds);
  end loop;
end $$;

drop trigger standing_turned on feed_key;
drop index feed_key_audience;
delete from feed_key where checked;
update feed_key set uses = 0 where uses < 1000; -- counted anew below
alter table feed_key drop column is_key, drop column checked;
alter table feed_key add column is_key boolean not null generated always as (except_ids = '{}' or uses >= 1000) stored;
alter table feed_key add unique (audience_id, except_ids);
create index feed_key_audience on feed_key (audience_id) where is_key;
create trigger standing_turned after update on feed_key for each row when (old.is_key is distinct from new.is_key) execute function standing_changed();

create or replace procedure project(items uuid[]) language plpgsql as $$
declare changed uuid[]; ways way[];
begin
  -- What follows changes with it. Locked, because who posts in a thread moves its place in the feed at the same time.
  perform 1 from item i where i.follows = any(items) order by i.id for update;
  changed := array(select unnest(items) union select i.id from item i where i.follows = any(items));
  ways := array(select row(s.item_id, s.audience_id, s.except_ids, s.level, s.w)::way from segments(changed) s where not isempty(s.w));
  -- Nothing is updated where a key is there already: the keys of a group are everybody's, and a lock on them would queue all who release.
  insert into feed_key (audience_id, except_ids)
    select s.audience_id, s.except_ids from unnest(ways) s union select s.audience_id, '{}' from unnest(ways) s order by 1, 2 on conflict do nothing;
  -- A set has a key of its own once it is used often - and at once where a way that excludes nobody, as break-glass does, leads to the same item
  -- at the same time: under one key it would stand twice.
  update feed_key k set uses = k.uses + n.uses
    from (select s.audience_id, s.except_ids, count(*) + 1000 * count(*) filter (where s.w && s.open) as uses
        from (select u.*, range_agg(u.w) filter (where u.except_ids = '{}') over (partition by u.item_id, u.audience_id) as open from unnest(ways) u) s
        where s.except_ids <> '{}' group by 1, 2) n
    where k.audience_id = n.audience_id and k.except_ids = n.except_ids and not k.is_key;
  delete from feed f where f.item_id = any(changed);
  insert into feed (item_id, kind, scope, key_id, level, sort_at, from_at, until_at, phase, except_ids)
  with entry as (
    -- The slices of different exclusion sets stay apart, though one key holds them: somebody gains where one ends.
    select s.item_id, k.id as key_id, s.except_ids, k.except_ids as excepted, s.level, range_agg(s.w) as w, range_agg(range_agg(s.w)) over (
      partition by s.item_id, k.id, s.except_ids order by s.level desc rows between unbounded preceding and 1 preceding) as higher
    from unnest(ways) s
    join lateral (select k.id, k.except_ids from feed_key k where k.is_key and k.audience_id = s.audience_id and k.except_ids in (s.except_ids, '{}')
      order by k.except_ids desc limit 1) k on true
    group by 1, 2, 3, 4, 5),
  way as (
    select e.item_id, e.key_id, e.level, case when e.except_ids <> e.excepted then e.except_ids end as except_ids,
      unnest(e.w - coalesce(e.higher, '{}')) as w
    from entry e)
  select i.id, i.kind, sc.scope, s.key_id, s.level,
    -- To the day under the Chatham House rule, or order and cursors would tell the minute.
    case when t.attribution = 'CHATHAM_HOUSE' then date_trunc('day', i.sort_at, 'UTC') else i.sort_at end, moment(s.w, false), moment(s.w, true),
    (case when moment(s.w, true) <= clock_timestamp() then 'PAST' when moment(s.w, false) > clock_timestamp() then 'FUTURE' else 'PRESENT' end)::feed_phase,
    s.except_ids
  from way s
  join item i on i.id = s.item_id
  left join terms t on t.item_id = coalesce(i.follows, i.id) and t.until_at is null
  join lateral (select 0 as scope union all
      select a.id from filing g join audience a on a.kind = 'GROUP' and a.subject = g.group_id
      where g.item_id = coalesce(i.follows, i.id) and g.until_at is null) sc on true;
end $$;

do $$
declare items uuid[] := array(select t.item_id from turning t);
begin
  call project(items);
end $$;
create index feed_present on feed (kind, scope, key_id, sort_at desc, item_id desc) include (from_at, until_at, level, except_ids) where phase = 'PRESENT';
create index feed_past on feed (kind, scope, key_id, sort_at desc, item_id desc) include (from_at, until_at, except_ids) where phase <> 'PRESENT';

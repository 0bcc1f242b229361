create or replace procedure project(items uuid[]) language plpgsql as $$
declare changed uuid[];
begin
  -- What follows changes with it. Locked, because who posts in a thread moves its place in the feed at the same time.
  perform 1 from item i where i.follows = any(items) order by i.id for update;
  changed := array(select unnest(items) union select i.id from item i where i.follows = any(items));
  -- Nothing is updated where a key is there already: the keys of a group are everybody's, and a lock on them would queue all who release.
  insert into feed_key (audience_id, except_ids)
    select distinct s.audience_id, s.except_ids from segments(changed) s where not isempty(s.w) order by 1, 2 on conflict do nothing;
  insert into feed_key (audience_id, checked)
    select distinct s.audience_id, true from segments(changed) s where s.except_ids <> '{}' order by 1 on conflict do nothing;
  update feed_key k set uses = k.uses + n.uses
    from (select s.audience_id, s.except_ids, count(*) as uses from segments(changed) s where s.except_ids <> '{}' and not isempty(s.w) group by 1, 2) n
    where k.audience_id = n.audience_id and k.except_ids = n.except_ids and not k.checked and not k.is_key;
  delete from feed f where f.item_id = any(changed);
  insert into feed (item_id, kind, scope, key_id, level, sort_at, from_at, until_at, phase)
  with entry as (
    -- The slices of different exclusion sets stay apart, though one checked key holds them: somebody gains where one ends.
    select s.item_id, k.id as key_id, s.except_ids, s.level, range_agg(s.w) as w, range_agg(range_agg(s.w)) over (
      partition by s.item_id, k.id, s.except_ids order by s.level desc rows between unbounded preceding and 1 preceding) as higher
    from segments(changed) s
    join lateral (select k.id from feed_key k where k.is_key and k.audience_id = s.audience_id
        and (not k.checked and k.except_ids = s.except_ids or k.checked and s.except_ids <> '{}') order by k.checked limit 1) k on true
    where not isempty(s.w) group by 1, 2, 3, 4),
  way as (
    select e.item_id, e.key_id, e.level, unnest(e.w - coalesce(e.higher, '{}')) as w
    from entry e)
  select i.id, i.kind, sc.scope, s.key_id, s.level,
    -- To the day under the Chatham House rule, or order and cursors would tell the minute.
    case when t.attribution = 'CHATHAM_HOUSE' then date_trunc('day', i.sort_at, 'UTC') else i.sort_at end, moment(s.w, false), moment(s.w, true),
    (case when moment(s.w, true) <= clock_timestamp() then 'PAST' when moment(s.w, false) > clock_timestamp() then 'FUTURE' else 'PRESENT' end)::feed_phase
  from way s
  join item i on i.id = s.item_id
  left join terms t on t.item_id = coalesce(i.follows, i.id) and t.until_at is null
  join lateral (select 0 as scope union all
      select a.id from filing g join audience a on a.kind = 'GROUP' and a.subject = g.group_id
      where g.item_id = coalesce(i.follows, i.id) and g.until_at is null) sc on true;
end $$;
drop type way;

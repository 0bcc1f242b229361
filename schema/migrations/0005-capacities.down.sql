drop function standing_of(uuid, timestamptz);
create function standing_of(person uuid, t timestamptz)
  returns table (audiences int[], is_active boolean, keys int[], duties text[], parts jsonb, offices jsonb)
  language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
  select array_agg(distinct a.id) filter (where a.id is not null), coalesce(bool_or(s.kind = 'COMMUNITY'), false),
      coalesce(jsonb_agg(jsonb_build_object('groupId', s.subject, 'kind', s.kind)) filter (where s.kind in ('GROUP', 'GROUP_OBSERVERS', 'BUREAU')), '[]')
    into audiences, is_active, parts
    from standing(t) s left join audience a on a.kind = s.kind and a.subject = s.subject and a.author = s.author where s.person_id = person;
  audiences := coalesce(audiences, '{}') || (select a.id from audience a where a.kind = 'PUBLIC');
  keys := array(select k.id from feed_key k where k.is_key and k.audience_id = any(audiences) and not (k.except_ids && audiences) order by k.id);
  duties := array(select distinct d.duty::text from live_duties(t) d where d.person_id = person order by 1);
  offices := coalesce((select jsonb_agg(jsonb_build_object('groupId', o.group_id, 'office', o.office) order by o.office) from office o
    where is_active and o.person_id = person and is_live(o.from_at, o.until_at, t)), '[]');
  return next;
end $$;

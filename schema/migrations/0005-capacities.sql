-- What a person is at t, now with what each of their capacities leads into: the audiences that count for it, as libs/access/capacity.levels.ts
-- explains. In the same pass, since every caller is looked up once and a second look costs as much as the first.
drop function standing_of(uuid, timestamptz);
create function standing_of(person uuid, t timestamptz)
  returns table (audiences int[], is_active boolean, keys int[], duties text[], parts jsonb, offices jsonb, capacities jsonb)
  language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
  with held as materialized (
    select s.via_party, s.kind, s.subject, a.id
    from standing(t) s left join audience a on a.kind = s.kind and a.subject = s.subject and a.author = s.author where s.person_id = person),
  named as materialized ( -- seats in the person's own name; one that came with an office is the office's
    select distinct x.group_id, case x.capacity when 'PARTICIPANT' then 'GROUP'::audience_kind else 'GROUP_OBSERVERS' end as kind
    from seat x where x.person_id = person and x.office_id is null and is_live(x.from_at, x.until_at, t)),
  mine as materialized ( -- what comes to the person themself counts for every party of theirs
    select h.id, h.kind in ('PERSON', 'COMMUNITY') as is_everywhere, h.kind = 'SECRETARIAT' as is_secretariat from held h
    left join named n on n.group_id = h.subject and n.kind = h.kind
    where h.id is not null and (h.kind in ('PERSON', 'COMMUNITY', 'SECRETARIAT') or h.via_party is null and n.group_id is not null)),
  capacity as (
    select h.via_party as id, true as is_party from held h where h.kind = 'PARTY' union select h.subject, false from held h where h.kind = 'BUREAU'),
  led as (
    select c.id, h.id as audience, h.kind = 'HEAD_OF' as is_head from capacity c join held h on h.via_party = c.id
    union all select c.id, h.id, h.kind = 'HEAD_OF' from capacity c join held h on h.subject = c.id and h.via_party is null
    union all select c.id, m.id, false from capacity c join mine m on m.is_everywhere or c.is_party and not m.is_secretariat
      or c.id = (select p.id from party p where p.kind = 'SECRETARIAT' and m.is_secretariat))
  select array_agg(distinct h.id) filter (where h.id is not null), coalesce(bool_or(h.kind = 'COMMUNITY'), false),
      coalesce(jsonb_agg(jsonb_build_object('groupId', h.subject, 'kind', h.kind)) filter (where h.kind in ('GROUP', 'GROUP_OBSERVERS', 'BUREAU')), '[]'),
      coalesce((select jsonb_object_agg(l.id, l.leads) from (select led.id, jsonb_build_object('head', bool_or(led.is_head), 'audiences',
        coalesce(jsonb_agg(distinct led.audience) filter (where led.audience is not null), '[]')) as leads from led group by led.id) l), '{}')
    into audiences, is_active, parts, capacities from held h;
  audiences := coalesce(audiences, '{}') || (select a.id from audience a where a.kind = 'PUBLIC');
  keys := array(select k.id from feed_key k where k.is_key and k.audience_id = any(audiences) and not (k.except_ids && audiences) order by k.id);
  duties := array(select distinct d.duty::text from live_duties(t) d where d.person_id = person order by 1);
  offices := coalesce((select jsonb_agg(jsonb_build_object('groupId', o.group_id, 'office', o.office) order by o.office) from office o
    where is_active and o.person_id = person and is_live(o.from_at, o.until_at, t)), '[]');
  return next;
end $$;

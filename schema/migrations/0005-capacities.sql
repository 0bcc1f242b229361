-- What each capacity of a person leads into at t: the audiences that count for it, as libs/access/capacity.levels.ts explains; with no audience
-- where it leads into none that anything was released to. In plpgsql so that a connection plans it once: planning costs four times the asking.
create function capacities_of(person uuid, moment timestamptz)
  returns table (capacity_id uuid, is_party boolean, audience_id int, is_head boolean)
  language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
  return query
  with held as materialized (
    select s.via_party, s.kind, s.subject, a.id from standing(moment) s
    left join audience a on a.kind = s.kind and a.subject = s.subject and a.author = s.author where s.person_id = person),
  capacity as (
    select h.via_party as id, true as party from held h where h.kind = 'PARTY' union select h.subject, false from held h where h.kind = 'BUREAU')
  select distinct c.id, c.party, h.id, h.kind = 'HEAD_OF' and h.subject = c.id from capacity c join held h
    on h.via_party = c.id or h.via_party is null and h.subject = c.id or h.kind in ('PERSON', 'COMMUNITY')
      or h.kind = 'SECRETARIAT' and c.id = (select p.id from party p where p.kind = 'SECRETARIAT')
      or h.via_party is null and c.party and h.kind in ('GROUP', 'GROUP_OBSERVERS') and (select count(*) from seat x
        where x.person_id = person and x.group_id = h.subject and x.office_id is null and is_live(x.from_at, x.until_at, moment)
          and x.capacity = (case h.kind when 'GROUP' then 'PARTICIPANT' else 'OBSERVER' end)::seat_capacity) > 0;
end $$;

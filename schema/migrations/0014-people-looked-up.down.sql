create or replace function standing(t timestamptz)
  returns table (person_id uuid, kind audience_kind, subject uuid, author uuid, via_party uuid) language sql stable parallel safe as $$
  select a.person_id, 'PARTY'::audience_kind, a.party_id, nobody(), a.party_id from live_accreditations(t) a
  union all
  select a.person_id, 'BODY'::audience_kind, a.party_id, nobody(), a.party_id from live_accreditations(t) a
  union all
  select a.person_id, 'BODY'::audience_kind, m.body_id, nobody(), a.party_id
    from live_accreditations(t) a join body_membership m on m.member_id = a.party_id and is_live(m.from_at, m.until_at, t)
  union all
  select a.person_id, case s.capacity when 'PARTICIPANT' then 'GROUP'::audience_kind else 'GROUP_OBSERVERS' end, s.group_id, nobody(), a.party_id
    from live_accreditations(t) a join seat s on s.party_id = a.party_id and is_live(s.from_at, s.until_at, t)
  union all
  select s.person_id, case s.capacity when 'PARTICIPANT' then 'GROUP'::audience_kind else 'GROUP_OBSERVERS' end, s.group_id, nobody(), null::uuid
    from seat s join active_persons(t) p on p.person_id = s.person_id where is_live(s.from_at, s.until_at, t)
  union all
  select o.person_id, 'BUREAU'::audience_kind, o.group_id, nobody(), null::uuid
    from office o join active_persons(t) p on p.person_id = o.person_id where is_live(o.from_at, o.until_at, t)
  union all
  select d.person_id, 'SECRETARIAT'::audience_kind, duty_subject(d.duty), nobody(), null::uuid from live_duties(t) d
  union all
  select p.person_id, 'PERSON'::audience_kind, p.person_id, nobody(), null::uuid from active_persons(t) p
  union all
  select p.person_id, 'COMMUNITY'::audience_kind, nobody(), nobody(), null::uuid from active_persons(t) p
  union all
  select a.person_id, 'AUTHOR_OF'::audience_kind, a.party_id, a.person_id, a.party_id from live_accreditations(t) a
  union all
  select a.person_id, 'HEAD_OF'::audience_kind, a.party_id, nobody(), a.party_id from live_accreditations(t) a where a.role = 'HEAD'
  union all
  select o.person_id, 'AUTHOR_OF'::audience_kind, o.group_id, o.person_id, null::uuid
    from office o join active_persons(t) p on p.person_id = o.person_id where is_live(o.from_at, o.until_at, t)
  union all
  select o.person_id, 'HEAD_OF'::audience_kind, o.group_id, nobody(), null::uuid
    from office o join active_persons(t) p on p.person_id = o.person_id
    where o.office in ('CHAIR','CO_CHAIR') and is_live(o.from_at, o.until_at, t)
$$;

-- The whole catalogue of the first release. Times are timestamptz; windows are [from_at, until_at), either end may be open (null).
create extension if not exists citext;
create extension if not exists pg_trgm;

-- ---------------------------------------------------------------- parties
create type party_kind as enum ('MEMBER_STATE','OBSERVER_STATE','REGIONAL_BODY','UN_ENTITY','INTERNATIONAL_ORGANIZATION','CIVIL_SOCIETY','PRIVATE_SECTOR','SECRETARIAT');
create type regional_group as enum ('AFRICAN','ASIA_PACIFIC','EASTERN_EUROPEAN','LATIN_AMERICAN_CARIBBEAN','WESTERN_EUROPEAN_OTHER');
create table party (
  id uuid primary key,
  code text not null unique,                 -- ISO 3166 alpha-3 for states, the usual abbreviation for others
  kind party_kind not null,
  names jsonb not null,                      -- {"ar": …, "en": …, "es": …, "fr": …, "ru": …, "zh": …}
  abbreviations jsonb not null default '{}', -- per language, where the party has one
  iso2 text, m49 text,
  regional_group regional_group,
  members_outside int not null default 0,    -- members of a body that are not parties of the portal
  search_text text not null default ''       -- every name and code, lower case, for type-ahead
);
create unique index party_one_secretariat on party ((kind)) where kind = 'SECRETARIAT';
create index party_search on party using gin (search_text gin_trgm_ops);

create table body_membership (
  id uuid primary key,
  body_id uuid not null references party, member_id uuid not null references party,
  from_at timestamptz, until_at timestamptz, source text
);
create index body_membership_body on body_membership (body_id, member_id);
create index body_membership_member on body_membership (member_id, body_id);

-- ---------------------------------------------------------------- identity
create table person (
  id uuid primary key,
  name text not null,
  honorific text,
  email citext not null unique,
  password_hash text,
  language text not null default 'en',
  time_zone text not null default 'UTC',
  created_at timestamptz not null default now()
);
create index person_search on person using gin (name gin_trgm_ops);
create table person_suspension (
  id uuid primary key, person_id uuid not null references person,
  from_at timestamptz, until_at timestamptz, reason text, set_by uuid references person
);
create index person_suspension_person on person_suspension (person_id);
create table session (
  id text primary key,                       -- SHA-256 of what the cookie holds: a stolen table opens no session
  person_id uuid references person on delete cascade,
  data jsonb not null, user_agent text,
  created_at timestamptz not null default now(), seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_person on session (person_id);
create table one_time_link (
  token_hash text primary key, person_id uuid not null references person,
  purpose text not null check (purpose in ('INVITE','RESET')),
  created_at timestamptz not null default now(), expires_at timestamptz not null, used_at timestamptz, created_by uuid references person
);

-- ---------------------------------------------------------------- accreditations and duties
create type accreditation_role as enum ('HEAD','DEPUTY_HEAD','FOCAL_POINT','DELEGATE','ADVISER');
create table accreditation (
  id uuid primary key,
  person_id uuid not null references person, party_id uuid not null references party,
  role accreditation_role not null,
  from_at timestamptz, until_at timestamptz,
  requested_at timestamptz not null default now(), requested_by uuid references person,
  approved_at timestamptz, approved_by uuid references person,
  note text                                  -- number and date of the note verbale
);
create index accreditation_person on accreditation (person_id);
create index accreditation_party on accreditation (party_id);
create table accreditation_suspension (
  id uuid primary key, accreditation_id uuid not null references accreditation,
  from_at timestamptz, until_at timestamptz, reason text, set_by uuid references person
);
create index accreditation_suspension_accreditation on accreditation_suspension (accreditation_id);
create type secretariat_duty as enum ('ADMINISTRATOR','MODERATOR','CONFERENCE_OFFICER','AUDITOR');
create table duty (
  id uuid primary key, person_id uuid not null references person, duty secretariat_duty not null,
  from_at timestamptz, until_at timestamptz, given_by uuid references person
);
create index duty_person on duty (person_id);
create index duty_duty on duty (duty);

-- ---------------------------------------------------------------- groups
create type group_kind as enum ('COMMITTEE','WORKING_GROUP','DRAFTING_GROUP','FRIENDS_OF_THE_CHAIR');
create type seat_capacity as enum ('PARTICIPANT','OBSERVER');
create type office_kind as enum ('CHAIR','CO_CHAIR','VICE_CHAIR','RAPPORTEUR','FACILITATOR','SECRETARY');
create table working_group (
  id uuid primary key,
  tag text not null unique,                  -- WG.1
  kind group_kind not null,
  names jsonb not null,
  mandate jsonb not null default '{}',
  series text not null unique,               -- CIED/WG.1: what its symbols begin with
  parent_id uuid references working_group,
  observers_may_file boolean not null default false,
  usual_distribution jsonb,                  -- a template offered for new items, never a right
  created_at timestamptz not null default now()
);
create table seat (
  id uuid primary key,
  group_id uuid not null references working_group, capacity seat_capacity not null,
  party_id uuid references party, person_id uuid references person,
  from_at timestamptz, until_at timestamptz,
  office_id uuid,                            -- the election that seated this person, if one did
  check (num_nonnulls(party_id, person_id) = 1)
);
create index seat_group on seat (group_id);
create index seat_party on seat (party_id) where party_id is not null;
create index seat_person on seat (person_id) where person_id is not null;
create table office (
  id uuid primary key,
  group_id uuid not null references working_group, person_id uuid not null references person, office office_kind not null,
  from_at timestamptz, until_at timestamptz
);
create index office_group on office (group_id);
create index office_person on office (person_id);

-- ---------------------------------------------------------------- access: the truth
create type access_level as enum ('DISCOVER','READ','COMMENT','EDIT','MANAGE');
create type audience_kind as enum ('PUBLIC','COMMUNITY','PARTY','BODY','GROUP','GROUP_OBSERVERS','BUREAU','SECRETARIAT','PERSON',
  'AUTHOR_OF','HEAD_OF');                    -- the last two are custody: internal, no release may name them
create function nobody() returns uuid language sql immutable parallel safe return '00000000-0000-0000-0000-000000000000'::uuid;
create function duty_subject(d secretariat_duty) returns uuid language sql immutable parallel safe
  return ('00000000-0000-0000-0000-00000000000' || case d when 'ADMINISTRATOR' then '1' when 'MODERATOR' then '2' when 'CONFERENCE_OFFICER' then '3' else '4' end)::uuid;
create table audience (
  id int generated always as identity primary key,
  kind audience_kind not null,
  subject uuid not null,                     -- a party, group or person; duty_subject(d) for a duty; nobody() where the kind says all
  author uuid not null,                      -- AUTHOR_OF: the author, subject being the originator; else nobody()
  unique (kind, subject, author)
);
create type item_kind as enum ('DOCUMENT','THREAD','MEETING','DECISION');
create table item (
  id uuid primary key,
  kind item_kind not null,
  originator_party uuid references party, originator_group uuid references working_group,
  author_id uuid not null references person,
  sort_at timestamptz not null,              -- date of issue; never moved by a release, which others may not know of
  created_at timestamptz not null default now(),
  check (num_nonnulls(originator_party, originator_group) = 1)
);
create type tlp_label as enum ('RED','AMBER_STRICT','AMBER','GREEN','CLEAR');
create type onward_rule as enum ('ORIGINATOR_ONLY','RECIPIENTS');
create type download_rule as enum ('ALLOWED','WATERMARKED','VIEW_ONLY');
create type attribution_rule as enum ('NAMED','PARTY_ONLY','CHATHAM_HOUSE');
create type recipients_rule as enum ('SHOWN','WITHHELD');
create table terms (                         -- handling, embargo and expiry: dated versions
  id uuid primary key, item_id uuid not null references item on delete cascade,
  tlp tlp_label not null, onward onward_rule not null, download download_rule not null,
  attribution attribution_rule not null, recipients recipients_rule not null,
  embargo_at timestamptz, expiry_at timestamptz,
  from_at timestamptz, until_at timestamptz, set_by uuid references person
);
create index terms_item on terms (item_id);
create unique index terms_current on terms (item_id) where until_at is null;
create type release_ground as enum ('GRANT','ONWARD','REQUEST','REPORT','WITHDRAWAL');
create table release (
  id uuid primary key, item_id uuid not null references item on delete cascade,
  audience_id int not null references audience, level access_level not null,
  from_at timestamptz, until_at timestamptz,
  ground release_ground not null default 'GRANT', rests_on uuid references release,
  granted_by uuid references person, granted_as uuid, granted_at timestamptz not null default now(),
  closed_by uuid references person
);
create index release_item on release (item_id);
create table exclusion (
  id uuid primary key, item_id uuid not null references item on delete cascade,
  audience_id int not null references audience,
  from_at timestamptz, until_at timestamptz, set_by uuid references person, closed_by uuid references person
);
create index exclusion_item on exclusion (item_id);
create table quarantine (
  id uuid primary key, item_id uuid not null references item on delete cascade,
  from_at timestamptz, until_at timestamptz, reason text, set_by uuid references person, lifted_by uuid references person
);
create index quarantine_item on quarantine (item_id);
create table break_glass (
  id uuid primary key, item_id uuid not null references item on delete cascade, person_id uuid not null references person,
  from_at timestamptz, until_at timestamptz, reason text, approved_by uuid references person
);
create index break_glass_item on break_glass (item_id);
create table filing (                        -- a fact that gives nobody rights
  id uuid primary key, item_id uuid not null references item on delete cascade, group_id uuid not null references working_group,
  from_at timestamptz not null default now(), until_at timestamptz, filed_by uuid references person,
  pinned boolean not null default false
);
create unique index filing_live on filing (item_id, group_id) where until_at is null;
create index filing_group on filing (group_id);
create table access_epoch (only_row boolean primary key default true check (only_row), value bigint not null);
insert into access_epoch (value) values (1);

-- ---------------------------------------------------------------- access: the feed, a projection of the truth
-- A key is an audience less a set of exclusions: what one person may see is a set of keys, without a look at items. Where nothing is excluded
-- the set is empty. Few items share most sets: their entries go under the audience's one checked key and are decided one by one. A set
-- that many items share gets a key of its own, so that whom it names does not walk past all of them.
create table feed_key (
  id int generated always as identity primary key,
  audience_id int not null references audience,
  except_ids int[] not null default '{}',    -- sorted audience ids
  checked boolean not null default false,
  uses int not null default 0,               -- entries projected for this set
  is_key boolean not null generated always as (checked or except_ids = '{}' or uses >= 100) stored,
  unique (audience_id, except_ids, checked)
);
create index feed_key_audience on feed_key (audience_id) where is_key;
create type feed_phase as enum ('PAST','PRESENT','FUTURE');
create table feed (
  item_id uuid not null references item on delete cascade,
  kind item_kind not null,
  scope int not null default 0,              -- 0: everywhere; else the GROUP audience of the group it is filed in
  key_id int not null,
  level access_level not null,
  sort_at timestamptz not null,
  from_at timestamptz not null default '-infinity', until_at timestamptz not null default 'infinity',
  phase feed_phase not null                  -- a hint kept by the clock's settling; the window decides
);
create index feed_item on feed (item_id);
create index feed_present on feed (kind, scope, key_id, sort_at desc, item_id desc) include (from_at, until_at, level) where phase = 'PRESENT';
create index feed_future on feed (kind, scope, key_id, from_at) where phase = 'FUTURE';
create index feed_past on feed (kind, scope, key_id, sort_at desc, item_id desc) include (from_at, until_at) where phase <> 'PRESENT';
create index feed_turn on feed (until_at) where phase = 'PRESENT' and until_at < 'infinity';
create index feed_due on feed (from_at) where phase = 'FUTURE';

-- ---------------------------------------------------------------- documents
create type document_kind as enum ('POSITION_PAPER','WORKING_PAPER','CONFERENCE_ROOM_PAPER','NON_PAPER','NOTE_VERBALE','LETTER','REPORT',
  'DRAFT_DECISION','DRAFT_RESOLUTION','STATEMENT','INFORMATION_NOTE','LESSONS_LEARNED');
create table document (
  item_id uuid primary key references item on delete cascade,
  kind document_kind not null,
  reference text not null unique,            -- CIED/WG.1/2026/R-7KQ3M: random
  symbol text unique,                        -- CIED/WG.1/2026/WP.4: assigned by an officer
  titles jsonb not null, summaries jsonb not null default '{}',
  languages text[] not null default '{}',    -- of the issued files
  tags text[] not null default '{}',
  written_as text not null default 'PARTY' check (written_as in ('PARTY','OFFICE')),
  issued_at timestamptz,                     -- date of issue: of the first issued version
  withdrawn_at timestamptz, withdrawn_by uuid references person, withdrawal_reason text
);
create table series_number (
  group_id uuid not null references working_group, nature text not null, year int not null, last int not null,
  primary key (group_id, nature, year)
);
create table version (
  id uuid primary key, document_id uuid not null references document on delete cascade,
  number int not null, note text not null default '',
  prepared_by uuid not null references person, prepared_at timestamptz not null default now(),
  issued_by uuid references person, issued_at timestamptz,
  unique (document_id, number)
);
create table upload (
  id text primary key,                       -- random; also the name of its bytes in the storage until filed
  person_id uuid not null references person,
  name text not null, size bigint not null, received bigint not null default 0,
  media_type text, sha256 text, finished_at timestamptz,
  created_at timestamptz not null default now(), expires_at timestamptz not null
);
create index upload_expiry on upload (expires_at);
create table file (
  id uuid primary key, version_id uuid not null references version on delete cascade,
  language text not null, name text not null, media_type text not null, size bigint not null, sha256 text not null,
  storage_key text not null unique, uploaded_by uuid not null references person, uploaded_at timestamptz not null default now()
);
create index file_version on file (version_id);

-- ---------------------------------------------------------------- notifications, audit
create table notice (
  id uuid primary key, person_id uuid not null references person, item_id uuid not null references item on delete cascade,
  kind text not null check (kind in ('RELEASED','VERSION_ISSUED','WITHDRAWN')),
  at timestamptz not null default now(), read_at timestamptz
);
create unique index notice_once on notice (person_id, item_id, kind, at);
create unique index notice_released on notice (person_id, item_id) where kind = 'RELEASED';
create index notice_person on notice (person_id, at desc, id desc);
create index notice_unread on notice (person_id, at desc, id desc) where read_at is null;
create table audit (
  id uuid primary key, seq bigint generated always as identity unique,
  at timestamptz not null default clock_timestamp(), epoch bigint not null,
  actor_id uuid, acting_as uuid, action text not null, item_id uuid, details jsonb not null default '{}', request_id text
);
create index audit_item on audit (item_id, seq);
create function audit_is_append_only() returns trigger language plpgsql as $$
begin raise exception 'the audit trail is append-only'; end $$;
create trigger audit_append_only before update or delete or truncate on audit for each statement execute function audit_is_append_only();

-- ---------------------------------------------------------------- who is what, one definition for both directions
-- Each row: at t, this person is in this audience, through this party (null where through none). Asked by person it is a person's
-- audiences; asked by audience it is the audience's people. Inlined by the planner, so either condition reaches the indexes.
create function is_live(from_at timestamptz, until_at timestamptz, t timestamptz) returns boolean language sql immutable parallel safe
  return (from_at is null or from_at <= t) and (until_at is null or t < until_at);

create function live_accreditations(t timestamptz)
  returns table (person_id uuid, party_id uuid, role accreditation_role, accreditation_id uuid) language sql stable parallel safe as $$
  select a.person_id, a.party_id, a.role, a.id from accreditation a
  where is_live(a.from_at, a.until_at, t) and a.approved_at <= t
    and (select count(*) from accreditation_suspension s where s.accreditation_id = a.id and is_live(s.from_at, s.until_at, t)) = 0
    and (select count(*) from person_suspension s where s.person_id = a.person_id and is_live(s.from_at, s.until_at, t)) = 0
$$;
create function live_duties(t timestamptz) returns table (person_id uuid, duty secretariat_duty) language sql stable parallel safe as $$
  select d.person_id, d.duty from duty d
  where is_live(d.from_at, d.until_at, t)
    and (select count(*) from person_suspension s where s.person_id = d.person_id and is_live(s.from_at, s.until_at, t)) = 0
$$;
create function active_persons(t timestamptz) returns table (person_id uuid) language sql stable parallel safe as $$
  select a.person_id from live_accreditations(t) a union select d.person_id from live_duties(t) d
$$;
create function standing(t timestamptz)
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

-- What a person is at t: their audiences, the feed keys that hold something for them (their exclusions name none of the audiences), duties,
-- and parts in groups. The person is expanded, never the items. In plpgsql so that a connection plans it once; planning costs ten times the asking.
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

-- ---------------------------------------------------------------- the truth compiled into the feed
create function span(from_at timestamptz, until_at timestamptz) returns tstzrange language sql immutable parallel safe
  return case when from_at >= until_at then 'empty'::tstzrange else tstzrange(from_at, until_at) end;
create function moment(r tstzrange, upper boolean) returns timestamptz language sql immutable parallel safe
  return case when upper then case when upper_inf(r) then 'infinity' else upper(r) end
    else case when lower_inf(r) then '-infinity' else lower(r) end end;

-- When a release at a level counts under terms: before the embargo only EDIT and above, after the expiry nothing; the embargo speaks first.
create function open_under(level access_level, embargo timestamptz, expiry timestamptz) returns tstzmultirange language sql immutable parallel safe
  return case when level >= 'EDIT' and embargo is not null then tstzmultirange(tstzrange(null, embargo), tstzrange(null, expiry))
    when embargo >= expiry then '{}'::tstzmultirange else tstzmultirange(tstzrange(embargo, expiry)) end;

-- Every way an item can be seen, as (audience, live exclusions, level, window): decide(), compiled over all persons and all times.
create function segments(items uuid[])
  returns table (item_id uuid, audience_id int, except_ids int[], level access_level, w tstzrange) language sql stable as $$
  with it as (select i.*, coalesce(i.originator_party, i.originator_group) as originator from item i where i.id = any(items)),
  held as (
    select q.item_id, range_agg(span(q.from_at, q.until_at)) as w from quarantine q where q.item_id = any(items) group by 1),
  free as (
    select it.id as item_id, coalesce(h.w, '{}'::tstzmultirange) as held, '{(,)}'::tstzmultirange - coalesce(h.w, '{}'::tstzmultirange) as w
    from it left join held h on h.item_id = it.id),
  custody as (
    select it.id as item_id, a.id as audience_id from it
    join audience a on a.subject = it.originator and (a.kind = 'HEAD_OF' and a.author = nobody() or a.kind = 'AUTHOR_OF' and a.author = it.author_id)),
  bounds as (
    select x.item_id, b.at from exclusion x cross join lateral (values ('-infinity'::timestamptz), (x.from_at), (x.until_at)) b(at)
    where x.item_id = any(items) and b.at is not null
    union select it.id, '-infinity' from it),
  slices as (
    select b.item_id, tstzrange(nullif(b.at, '-infinity'), lead(b.at) over (partition by b.item_id order by b.at)) as w, b.at from bounds b),
  cut as (
    select s.item_id, s.w, coalesce((select array_agg(distinct x.audience_id order by x.audience_id) from exclusion x
      where x.item_id = s.item_id and span(x.from_at, x.until_at) && s.w), '{}') as except_ids
    from slices s),
  released as (
    select r.item_id, r.audience_id, r.level,
      range_agg(tstzmultirange(span(r.from_at, r.until_at)) * tstzmultirange(span(t.from_at, t.until_at)) * open_under(r.level, t.embargo_at, t.expiry_at)) as w
    from release r join terms t on t.item_id = r.item_id where r.item_id = any(items) group by 1, 2, 3)
  select c.item_id, c.audience_id, '{}'::int[], 'MANAGE'::access_level, unnest(f.w) from custody c join free f using (item_id)
  union all
  select c.item_id, c.audience_id, '{}', 'READ', unnest(f.held) from custody c join free f using (item_id)
  union all
  select f.item_id, a.id, '{}', 'READ', unnest(f.held) from free f
    join audience a on a.kind = 'SECRETARIAT' and a.subject = duty_subject('MODERATOR') where f.held <> '{}'
  union all
  select b.item_id, a.id, '{}', 'READ', span(b.from_at, b.until_at) from break_glass b
    join audience a on a.kind = 'PERSON' and a.subject = b.person_id where b.item_id = any(items)
  union all
  select r.item_id, r.audience_id, c.except_ids, r.level, unnest(r.w * f.w * tstzmultirange(c.w))
    from released r join free f using (item_id) join cut c using (item_id)
$$;

create procedure project(items uuid[]) language plpgsql as $$
begin
  -- Nothing is updated where a key is there already: the keys of a group are everybody's, and a lock on them would queue all who release.
  insert into feed_key (audience_id, except_ids)
    select distinct s.audience_id, s.except_ids from segments(items) s where not isempty(s.w) order by 1, 2 on conflict do nothing;
  insert into feed_key (audience_id, checked)
    select distinct s.audience_id, true from segments(items) s where s.except_ids <> '{}' order by 1 on conflict do nothing;
  update feed_key k set uses = k.uses + n.uses
    from (select s.audience_id, s.except_ids, count(*) as uses from segments(items) s where s.except_ids <> '{}' and not isempty(s.w) group by 1, 2) n
    where k.audience_id = n.audience_id and k.except_ids = n.except_ids and not k.checked and not k.is_key;
  delete from feed f where f.item_id = any(items);
  insert into feed (item_id, kind, scope, key_id, level, sort_at, from_at, until_at, phase)
  select distinct on (i.id, sc.scope, k.id, s.level, s.w) i.id, i.kind, sc.scope, k.id, s.level, i.sort_at, moment(s.w, false), moment(s.w, true),
    (case when moment(s.w, true) <= clock_timestamp() then 'PAST' when moment(s.w, false) > clock_timestamp() then 'FUTURE' else 'PRESENT' end)::feed_phase
  from segments(items) s
  join item i on i.id = s.item_id
  join lateral (select k.id from feed_key k where k.is_key and k.audience_id = s.audience_id
      and (not k.checked and k.except_ids = s.except_ids or k.checked and s.except_ids <> '{}') order by k.checked limit 1) k on true
  join lateral (select 0 as scope union all
      select a.id from filing g join audience a on a.kind = 'GROUP' and a.subject = g.group_id where g.item_id = i.id and g.until_at is null) sc on true
  where not isempty(s.w);
end $$;

-- The clock moved: entries change their phase. Answers never depend on this having run, only their cost does.
create function settle_feed() returns int language sql as $$
  with turned as (
    update feed set phase = case when feed.until_at <= now() then 'PAST'::feed_phase else 'PRESENT' end
    from (select ctid from feed where phase = 'PRESENT' and until_at <= now() or phase = 'FUTURE' and from_at <= now()
      for update skip locked) due -- whoever holds an entry is projecting it anew
    where feed.ctid = due.ctid returning 1)
  select count(*)::int from turned
$$;
insert into audience (kind, subject, author)
  select 'SECRETARIAT', duty_subject(d), nobody() from unnest(enum_range(null::secretariat_duty)) d
  union all values ('PUBLIC'::audience_kind, nobody(), nobody()), ('COMMUNITY', nobody(), nobody());

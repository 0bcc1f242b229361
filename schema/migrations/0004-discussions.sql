-- Discussions: threads and posts; items that follow another. docs/decisions/0005-threads-that-follow.md says why.

-- ---------------------------------------------------------------- access: an item that follows another
-- It has no distribution of its own: terms, releases, exclusions, quarantines, break-glass, custody and filings are those of what it follows.
-- Originator and author never change, so a follower's row repeats them.
alter table item add column follows uuid references item on delete cascade;
alter table item add constraint item_only_threads_follow check (follows is null or kind = 'THREAD' and follows <> id);
create index item_follows on item (follows) where follows is not null;

alter function segments(uuid[]) rename to segments_of_distributions;
-- A follower is seen as what it follows is, without the PUBLIC; and not at DISCOVER, where there are no threads.
create function segments(items uuid[])
  returns table (item_id uuid, audience_id int, except_ids int[], level access_level, w tstzrange) language sql stable as $$
  select i.id, s.audience_id, s.except_ids, s.level, s.w
  from segments_of_distributions(array(select distinct coalesce(f.follows, f.id) from item f where f.id = any(items))) s
  join item i on i.id = any(items) and coalesce(i.follows, i.id) = s.item_id
  where i.follows is null
    or s.level >= 'READ' and s.audience_id <> (select a.id from audience a where a.kind = 'PUBLIC')
$$;

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
  select distinct on (i.id, sc.scope, k.id, s.level, s.w) i.id, i.kind, sc.scope, k.id, s.level,
    -- To the day under the Chatham House rule, or order and cursors would tell the minute.
    case when t.attribution = 'CHATHAM_HOUSE' then date_trunc('day', i.sort_at, 'UTC') else i.sort_at end, moment(s.w, false), moment(s.w, true),
    (case when moment(s.w, true) <= clock_timestamp() then 'PAST' when moment(s.w, false) > clock_timestamp() then 'FUTURE' else 'PRESENT' end)::feed_phase
  from segments(changed) s
  join item i on i.id = s.item_id
  left join terms t on t.item_id = coalesce(i.follows, i.id) and t.until_at is null
  join lateral (select k.id from feed_key k where k.is_key and k.audience_id = s.audience_id
      and (not k.checked and k.except_ids = s.except_ids or k.checked and s.except_ids <> '{}') order by k.checked limit 1) k on true
  join lateral (select 0 as scope union all
      select a.id from filing g join audience a on a.kind = 'GROUP' and a.subject = g.group_id
      where g.item_id = coalesce(i.follows, i.id) and g.until_at is null) sc on true
  where not isempty(s.w);
end $$;

-- What stands already takes its new place.
update feed f set sort_at = date_trunc('day', f.sort_at, 'UTC') from terms t
  where t.item_id = f.item_id and t.until_at is null and t.attribution = 'CHATHAM_HOUSE' and f.sort_at <> date_trunc('day', f.sort_at, 'UTC');

-- ---------------------------------------------------------------- discussions
create type thread_closure as enum ('CHAIR','CUSTODIAN','WIDENED');
create table thread (
  item_id uuid primary key references item on delete cascade,
  document_id uuid references item on delete cascade, -- on which it was opened; it stays when the thread stops following
  group_id uuid references working_group,             -- in which it was opened
  title text not null,
  opened_by uuid not null references person, opened_as_party uuid references party, opened_as_group uuid references working_group,
  opened_as_office office_kind,
  opened_at timestamptz not null, active_at timestamptz not null,
  sent_as uuid not null,                              -- made by the sender before sending: what is sent twice is opened once
  last_seq int not null default 0,
  closed_at timestamptz, closed_by uuid references person, closed_because thread_closure,
  check (num_nonnulls(document_id, group_id) = 1),
  check (num_nonnulls(opened_as_party, opened_as_group) = 1),
  check (num_nulls(closed_at, closed_because) in (0, 2)),
  unique (opened_by, sent_as)
);
create index thread_document on thread (document_id) where document_id is not null;
create table thread_pin (
  thread_id uuid not null references thread on delete cascade, group_id uuid not null references working_group,
  pinned_by uuid not null references person, pinned_at timestamptz not null,
  primary key (group_id, thread_id)
);
create index thread_pin_thread on thread_pin (thread_id);
create table post (
  id uuid primary key,                                -- random: it holds neither a clock nor a machine
  thread_id uuid not null references thread on delete cascade,
  seq int not null,                                   -- 1, 2, 3 … without a gap, given under the lock of the thread's item
  parent_id uuid references post,
  author_id uuid not null references person,
  party_id uuid references party, group_id uuid references working_group, -- the capacity
  office office_kind,                                 -- the office then held, where a group is the capacity
  body text not null,                                 -- Markdown as written
  posted_at timestamptz not null, edited_at timestamptz,
  withdrawn_at timestamptz, withdrawn_by uuid references person,
  held_at timestamptz, held_by uuid references person, -- by a moderator
  sent_as uuid not null,
  check (num_nonnulls(party_id, group_id) = 1),
  unique (thread_id, seq),
  unique (author_id, sent_as)
);
create index post_author on post (thread_id, author_id, seq);
create index post_parent on post (parent_id) where parent_id is not null;
create table post_revision (
  id uuid primary key, post_id uuid not null references post on delete cascade,
  body text not null, written_at timestamptz not null, -- an earlier text, and when that one was written
  replaced_at timestamptz not null
);
create index post_revision_post on post_revision (post_id, replaced_at);
create table reading (
  person_id uuid not null references person, thread_id uuid not null references thread on delete cascade,
  read_up_to int not null, read_at timestamptz not null,
  primary key (person_id, thread_id)
);
create index reading_thread on reading (thread_id);
create table draft (                                  -- nobody's but the person's own; kept when what it is about is lost from view
  id uuid primary key, person_id uuid not null references person,
  thread_id uuid, parent_id uuid, document_id uuid, group_id uuid,
  capacity_id uuid, title text not null default '', body text not null, saved_at timestamptz not null,
  check (num_nonnulls(thread_id, document_id, group_id) = 1),
  unique nulls not distinct (person_id, thread_id, parent_id, document_id, group_id)
);

-- ---------------------------------------------------------------- notices of discussions
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('RELEASED','VERSION_ISSUED','WITHDRAWN','MENTIONED','REPLIED'));
alter table notice add column post_id uuid references post on delete cascade;
create index notice_post on notice (post_id) where post_id is not null;
drop index notice_once;
-- Under the Chatham House rule all that happened on a day carries the day's time.
create unique index notice_once on notice (person_id, item_id, kind, at, coalesce(post_id, nobody()));

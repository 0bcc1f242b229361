-- Reports, holds, and break-glass by two administrators. docs/decisions/0009-reports-and-broken-glass.md says why.

-- ---------------------------------------------------------------- reports
create type report_outcome as enum ('UPHELD','DISMISSED');
create table report (
  id uuid primary key,
  item_id uuid not null references item on delete cascade, -- of a post, its thread
  version_id uuid references version on delete cascade,
  post_id uuid references post on delete cascade,
  release_id uuid references release,                  -- opens the item to moderators; a post is opened alone, by this row
  reporter_id uuid not null references person, reason text not null, reported_at timestamptz not null,
  closed_at timestamptz, closed_by uuid references person, outcome report_outcome,
  answer text not null default '',                     -- to the reporter
  check (num_nonnulls(version_id, post_id) < 2),
  check ((release_id is null) = (post_id is not null)),
  check (num_nulls(closed_at, closed_by, outcome) in (0, 3))
);
create index report_open on report (reported_at desc, id desc) where closed_at is null;
create index report_reporter on report (reporter_id, reported_at desc, id desc);
create index report_item on report (item_id);
create index report_version on report (version_id) where version_id is not null;
create index report_post on report (post_id) where post_id is not null;
create unique index report_once on report (reporter_id, item_id, coalesce(version_id, nobody()), coalesce(post_id, nobody())) where closed_at is null;

-- ---------------------------------------------------------------- holds: dated; the post itself is marked while one is live
create table post_hold (
  id uuid primary key, post_id uuid not null references post on delete cascade,
  from_at timestamptz not null, until_at timestamptz, reason text not null,
  set_by uuid not null references person, lifted_by uuid references person
);
create unique index post_hold_live on post_hold (post_id) where until_at is null;
create index post_hold_post on post_hold (post_id);

-- ---------------------------------------------------------------- break-glass
create table break_glass_asking (
  id uuid primary key,
  asker_id uuid not null references person, asked_for text not null, -- as it was typed: nothing is looked up before it is approved
  reason text not null, hours int not null check (hours between 1 and 72), asked_at timestamptz not null,
  decided_at timestamptz, decided_by uuid references person, is_approved boolean, answer text not null default '',
  until_at timestamptz,                                -- of what was approved, whether it led to anything or not
  ended_at timestamptz, ended_by uuid references person,
  check (num_nulls(decided_at, decided_by, is_approved) in (0, 3)),
  check (decided_by <> asker_id),
  check (until_at <= decided_at + interval '72 hours'),
  check ((until_at is not null) = coalesce(is_approved, false))
);
create index break_glass_asking_newest on break_glass_asking (asked_at desc, id desc);
alter table break_glass add column asking_id uuid references break_glass_asking;
create index break_glass_asked on break_glass (asking_id) where asking_id is not null;

-- ---------------------------------------------------------------- notices of all this
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('RELEASED','VERSION_ISSUED','WITHDRAWN','MENTIONED','REPLIED','REQUESTED','ANSWERED',
  'ONWARD','REPORTED','REPORT_CLOSED','QUARANTINED','QUARANTINE_LIFTED','HELD','HELD_LIFTED','BREAK_GLASS_ASKED','BREAK_GLASS_APPROVED'));
alter table notice add column asking_id uuid references break_glass_asking; -- which break-glass custodians are told of

-- Where the net of 0011 was there before: a reported or held post is open to moderators, and nothing else of its thread is.
do $$
declare was text;
begin
  select pg_get_expr(n.polqual, n.polrelid) into was from pg_policy n where n.polname = 'net' and n.polrelid = 'post'::regclass;
  if was is not null and was not like '%report%' then
    execute format($net$alter policy net on post using ((%s) or (select a.id from audience a where a.kind = 'SECRETARIAT' and a.subject = duty_subject('MODERATOR'))
      = any((select net_audiences())::int[]) and (post.held_at is not null
        or (select true from report r where r.post_id = post.id and r.closed_at is null limit 1)))$net$, was);
  end if;
end $$;

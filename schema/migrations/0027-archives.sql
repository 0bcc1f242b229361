-- What somebody takes away: a group's library, a delegation's record (docs/decisions/0025). Its person's alone, and dropped after a time.
create table archive (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null check (kind in ('LIBRARY', 'RECORD')),
  group_id uuid references working_group,     -- whose library
  party_id uuid references party,             -- whose record
  session_id text,                            -- a library goes to the session that asked for it, and to no other
  language text not null,
  time_zone text not null,
  state text not null default 'MAKING' check (state in ('MAKING', 'READY', 'STALE', 'FAILED')),
  reason text,                                -- of what is STALE or FAILED, a code
  asked_at timestamptz not null default now(),
  maker uuid, beat_at timestamptz,            -- which run makes it, and when it last said so
  failures int not null default 0,
  ready_at timestamptz,
  keep_until timestamptz not null,
  total int, done int not null default 0,     -- files to put in, and in
  documents int not null default 0,           -- that are in it, as papers or as cards
  groups uuid[] not null default '{}',        -- that are named in it
  size bigint,                                -- of the whole ZIP
  pages_key text,                             -- its pages and lists, one after the other, are one object
  check (num_nonnulls(group_id, party_id) = 1 and (kind = 'LIBRARY') = (group_id is not null)),
  check (state <> 'READY' or num_nulls(ready_at, size, pages_key) = 0)
);
create index archive_person on archive (person_id, asked_at desc);
create index archive_time on archive (keep_until);
create table archive_entry (                  -- follows its archive
  archive_id uuid not null references archive on delete cascade,
  path text not null,
  place int not null,
  file_id uuid references file on delete set null, -- of a file; null for pages, and where the file is gone
  copy text check (copy in ('ORIGINAL', 'MARKED', 'STRIPPED')), -- null for pages
  copy_number text unique,                    -- with which a copy is marked: the ledger has it from when it leaves
  storage_key text not null,                  -- the file's own bytes, or a copy made for this archive alone
  is_own boolean not null,                    -- whether these bytes are the archive's, and go with it
  at bigint not null default 0,               -- where in that object they begin
  size bigint not null, crc bigint not null, sha256 text not null,
  primary key (archive_id, path)
);
create index archive_entry_key on archive_entry (storage_key);
create index archive_entry_file on archive_entry (file_id);
create table archive_basis (                  -- follows its archive: what was told of which item, and may not have narrowed when it leaves
  archive_id uuid not null references archive on delete cascade,
  item_id uuid not null,                      -- of an item that may be gone by then: which is a narrowing too
  level access_level not null,
  attribution text not null, recipients text not null,
  hid boolean not null,                       -- whether it was not told from whom it is
  posts int not null default 0,               -- of a discussion: how many of its first posts are in it
  tombstones int not null default 0,          -- and how many of those had no text
  primary key (archive_id, item_id)
);

alter table archive enable row level security;
create policy net on archive for select to plenary_reader using (person_id = (select net_person()));
alter table archive_entry enable row level security;
create policy net on archive_entry for select to plenary_reader using ((select true from archive a where a.id = archive_entry.archive_id));
alter table archive_basis enable row level security;
create policy net on archive_basis for select to plenary_reader using ((select true from archive a where a.id = archive_basis.archive_id));

-- A notice that it is ready is about no item. Whatever other kinds there are by now stay.
alter table notice alter item_id drop not null;
alter table notice add column archive_id uuid references archive on delete cascade;
alter table notice add constraint notice_about check (num_nonnulls(item_id, archive_id) = 1);
create unique index notice_archive on notice (archive_id) where archive_id is not null;
create policy net_archive on notice for select to plenary_reader using (archive_id is not null and person_id = (select net_person()));
do $$
declare kinds constant text := (select pg_get_constraintdef(c.oid) from pg_constraint c where c.conname = 'notice_kind_check');
begin
  alter table notice drop constraint notice_kind_check;
  execute 'alter table notice add constraint notice_kind_check ' || replace(kinds, 'ARRAY[', 'ARRAY[''ARCHIVE_READY''::text, ');
end $$;

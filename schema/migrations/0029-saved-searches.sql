-- Searches that somebody keeps, and is told of what comes to fit them (docs/decisions/0027).
create table saved_search (                  -- its person's alone
  id uuid primary key,
  person_id uuid not null references person,
  name text not null,
  words text not null,
  filter jsonb not null default '{}',
  notifies boolean not null,
  saved_at timestamptz not null
);
create index saved_search_person on saved_search (person_id, saved_at desc);
create index saved_search_notifying on saved_search (id) where notifies;

-- What fitted when telling began, or was told since: of that nothing is told again. Nobody's to read.
create table saved_search_told (
  search_id uuid not null references saved_search on delete cascade,
  unit_id uuid not null,                     -- of an item, or a post
  primary key (search_id, unit_id)
);

alter table notice add column search_id uuid references saved_search on delete cascade;
alter table notice add column needs_read boolean not null default false; -- found at READ: it may be by words that DISCOVER does not show
create index notice_search on notice (search_id) where search_id is not null;

do $$
declare kinds constant text := (select pg_get_constraintdef(c.oid) from pg_constraint c where c.conname = 'notice_kind_check');
begin
  alter table notice drop constraint notice_kind_check;
  execute 'alter table notice add constraint notice_kind_check ' || replace(kinds, 'ARRAY[', 'ARRAY[''FOUND''::text, ');
end $$;

-- The net of 0011.
alter table saved_search enable row level security;
create policy net on saved_search for select to plenary_reader using (person_id = (select net_person()));
revoke select on saved_search_told from plenary_reader;

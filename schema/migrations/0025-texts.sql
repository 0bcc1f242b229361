-- What is written in files, in passages that can be found (docs/decisions/0023). It follows the file and goes with it.
create table file_text (
  file_id uuid primary key references file on delete cascade,
  state text not null check (state in ('WAITING', 'READY', 'NO_TEXT', 'FAILED')),
  reason text check (reason in ('UNSUPPORTED', 'ENCRYPTED', 'DAMAGED', 'TOO_LARGE', 'TOO_LONG', 'TOO_SLOW', 'NO_OFFICE')),
  is_cut boolean not null default false,     -- whether there is more than is kept
  pages_without int not null default 0,      -- pages on which nothing is written: pictures of writing, mostly
  recognised_as text not null default '',    -- the languages in which these were read by character recognition
  asked_at timestamptz not null default clock_timestamp(),
  check ((state = 'FAILED') = (reason is not null))
);
create index file_text_to_extract on file_text (asked_at) where state = 'WAITING';
create index file_text_to_recognise on file_text (recognised_as) where state in ('READY', 'NO_TEXT') and pages_without > 0;
create table passage (
  file_id uuid not null references file_text on delete cascade,
  place int not null check (place >= 0),     -- in the order of the file
  page int check (page > 0),                 -- of the file as it is shown; null where it is not shown as pages
  language text not null,                    -- as it was found to be
  text text not null,
  is_recognised boolean not null default false, -- read from a picture, and so perhaps not to the letter
  primary key (file_id, place)
);
alter table file_text enable row level security;
create policy net on file_text for select to plenary_reader using ((select true from file f where f.id = file_text.file_id));
alter table passage enable row level security;
-- A file that is taken back takes its words with it.
create policy net on passage for select to plenary_reader using ((select true from file f where f.id = passage.file_id and f.cleared_at is not null));

-- Of what was there before this release the worker takes its time.
insert into file_text (file_id, state, asked_at) select file_id, 'WAITING', '-infinity' from rendition where state <> 'WAITING';

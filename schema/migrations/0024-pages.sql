-- What is made of a file so that it can be read in the portal and marked (docs/decisions/0021). It follows the file's document and goes with it.
create table rendition (
  file_id uuid primary key references file on delete cascade,
  state text not null check (state in ('WAITING', 'READY', 'FAILED')),
  reason text check (reason in ('UNSUPPORTED', 'ENCRYPTED', 'DAMAGED', 'TOO_LARGE', 'TOO_LONG', 'TOO_SLOW', 'NO_OFFICE')),
  pages int,
  is_markable boolean not null default false,  -- whether a copy of it can carry a watermark
  made_at timestamptz not null default now(),
  check ((state = 'FAILED') = (reason is not null)),
  check ((state = 'READY') = (pages is not null))
);
create index rendition_to_make on rendition (made_at) where state <> 'READY';
create table rendition_object (
  storage_key text primary key,
  file_id uuid not null references rendition on delete cascade,
  part text not null check (part in ('PAGES', 'THUMBNAIL')),  -- no PAGES where the file itself is a PDF
  size bigint not null, sha256 text not null,
  unique (file_id, part)
);
alter table rendition enable row level security;
create policy net on rendition for select to plenary_reader using ((select true from file f where f.id = rendition.file_id));
alter table rendition_object enable row level security;
create policy net on rendition_object for select to plenary_reader using ((select true from file f where f.id = rendition_object.file_id));

-- What becomes of files whose format cannot carry a watermark, where one is needed: pages are made of them, or they are not given.
alter table document add conversion text not null default 'CONVERTED' check (conversion in ('CONVERTED', 'REFUSED'));

-- Papers that a secretariat brings with it (docs/decisions/0026).
alter table document add column original_symbol text; -- under which it was known before it came here: A/C.1/79/L.15
create unique index document_original_symbol on document (original_symbol);

-- Uploads that belong together and are no single thing to their person: not listed among their own.
alter table upload add column batch uuid;
create index upload_batch on upload (batch) where batch is not null;

create table import (                        -- nobody's to read through the API
  id uuid primary key,
  folder text not null,                      -- whose command goes on with it until it is filed
  person_id uuid not null references person, -- who runs it
  begun_at timestamptz not null default now(),
  csv_sha256 text, filed_at timestamptz,
  check (num_nulls(csv_sha256, filed_at) in (0, 2))
);
create unique index import_open on import (folder) where filed_at is null;
create unique index import_filed on import (csv_sha256);
create table import_file (                   -- what of an import that is not filed has arrived, or begun to
  import_id uuid not null references import on delete cascade,
  name text not null,                        -- within the folder
  upload_id text not null unique references upload on delete cascade,
  primary key (import_id, name)
);
create table imported (                      -- which papers came with it: follows its document, and is nobody's to read
  document_id uuid primary key references document on delete cascade,
  import_id uuid not null references import
);
revoke all on import, import_file, imported from plenary_reader;

-- Whatever other kinds there are by now stay.
do $$
declare kinds constant text := (select pg_get_constraintdef(c.oid) from pg_constraint c where c.conname = 'notice_kind_check');
begin
  alter table notice drop constraint notice_kind_check;
  execute 'alter table notice add constraint notice_kind_check ' || replace(kinds, 'ARRAY[', 'ARRAY[''IMPORTED''::text, ');
end $$;

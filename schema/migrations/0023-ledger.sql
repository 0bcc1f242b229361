-- The ledger (docs/decisions/0020): who opened which file of which version, who said what its label means, who was asked to acknowledge it, and did.
create table opening (                       -- follows its document; told to custodians
  id uuid primary key,
  copy_number text not null unique,          -- random; printed on copies, resolved for custodians and auditors
  document_id uuid not null references document on delete cascade,
  version_id uuid not null references version on delete cascade,
  file_id uuid not null references file on delete cascade,
  person_id uuid references person,          -- null: nobody signed in
  party_id uuid references party,            -- what they were accredited to then; the first where it was several
  session_id text,                           -- parts of a file asked for one after the other in one session are one opening
  how text not null check (how in ('DISPLAYED', 'DOWNLOADED')),
  way text not null check (way in ('PORTAL', 'API', 'PREVIEW', 'EXPORT')),
  through int[] not null,                    -- the audiences that gave READ then: who may be told of it follows from them
  break_glass_id uuid references break_glass,
  opened_at timestamptz not null default now(),
  last_at timestamptz not null default now() -- when the newest part of it was asked for
);
create index opening_reader on opening (document_id, person_id, version_id);
create index opening_version on opening (version_id);
create index opening_part on opening (file_id, last_at desc);

create table label_understanding (           -- one's own: before the first opening
  person_id uuid not null references person, document_id uuid not null references document on delete cascade,
  tlp tlp_label not null, at timestamptz not null default now(),
  primary key (person_id, document_id, tlp)
);

create table acknowledgement_asking (        -- follows its document
  id uuid primary key, document_id uuid not null references document on delete cascade,
  version_id uuid references version on delete cascade, -- null: the newest one, whichever that is
  due_at timestamptz,
  party_id uuid references party, group_id uuid references working_group, -- in whose name
  asked_by uuid not null references person, asked_at timestamptz not null,
  closed_at timestamptz, closed_by uuid references person,
  check (num_nonnulls(party_id, group_id) = 1),
  check (num_nulls(closed_at, closed_by) in (0, 2))
);
create unique index acknowledgement_asking_open on acknowledgement_asking (document_id) where closed_at is null;
create index acknowledgement_asking_document on acknowledgement_asking (document_id);

create table acknowledgement (               -- follows its document; told to custodians and to whoever made it
  id uuid primary key, document_id uuid not null references document on delete cascade,
  version_id uuid not null references version on delete cascade,
  person_id uuid not null references person,
  party_id uuid references party, group_id uuid references working_group, -- in whose name; in their own where a duty alone shows it to them
  through int[] not null,                    -- as of an opening
  at timestamptz not null,
  unique (version_id, person_id),
  check (num_nonnulls(party_id, group_id) <= 1)
);
create index acknowledgement_reader on acknowledgement (document_id, person_id);

-- Whatever other kinds there are by now stay.
do $$
declare kinds constant text := (select pg_get_constraintdef(c.oid) from pg_constraint c where c.conname = 'notice_kind_check');
begin
  alter table notice drop constraint notice_kind_check;
  execute 'alter table notice add constraint notice_kind_check ' || replace(kinds, 'ARRAY[', 'ARRAY[''ACKNOWLEDGEMENT_ASKED''::text, ');
end $$;

-- The net of 0011.
do $$
declare
  seen constant text := $seen$(select true from feed f
    where f.item_id = %1$s and f.scope = 0 and f.level >= 'READ' and f.from_at <= (select net_moment()) and (select net_moment()) < f.until_at
      and f.key_id = any((select net_keys())::int[]) and (f.except_ids is null or not f.except_ids && (select net_audiences())::int[])
    limit 1)$seen$;
  -- Custody is an entry of its own, which nothing but a quarantine lowers.
  custody constant text := $custody$(select true from feed f join feed_key k on k.id = f.key_id join audience a on a.id = k.audience_id
    where f.item_id = %1$s and f.scope = 0 and a.kind in ('AUTHOR_OF', 'HEAD_OF') and f.from_at <= (select net_moment()) and (select net_moment()) < f.until_at
      and f.key_id = any((select net_keys())::int[])
    limit 1)$custody$;
  mine constant text := 'person_id = (select net_person())';
  net record;
begin
  for net in select * from (values
    ('opening', format(custody, 'opening.document_id')),
    ('label_understanding', mine),
    ('acknowledgement_asking', format(seen, 'acknowledgement_asking.document_id')),
    ('acknowledgement', mine || ' or ' || format(custody, 'acknowledgement.document_id'))) n(name, holds)
  loop
    execute format('alter table %I enable row level security', net.name);
    execute format('create policy net on %I for select to plenary_reader using (%s)', net.name, net.holds);
  end loop;
end $$;

-- How papers stand to one another, and the languages of one work (docs/decisions/0018).
create type modification_kind as enum ('REVISION','ADDENDUM','CORRIGENDUM','REISSUE');
create table modification (                  -- a paper that modifies another one
  document_id uuid primary key references document on delete cascade,
  base_id uuid not null references document on delete cascade,
  kind modification_kind not null,
  version_id uuid references version on delete set null, -- which version of the base
  languages text[] not null default '{}',    -- that it concerns; empty: all
  declared_by uuid not null references person, declared_at timestamptz not null default now(),
  check (document_id <> base_id)
);
create index modification_base on modification (base_id);
create table supersession (                  -- a paper in whose place another one stands
  document_id uuid primary key references document on delete cascade,
  by_id uuid not null references document on delete cascade,
  declared_by uuid not null references person, declared_at timestamptz not null default now(),
  check (document_id <> by_id)
);
create index supersession_by on supersession (by_id);

-- Numbers of modifications, counted as they are given out: how many are filed nobody learns from them.
create table derived_number (
  stem text not null, kind modification_kind not null, last int not null,
  primary key (stem, kind)
);
revoke all on derived_number from plenary_reader;
alter table document add column numbered_in uuid references working_group; -- whose series its symbol is of
update document d set numbered_in = g.id from working_group g
  where starts_with(d.symbol, g.series || '/') and substr(d.symbol, length(g.series) + 1) ~ '^/\d{4}/';

-- Two papers stand to one another for whoever may know of both.
do $$
declare
  ends constant text := '(select true from document d where d.item_id = %1$I.document_id) and (select true from document d where d.item_id = %1$I.%2$I)';
  net record;
begin
  for net in select * from (values ('modification', 'base_id'), ('supersession', 'by_id')) n(name, other) loop
    execute format('alter table %I enable row level security', net.name);
    execute format('create policy net on %I for select to plenary_reader using (%s)', net.name, format(ends, net.name, net.other));
  end loop;
end $$;

create type text_status as enum ('AUTHENTIC','COURTESY','MACHINE');
alter table file add column status text_status not null default 'AUTHENTIC';
alter table version add column original_language text; -- that translations are held against, as of this version
update version v set original_language = f.language
  from (select version_id, min(language) as language from file group by 1 having count(distinct language) = 1) f
  where f.version_id = v.id and v.number = 1;

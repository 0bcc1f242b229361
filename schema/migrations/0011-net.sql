-- A net behind the query layer: whatever a request answers with is read under this role, and to it a protected row is there only where an entry
-- of the feed, under a key of the caller's, leads to it. docs/decisions/0011-a-net-behind-the-query-layer.md says what lies outside, and why.
do $$
begin
  if to_regrole('plenary_reader') is null then
    begin
      create role plenary_reader nologin;
    exception when duplicate_object or unique_violation then null; -- made a moment ago, for another database of this server
    end;
  end if;
  begin
    set local role plenary_reader;
    reset role;
  exception when insufficient_privilege then
    execute format('grant plenary_reader to %I', current_user);
  end;
end $$;
grant select on all tables in schema public to plenary_reader;
-- What later migrations make.
alter default privileges in schema public grant select on tables to plenary_reader;

-- What the caller holds, as their first statement in the transaction has set it (libs/database/net.ts). Never set, or of a transaction before: nobody.
create function net_person() returns uuid language sql stable parallel safe return nullif(current_setting('plenary.person', true), '')::uuid;
create function net_moment() returns timestamptz language sql stable parallel safe return nullif(current_setting('plenary.moment', true), '')::timestamptz;
create function net_keys() returns int[] language sql stable parallel safe return nullif(current_setting('plenary.keys', true), '')::int[];
create function net_audiences() returns int[] language sql stable parallel safe return nullif(current_setting('plenary.audiences', true), '')::int[];
-- A door in the net: whose file it is, and no more. Who may only discover a document is told that its files need READ, not that there are none.
create function document_of_file(wanted uuid) returns table (document_id uuid, is_issued boolean)
  language sql stable security definer set search_path = public as $$
  select v.document_id, v.issued_at is not null from file f join version v on v.id = f.version_id where f.id = wanted
$$;
-- Another, for auditors, who are asked first whether they are: which item a reference or symbol means. They see its opaque id, and no paper.
create function item_called(wanted text) returns uuid language sql stable security definer set search_path = public as $$
  select d.item_id from document d where wanted in (d.reference, d.symbol)
$$;

do $$
declare
  -- A scalar subselect cannot become a hashed subplan over the whole feed, and ends at the first entry. The settings are read once a statement.
  seen constant text := $seen$(select true from feed f join feed_key k on k.id = f.key_id
    where f.item_id = %1$s and f.scope = 0 and f.level >= %2$s and f.from_at <= (select net_moment()) and (select net_moment()) < f.until_at
      and f.key_id = any((select net_keys())::int[])
      and (not k.checked or (select count(*) from exclusion x where x.item_id = (select coalesce(i.follows, i.id) from item i where i.id = f.item_id)
        and x.audience_id = any((select net_audiences())::int[]) and is_live(x.from_at, x.until_at, (select net_moment()))) = 0)
    limit 1)$seen$;
  mine constant text := 'person_id = (select net_person())';
  moderator constant text := '(select a.id from audience a where a.kind = ''SECRETARIAT'' and a.subject = duty_subject(''MODERATOR'')) = any((select net_audiences())::int[])';
  -- What the portal tells somebody by their duty, or of their own words, whatever they may see of the item.
  told constant text := 'kind in (''REPORTED'', ''REPORT_CLOSED'', ''HELD'', ''HELD_LIFTED'', ''BREAK_GLASS_ASKED'')';
  -- A post that was reported, or is held, is open to moderators, and nothing else of its thread is.
  reported text := 'false';
  net record;
begin
  if to_regclass('report') is not null then
    reported := moderator || ' and (post.held_at is not null or (select true from report r where r.post_id = post.id and r.closed_at is null limit 1))';
  end if;
  for net in select * from (values
    ('document', format(seen, 'document.item_id', '''DISCOVER''')),
    ('version', format(seen, 'version.document_id', 'case when version.issued_at is null then ''EDIT''::access_level else ''READ'' end')),
    ('file', '(select true from version v where v.id = file.version_id)'),
    ('filing', format(seen, 'filing.item_id', '''DISCOVER''')),
    ('thread', format(seen, 'thread.item_id', '''DISCOVER''')),
    ('thread_pin', format(seen, 'thread_pin.thread_id', '''DISCOVER''')),
    ('post', format(seen, 'post.thread_id', '''READ''') || ' or ' || reported),
    ('post_revision', '(select true from post p where p.id = post_revision.post_id)'),
    ('notice', mine || ' and (' || told || ' or ' || format(seen, 'notice.item_id', 'case when notice.post_id is null then ''DISCOVER''::access_level else ''READ'' end') || ')'),
    ('access_request', format(seen, 'access_request.item_id', 'case when access_request.person_id = (select net_person()) then ''DISCOVER''::access_level else ''MANAGE'' end')),
    ('reading', mine), ('draft', mine), ('upload', mine)) n(name, holds)
  loop
    execute format('alter table %I enable row level security', net.name);
    execute format('create policy net on %I for select to plenary_reader using (%s)', net.name, net.holds);
  end loop;
end $$;

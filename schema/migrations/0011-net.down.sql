do $$
declare net record;
begin
  for net in select p.tablename as name from pg_policies p where p.schemaname = 'public' and p.policyname = 'net' loop
    execute format('drop policy net on %I', net.name);
    execute format('alter table %I disable row level security', net.name);
  end loop;
end $$;
drop function document_of_file(uuid), item_called(text), net_person(), net_moment(), net_keys(), net_audiences();
alter default privileges in schema public revoke select on tables from plenary_reader;
revoke select on all tables in schema public from plenary_reader;
-- The role stays where another database of this server still has it.
do $$
begin
  drop role plenary_reader;
exception when dependent_objects_still_exist or insufficient_privilege or object_in_use then null;
end $$;

-- Everything the first release made, in one go: all of the schema but the migrations' own table.
do $$
declare thing record;
begin
  for thing in select c.oid::regclass as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not in ('migrations') loop
    execute format('drop table if exists %s cascade', thing.name);
  end loop;
  for thing in select p.oid::regprocedure as name from pg_proc p where p.pronamespace = 'public'::regnamespace
      and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e') loop
    execute format('drop routine if exists %s cascade', thing.name);
  end loop;
  for thing in select t.oid::regtype as name from pg_type t where t.typnamespace = 'public'::regnamespace and t.typtype = 'e' loop
    execute format('drop type if exists %s cascade', thing.name);
  end loop;
end $$;
drop extension if exists citext;
drop extension if exists pg_trgm;

delete from notice where kind = 'FOUND';
do $$
declare kinds constant text := (select pg_get_constraintdef(c.oid) from pg_constraint c where c.conname = 'notice_kind_check');
begin
  alter table notice drop constraint notice_kind_check;
  execute 'alter table notice add constraint notice_kind_check ' || replace(kinds, '''FOUND''::text, ', '');
end $$;
drop index notice_search;
alter table notice drop column needs_read;
alter table notice drop column search_id;
drop table saved_search_told, saved_search;

delete from notice where kind = 'IMPORTED';
do $$
declare kinds constant text := (select pg_get_constraintdef(c.oid) from pg_constraint c where c.conname = 'notice_kind_check');
begin
  alter table notice drop constraint notice_kind_check;
  execute 'alter table notice add constraint notice_kind_check ' || replace(kinds, '''IMPORTED''::text, ', '');
end $$;
drop table imported, import_file, import;
alter table upload drop column batch;
alter table document drop column original_symbol;

delete from notice where kind = 'FILE_INFECTED';
do $$
declare kinds constant text := (select pg_get_constraintdef(c.oid) from pg_constraint c where c.conname = 'notice_kind_check');
begin
  alter table notice drop constraint notice_kind_check;
  execute 'alter table notice add constraint notice_kind_check ' || replace(kinds, '''FILE_INFECTED''::text, ', '');
end $$;
alter table upload drop column scan_state, drop column scan_found, drop column cleared_at;
alter table file drop column scan_state, drop column scan_found, drop column cleared_at;

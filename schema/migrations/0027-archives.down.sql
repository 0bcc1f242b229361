delete from notice where kind = 'ARCHIVE_READY';
do $$
declare kinds constant text := (select pg_get_constraintdef(c.oid) from pg_constraint c where c.conname = 'notice_kind_check');
begin
  alter table notice drop constraint notice_kind_check;
  execute 'alter table notice add constraint notice_kind_check ' || replace(kinds, '''ARCHIVE_READY''::text, ', '');
end $$;
drop policy net_archive on notice;
alter table notice drop column archive_id;
alter table notice alter item_id set not null;
drop table archive_basis, archive_entry, archive;

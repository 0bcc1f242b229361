drop table acknowledgement, acknowledgement_asking, label_understanding, opening;
delete from notice where kind = 'ACKNOWLEDGEMENT_ASKED';
do $$
declare kinds constant text := (select pg_get_constraintdef(c.oid) from pg_constraint c where c.conname = 'notice_kind_check');
begin
  alter table notice drop constraint notice_kind_check;
  execute 'alter table notice add constraint notice_kind_check ' || replace(kinds, '''ACKNOWLEDGEMENT_ASKED''::text, ', '');
end $$;

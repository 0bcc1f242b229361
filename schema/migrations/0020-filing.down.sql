alter table version drop column original_language;
alter table file drop column status;
drop type text_status;
alter table document drop column numbered_in;
drop table derived_number;
drop table supersession;
drop table modification;
drop type modification_kind;

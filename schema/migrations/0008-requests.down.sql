delete from notice where kind not in ('RELEASED','VERSION_ISSUED','WITHDRAWN','MENTIONED','REPLIED');
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('RELEASED','VERSION_ISSUED','WITHDRAWN','MENTIONED','REPLIED'));
drop table access_request;
drop type request_answer;
alter table item drop column withdrawn_at;

-- Which kinds a notice may have stays as 0008 left it: that one knows the whole list too.
alter table notice drop column asking_id;
delete from notice where kind not in ('RELEASED','VERSION_ISSUED','WITHDRAWN','MENTIONED','REPLIED','REQUESTED','ANSWERED','ONWARD');
drop index break_glass_asked;
alter table break_glass drop column asking_id;
drop table break_glass_asking;
drop table post_hold;
drop table report;
drop type report_outcome;

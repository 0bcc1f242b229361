alter table document drop conversion;
drop table rendition_object, rendition;

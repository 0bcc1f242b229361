-- What was indexed with it is not found until it is indexed without.
insert into search_change (item_id) select distinct item_id from search_unit where names_origin;
delete from search_unit where names_origin;
drop trigger search_told on document;
create trigger search_told after update on document for each row when
  ((old.titles, old.summaries, old.tags, old.symbol, old.reference, old.kind, old.languages) is distinct from
   (new.titles, new.summaries, new.tags, new.symbol, new.reference, new.kind, new.languages)) execute function search_row_changed();
alter table search_unit drop column names_origin;

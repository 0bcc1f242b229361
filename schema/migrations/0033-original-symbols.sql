-- The symbol that a paper had elsewhere is among its words, but under the Chatham House rule: it would say whose it is.
alter table search_unit add column names_origin boolean not null default false; -- its words have that symbol: it is found only while handling is as it was
drop trigger search_told on document;
create trigger search_told after update on document for each row when
  ((old.titles, old.summaries, old.tags, old.symbol, old.original_symbol, old.reference, old.kind, old.languages) is distinct from
   (new.titles, new.summaries, new.tags, new.symbol, new.original_symbol, new.reference, new.kind, new.languages)) execute function search_row_changed();

insert into search_change (item_id) select item_id from document where original_symbol is not null;

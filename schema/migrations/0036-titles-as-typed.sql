-- How the words of titles begin is among the words of a unit now: by these it is found while a title is being typed.
insert into search_change (item_id) select id from item where kind in ('DOCUMENT', 'THREAD') order by sort_at;

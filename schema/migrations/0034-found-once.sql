-- What a kept search found: once for each search, and under the net only to those who could have found it by the words.
drop index notice_once;
create unique index notice_once on notice (person_id, item_id, kind, at, coalesce(post_id, nobody())) where kind <> 'FOUND';
create unique index notice_found on notice (search_id, item_id, coalesce(post_id, nobody())) where kind = 'FOUND';

do $$
declare holds constant text := (select pg_get_expr(p.polqual, p.polrelid) from pg_policy p join pg_class c on c.oid = p.polrelid where c.relname = 'notice' and p.polname = 'net');
begin
  execute 'alter policy net on notice using (' || replace(holds, 'WHEN (notice.post_id IS NULL)', 'WHEN ((notice.post_id IS NULL) AND (NOT notice.needs_read))') || ')';
end $$;

do $$
declare holds constant text := (select pg_get_expr(p.polqual, p.polrelid) from pg_policy p join pg_class c on c.oid = p.polrelid where c.relname = 'notice' and p.polname = 'net');
begin
  execute 'alter policy net on notice using (' || replace(holds, 'WHEN ((notice.post_id IS NULL) AND (NOT notice.needs_read))', 'WHEN (notice.post_id IS NULL)') || ')';
end $$;
drop index notice_found;
drop index notice_once;
delete from notice n using notice o where n.kind = 'FOUND' and o.kind = 'FOUND' and n.ctid > o.ctid
  and (n.person_id, n.item_id, n.at, coalesce(n.post_id, nobody())) = (o.person_id, o.item_id, o.at, coalesce(o.post_id, nobody()));
create unique index notice_once on notice (person_id, item_id, kind, at, coalesce(post_id, nobody()));

-- A set of exclusions that is seldom used has no key of its own: it is carried by its entries (0017), and nobody's standing names it. Noting it
-- must not empty the memory of every node.
create function standing_gained_key() returns trigger language plpgsql as $$
begin if exists (select from added where is_key) then insert into standing_epoch values (1); end if; return null; end $$;
drop trigger standing_added on feed_key;
create trigger standing_added after insert on feed_key referencing new table as added for each statement execute function standing_gained_key();

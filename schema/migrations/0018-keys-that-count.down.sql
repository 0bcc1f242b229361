drop trigger standing_added on feed_key;
create trigger standing_added after insert on feed_key referencing new table as added for each statement execute function standing_added();
drop function standing_gained_key();

-- What everyone may see of parties and groups changes seldom and stands on every page: the portal keeps it in memory for one epoch. The
-- database itself counts the epochs, in the transaction of the change, so that no way of changing a row can forget to.
create table directory_epoch (only_row boolean primary key default true check (only_row), value bigint not null);
insert into directory_epoch (value) values (1);
create function directory_changed() returns trigger language plpgsql as $$
begin update directory_epoch set value = value + 1; return null; end $$;
create trigger party_changed after insert or update or delete or truncate on party for each statement execute function directory_changed();
create trigger group_changed after insert or update or delete or truncate on working_group for each statement execute function directory_changed();

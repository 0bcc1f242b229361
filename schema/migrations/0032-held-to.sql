-- What an archive is held to as it leaves, told more exactly (docs/decisions/0025). Of those that are ready it is not known: they can be made anew.
update archive set state = 'STALE', reason = 'NARROWED', size = null, pages_key = null where state = 'READY';
delete from archive_entry e using archive a where a.id = e.archive_id and a.state = 'STALE'; -- the bytes made for them belong to nothing then, and are swept
delete from archive_basis;
alter table archive_basis drop column hid, drop column tombstones;
alter table archive_basis add column tlp text not null;
alter table archive_basis add column is_custodian boolean not null; -- to whom names are told that attribution hides from others
alter table archive_basis add column tombstones int[] not null default '{}'; -- of a discussion: which of those posts had no text

update archive set state = 'STALE', reason = 'NARROWED', size = null, pages_key = null where state = 'READY';
delete from archive_entry e using archive a where a.id = e.archive_id and a.state = 'STALE';
delete from archive_basis;
alter table archive_basis drop column tombstones, drop column is_custodian, drop column tlp;
alter table archive_basis add column hid boolean not null, add column tombstones int not null default 0;

-- The key of each stored object, wrapped by a master key that is not in the database (docs/decisions/0017). Whoever answers requests has no business here.
create table file_key (
  key text primary key,                      -- the object's name in the storage
  wrapped bytea not null,
  master text not null,                      -- which master key: an id, of which the key does not follow
  created_at timestamptz not null default now()
);
create index file_key_master on file_key (master);
revoke all on file_key from plenary_reader;

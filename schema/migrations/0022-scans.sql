-- What the malware scanner says of the bytes (docs/decisions/0019). They have an upload's row, then a file's: what is known goes along.
-- cleared_at: from when others than who uploaded them may have them. Null: nobody else, and of what is infected nobody at all.
do $$
declare bytes text;
begin
  foreach bytes in array array['upload', 'file'] loop
    execute format($ddl$
      alter table %1$I add column scan_state text not null default 'WAITING' check (scan_state in ('WAITING','CLEAN','INFECTED','TOO_LARGE','NOT_SCANNED')),
        add column scan_found text check ((scan_found is not null) = (scan_state = 'INFECTED')), add column cleared_at timestamptz;
      -- What was there before this release was given out without being looked at.
      update %1$I set scan_state = 'NOT_SCANNED', cleared_at = now() %2$s;
      alter table %1$I add check (case scan_state when 'TOO_LARGE' then true when 'CLEAN' then cleared_at is not null when 'NOT_SCANNED' then cleared_at is not null
        else cleared_at is null end);
      create index %3$I on %1$I (scan_state) where scan_state in ('WAITING','TOO_LARGE','NOT_SCANNED')$ddl$,
      bytes, case bytes when 'upload' then 'where finished_at is not null' else '' end, bytes || '_unscanned');
  end loop;
end $$;

-- Whatever other kinds there are by now stay.
do $$
declare kinds constant text := (select pg_get_constraintdef(c.oid) from pg_constraint c where c.conname = 'notice_kind_check');
begin
  alter table notice drop constraint notice_kind_check;
  execute 'alter table notice add constraint notice_kind_check ' || replace(kinds, 'ARRAY[', 'ARRAY[''FILE_INFECTED''::text, ');
end $$;

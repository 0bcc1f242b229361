-- Who somebody is to the rules is asked by every request and changes seldom: the portal keeps it in memory for one epoch of what it is made of,
-- and until the next time at which a row of it begins or ends. docs/decisions/0007-kept-standings.md.

-- The epoch is the sum: whoever changes something adds a row, in the same transaction, and waits for nobody. Snapshots of one server see
-- ever more transactions, never fewer, so that two with the same sum see the same rows. A job folds them into one.
create table standing_epoch (changes bigint not null);
insert into standing_epoch values (1);
create function fold_standing_epoch() returns void language sql as $$
  with gone as (delete from standing_epoch where (select count(*) from standing_epoch) > 1 returning changes)
  insert into standing_epoch select sum(changes) from gone having sum(changes) is not null
$$;

create function standing_changed() returns trigger language plpgsql as $$
begin insert into standing_epoch values (1); return null; end $$;
create function standing_added() returns trigger language plpgsql as $$
begin if exists (select from added) then insert into standing_epoch values (1); end if; return null; end $$;

create trigger standing_changed after insert or update or delete or truncate on party for each statement execute function standing_changed();
create trigger standing_changed after insert or update or delete or truncate on body_membership for each statement execute function standing_changed();
create trigger standing_changed after insert or update or delete or truncate on person_suspension for each statement execute function standing_changed();
create trigger standing_changed after insert or update or delete or truncate on accreditation for each statement execute function standing_changed();
create trigger standing_changed after insert or update or delete or truncate on accreditation_suspension for each statement execute function standing_changed();
create trigger standing_changed after insert or update or delete or truncate on duty for each statement execute function standing_changed();
create trigger standing_changed after insert or update or delete or truncate on seat for each statement execute function standing_changed();
create trigger standing_changed after insert or update or delete or truncate on office for each statement execute function standing_changed();
-- Audiences and keys are wanted by every release, and most are there already.
create trigger standing_changed after update or delete or truncate on audience for each statement execute function standing_changed();
create trigger standing_added after insert on audience referencing new table as added for each statement execute function standing_added();
create trigger standing_changed after delete or truncate on feed_key for each statement execute function standing_changed();
create trigger standing_added after insert on feed_key referencing new table as added for each statement execute function standing_added();
create trigger standing_turned after update on feed_key for each row when (old.is_key is distinct from new.is_key) execute function standing_changed();

-- The next time at which something that a person's standing is made of begins or ends: too early rather than too late.
create function next_turn_of(person uuid, t timestamptz) returns timestamptz language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
  return (
    with own as materialized (select a.* from accreditation a where a.person_id = person)
    select min(turn) from (
      select unnest(array[a.from_at, a.until_at, a.approved_at]) as turn from own a
      union all select unnest(array[s.from_at, s.until_at]) from accreditation_suspension s where s.accreditation_id in (select a.id from own a)
      union all select unnest(array[s.from_at, s.until_at]) from person_suspension s where s.person_id = person
      union all select unnest(array[m.from_at, m.until_at]) from body_membership m where m.member_id in (select a.party_id from own a)
      union all select unnest(array[s.from_at, s.until_at]) from seat s where s.party_id in (select a.party_id from own a)
      union all select unnest(array[s.from_at, s.until_at]) from seat s where s.person_id = person
      union all select unnest(array[o.from_at, o.until_at]) from office o where o.person_id = person
      union all select unnest(array[d.from_at, d.until_at]) from duty d where d.person_id = person) turns
    where turn > t);
end $$;

-- What every reading transaction begins with, sent along with its beginning. Microseconds, because a JavaScript number holds those exactly.
create function present(out t text, out micros double precision, out standing_epoch text, out directory_epoch text) language plpgsql stable as $$
begin
  t := now()::text;
  micros := extract(epoch from now()) * 1000000;
  standing_epoch := (select sum(e.changes) from standing_epoch e);
  directory_epoch := (select e.value from directory_epoch e);
end $$;

-- Requests for access; withdrawal known to the item itself; the kinds of notice that the procedures bring.
alter table item add column withdrawn_at timestamptz;  -- from then on nothing is released, passed on or asked for
update item i set withdrawn_at = d.withdrawn_at from document d where d.item_id = i.id and d.withdrawn_at is not null;

create type request_answer as enum ('GRANTED','DECLINED','TAKEN_BACK','WITHDRAWN');
create table access_request (                -- follows its item
  id uuid primary key, item_id uuid not null references item on delete cascade,
  person_id uuid not null references person,
  party_id uuid references party, group_id uuid references working_group, -- in whose name: a party, or an office of a group
  level access_level not null check (level in ('READ','COMMENT','EDIT')),
  reason text not null, asked_at timestamptz not null,
  answer request_answer, answered_at timestamptz, answered_by uuid references person, answer_reason text,
  release_id uuid references release on delete set null,                  -- what was granted
  check (num_nonnulls(party_id, group_id) = 1),
  check (num_nulls(answer, answered_at, answered_by) in (0, 3))
);
create unique index access_request_open on access_request (item_id, person_id) where answer is null;
create index access_request_item on access_request (item_id);
create index access_request_person on access_request (person_id, asked_at desc, id desc);
create index access_request_waiting on access_request (asked_at, id) where answer is null;

alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('RELEASED','VERSION_ISSUED','WITHDRAWN','MENTIONED','REPLIED','REQUESTED',
  'ANSWERED','ONWARD','REPORTED','REPORT_CLOSED','QUARANTINED','QUARANTINE_LIFTED','HELD','HELD_LIFTED','BREAK_GLASS_ASKED','BREAK_GLASS_APPROVED'));

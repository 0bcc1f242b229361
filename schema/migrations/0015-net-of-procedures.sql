-- The net of 0011 under what the secretariat's procedures brought: a report is its reporter's and, while it is open, the moderators'; a hold is told to
-- moderators, to the writer and to the heads of the writer's party; an asking for break-glass is the administrators', and the custodians' who were told.
create function net_has_duty(wanted secretariat_duty) returns boolean language sql stable parallel safe
  return (select a.id from audience a where a.kind = 'SECRETARIAT' and a.subject = duty_subject(wanted)) = any(net_audiences());
create index notice_asking on notice (asking_id) where asking_id is not null;

alter table report enable row level security;
create policy net on report for select to plenary_reader using (
  reporter_id = (select net_person()) or closed_at is null and (select net_has_duty('MODERATOR')));
alter table post_hold enable row level security;
create policy net on post_hold for select to plenary_reader using (
  (select net_has_duty('MODERATOR'))
  or (select true from post p where p.id = post_hold.post_id and (p.author_id = (select net_person())
    -- Not by its audience: that is there only once the party has originated something.
    or (select count(*) from standing((select net_moment())) s where s.kind = 'HEAD_OF' and s.subject = coalesce(p.party_id, p.group_id)
      and s.person_id = (select net_person())) > 0)));
alter table break_glass_asking enable row level security;
create policy net on break_glass_asking for select to plenary_reader using (
  (select net_has_duty('ADMINISTRATOR')) or (select true from notice n where n.asking_id = break_glass_asking.id limit 1));

drop policy net on report;
drop policy net on post_hold;
drop policy net on break_glass_asking;
alter table report disable row level security;
alter table post_hold disable row level security;
alter table break_glass_asking disable row level security;
drop index notice_asking;
drop function net_has_duty(secretariat_duty);

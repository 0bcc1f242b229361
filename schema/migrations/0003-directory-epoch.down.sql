drop trigger party_changed on party;
drop trigger group_changed on working_group;
drop function directory_changed();
drop table directory_epoch;

-- The words that came with it do no harm.
select 1;

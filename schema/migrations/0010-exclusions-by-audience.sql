-- Whoever enters an audience loses what excludes it, and gains that when leaving: the preview of a change of the directory looks there.
create index exclusion_audience on exclusion (audience_id, item_id);

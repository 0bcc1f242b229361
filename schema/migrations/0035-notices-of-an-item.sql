-- What is unread is looked up item by item as a library is walked: by an index of all notices, since that which kept them single is not one any more (0034).
create index notice_unread_item on notice (person_id, item_id) where read_at is null;

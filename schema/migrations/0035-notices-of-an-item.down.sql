drop index notice_unread_item;

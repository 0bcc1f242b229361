drop table file_key;

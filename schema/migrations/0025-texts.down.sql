drop table passage, file_text;

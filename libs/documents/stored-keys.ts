/** The keys of files `f` that a condition names, and of what was made of them: where the rows go, these bytes go too. Columns: key. */
export const keysOf = (condition: string) => `select k.key from file f join version v on v.id = f.version_id
  cross join lateral (select f.storage_key as key union all select o.storage_key from rendition_object o where o.file_id = f.id) k where ${condition}`;

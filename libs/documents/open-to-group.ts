/**
 * That the filing g's whole group, participants and observers, has the item now: by the feed, so that embargo, expiry, quarantine and every
 * live exclusion count. A number declares that a paper exists; nobody of the group may be among those who were not to know.
 */
export const OPEN_TO_GROUP = `(select count(distinct a.kind) from feed f join feed_key k on k.id = f.key_id join audience a on a.id = k.audience_id
  where f.item_id = g.item_id and f.scope = 0 and f.from_at <= now() and now() < f.until_at and k.except_ids = '{}' and f.except_ids is null
    and a.kind in ('GROUP', 'GROUP_OBSERVERS') and a.subject = g.group_id) = 2
  and exists (select from document d where d.item_id = g.item_id and d.symbol is null and d.withdrawn_at is null and d.issued_at is not null)`;

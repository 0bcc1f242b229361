import { visibleEntries } from './visible.js';

/** What entries `e` of one item, each with its audience `a`, come to. Here and below LIMIT 1 says what the planner cannot know: to look each up, not to scan. */
export const AUDIENCE = `cross join lateral (select a.id, a.kind from feed_key k join audience a on a.id = k.audience_id where k.id = e.id limit 1) a`;
export const HOLDING = `max(e.level) as level, bool_or(a.kind = 'AUTHOR_OF') as author, bool_or(a.kind in ('AUTHOR_OF', 'HEAD_OF')) as custody,
      jsonb_agg(jsonb_build_array(a.id, e.level)) as entries`;

/** The items of a table `visible`, which says who holds them how: the one way in which an item is read for somebody. */
export const ITEMS_OF_VISIBLE = `select i.id, i.kind, v.level, v.author as "isAuthor", v.custody as "isCustodian", v.entries, i.originator_party as "originatorParty",
    i.originator_group as "originatorGroup", i.author_id as "authorId", i.follows,
    (select b.id from break_glass b where b.item_id = coalesce(i.follows, i.id) and b.person_id = :personId::uuid
      and is_live(b.from_at, b.until_at, :t::timestamptz) limit 1) as "breakGlass", v.sort_at::text as "sortAt",
    jsonb_build_object('tlp', t.tlp, 'onward', t.onward, 'download', t.download, 'attribution', t.attribution, 'recipients', t.recipients,
      'embargoAt', t.embargo_at::text, 'expiryAt', t.expiry_at::text, 'derestrictAt', case when t.until_at > now() then t.until_at::text end) as terms
  from visible v cross join lateral (select * from item i where i.id = v.item_id limit 1) i
  join lateral (select * from terms t where t.item_id = coalesce(i.follows, i.id) and is_live(t.from_at, t.until_at, :t::timestamptz) order by t.from_at desc nulls last limit 1) t on true`;

const among = (items: string) => `
  with visible as (select e.item_id, max(e.sort_at) as sort_at, ${HOLDING}
    from (select f.item_id, f.sort_at, f.level, f.key_id as id from ${visibleEntries(`= any(${items})`)}) e ${AUDIENCE} group by e.item_id)
  ${ITEMS_OF_VISIBLE}`;

/** Those of given items that can be seen. */
export const ITEMS = among(':items::uuid[]');

/** The same, and with each what it follows: whoever is shown a thread is shown its document. */
export const WITH_FOLLOWED = among(
  ':items::uuid[] || array(select w.follows from item w where w.id = any(:items::uuid[]) and w.follows is not null)',
);

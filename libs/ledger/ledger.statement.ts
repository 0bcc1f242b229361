import { TOLD_READERS } from '#access';

/** Of one document: its newest version, how often it was opened by nobody in particular, and the groups through which anybody reads it or did. */
export const HEAD = `select
  (select jsonb_build_object('id', v.id, 'number', v.number) from version v where v.document_id = :item::uuid and v.issued_at is not null
    order by v.number desc limit 1) as newest,
  (select count(*)::int from opening o where o.document_id = :item::uuid and o.person_id is null) as "signedOut",
  coalesce((select jsonb_agg(jsonb_build_object('audience', a.id, 'group', a.subject)) from audience a
    where exists (select from working_group g where g.id = a.subject) and a.id in (
      select k.audience_id from feed f join feed_key k on k.id = f.key_id where f.item_id = :item::uuid and f.scope = 0
      union select unnest(o.through) from opening o where o.document_id = :item::uuid
      union select unnest(c.through) from acknowledgement c where c.document_id = :item::uuid)), '[]') as groups`;

/** What was done through hidden memberships alone is as if it were not. */
const isTold = (row: string) => `not ${row}.through <@ :audiences::int[]`;

/**
 * Whoever can read the document or did, once: by delegation, and by name within it. One statement for a page and the numbers, however many there
 * are: what each of a page has done is looked up for them alone.
 */
export const PAGE = `with readers as materialized (${TOLD_READERS}),
  opened as materialized (select o.person_id, bool_or(o.version_id = :version::uuid) as this, (array_agg(o.party_id order by o.opened_at desc))[1] as party_id
    from opening o where o.document_id = :item::uuid and o.person_id is not null and ${isTold('o')} group by 1),
  acknowledged as materialized (select c.person_id, bool_or(c.version_id = :version::uuid) as this from acknowledgement c
    where c.document_id = :item::uuid and ${isTold('c')} group by 1),
  line as materialized (select p.id, p.name collate "C" as name, coalesce(y.code, '~') collate "C" as code, y.id as party, r.person_id is not null as "canRead",
      case when c.this then 'ACKNOWLEDGED' when o.this then 'OPENED' when r.person_id is not null then 'NOT_OPENED' else 'EARLIER' end as state
    from (select person_id from readers union select person_id from opened union select person_id from acknowledged) every
    join person p on p.id = every.person_id left join readers r on r.person_id = p.id left join opened o on o.person_id = p.id
    left join acknowledged c on c.person_id = p.id left join party y on y.id = coalesce(r.party_id, o.party_id)),
  page as (select * from line l where (:states::text[] is null or l.state = any(:states::text[]))
      and (:id::uuid is null or (l.code, l.name, l.id) > (:code::text collate "C", :name::text collate "C", :id::uuid))
    order by l.code, l.name, l.id limit :n::int)
  select (select jsonb_build_object('notOpened', count(*) filter (where state = 'NOT_OPENED'), 'opened', count(*) filter (where state = 'OPENED'),
      'acknowledged', count(*) filter (where state = 'ACKNOWLEDGED')) from line) as counts,
    coalesce((select jsonb_agg(to_jsonb(l) || jsonb_build_object('readings', (select coalesce(jsonb_agg(to_jsonb(r) order by r."versionNumber" desc), '[]') from (
      select v.number as "versionNumber", count(o.id) filter (where o.how = 'DISPLAYED') as displayed, count(o.id) filter (where o.how = 'DOWNLOADED') as downloaded,
        min(o.opened_at) as "firstOpenedAt", max(o.last_at) as "lastOpenedAt",
        (select jsonb_build_object('at', c.at, 'party', c.party_id) from acknowledgement c where c.version_id = v.id and c.person_id = l.id and ${isTold('c')}) as given
      from version v left join opening o on o.version_id = v.id and o.person_id = l.id and ${isTold('o')}
      where v.document_id = :item::uuid group by v.id, v.number) r where r.displayed + r.downloaded > 0 or r.given is not null)) order by l.code, l.name, l.id)
      from page l), '[]') as lines`;

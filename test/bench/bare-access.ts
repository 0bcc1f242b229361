import { decide, type Facts } from '../../libs/access/decide.js';

/**
 * The questions of `npm run bench -- access` as somebody would put them who has nothing but node:http, pg and this catalogue: one prepared statement each,
 * from the session to the JSON, under the same rights. bench/access.ts holds every answer against the portal's before it measures.
 */
export const WHO = `with me as materialized (select s.person_id as id from session s where s.id = $1 and s.expires_at > now()),
  held as materialized (select array(select a.id from standing(now()) s join audience a on a.kind = s.kind and a.subject = s.subject and a.author = s.author
      where s.person_id = (select id from me)) || (select p.id from audience p where p.kind = 'PUBLIC') as ids)`;
export const HELD = '(select ids from held)::int[]';
export const MINE = `mine as materialized (select k.id, k.audience_id from feed_key k
    where k.is_key and k.audience_id = any(${HELD}) and not (k.except_ids && ${HELD}))`;
export const LIVE = (row: string) => `is_live(${row}.from_at, ${row}.until_at, now())`;
const SEEN = `f.from_at <= now() and now() < f.until_at and (f.except_ids is null or not f.except_ids && ${HELD})`;

const NEWEST = 'order by f.sort_at desc, f.item_id desc';
const DOWN_TO = `>= (coalesce((select sort_at from bound), '-infinity'), coalesce((select item_id from bound), nobody()))`;
const page = (scope: string, older: string) => {
  const visible = `f.kind = 'DOCUMENT' and f.scope = ${scope} and f.key_id = mine.id and ${SEEN} ${older}`;
  return `heads as materialized (select mine.*, h.* from mine cross join lateral (
      select f.sort_at, f.item_id from feed f where f.phase = 'PRESENT' and ${visible} ${NEWEST} limit 1) h),
    bound as (select f.sort_at, f.item_id from (select distinct sort_at, item_id from heads) f ${NEWEST} offset 50 limit 1),
    found as (
      select p.*, mine.audience_id from heads mine cross join lateral (
        select f.sort_at, f.item_id, f.level from feed f where f.phase = 'PRESENT' and ${visible} and (f.sort_at, f.item_id) ${DOWN_TO} ${NEWEST} limit 51) p
      where (mine.sort_at, mine.item_id) ${DOWN_TO}
      union all select f.sort_at, f.item_id, f.level, mine.audience_id from feed f join mine on mine.id = f.key_id
        where f.phase = 'FUTURE' and f.from_at <= now() and ${visible}),
    page as (select f.item_id, f.sort_at, max(f.level) as level, array_agg(f.audience_id) as ways, row_number() over (${NEWEST}) as place
      from found f group by f.item_id, f.sort_at ${NEWEST} limit 51)`;
};
const CURSOR = `translate(replace(encode(convert_to(v.sort_at::text || '|' || v.item_id, 'UTF8'), 'base64'), chr(10), ''), '+/=', '-_')`;
const HIDES = `(t.attribution = 'CHATHAM_HOUSE' and not exists (select from audience a where a.id = any(v.ways) and a.kind in ('AUTHOR_OF', 'HEAD_OF')))`;
const CONNECTION = `json_build_object('edges', coalesce((select json_agg(json_build_object('cursor', ${CURSOR}, 'node', json_build_object(
      'id', v.item_id, 'reference', d.reference, 'title', coalesce(d.titles ->> 'en', (select min(x.value) from jsonb_each_text(d.titles) x)), 'tlp', t.tlp,
      'languages', d.languages, 'viewerLevel', v.level, 'issuedAt', case when ${HIDES} then to_char(d.issued_at at time zone 'UTC', 'YYYY-MM-DD"T00:00:00.000Z"')
        else to_char(d.issued_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end,
      'originator', case when not ${HIDES} then json_build_object('code', y.code) end)) order by v.place)
    from page v join document d on d.item_id = v.item_id join item i on i.id = v.item_id
    join lateral (select * from terms t where t.item_id = v.item_id and ${LIVE('t')} order by t.from_at desc nulls last limit 1) t on true
    left join party y on y.id = i.originator_party where v.place <= 50), '[]'),
  'pageInfo', json_build_object('hasNextPage', (select count(*) from page) > 50, 'endCursor', (select ${CURSOR} from page v where v.place = least(50, (select count(*) from page)))))`;
const asData = (path: string[], json: string) =>
  `select ${['data', ...path].reduceRight((inner, name) => `json_build_object('${name}', ${inner})`, json)}::text as answer`;

const ENTRIES = `entry as materialized (select f.level, k.audience_id from feed f join feed_key k on k.id = f.key_id where f.item_id = $2::uuid and f.scope = 0 and f.kind = 'DOCUMENT'
    and k.is_key and k.audience_id = any(${HELD}) and not (k.except_ids && ${HELD}) and ${SEEN})`;

export const FIRST = `${WHO}, ${MINE}, ${page('0', '')} ${asData(['documents'], CONNECTION)}`;
export const DEEP = `${WHO}, ${MINE}, ${page('0', 'and (f.sort_at, f.item_id) < ($2::timestamptz, $3::uuid)')} ${asData(['documents'], CONNECTION)}`;
export const LIBRARY = `${WHO}, ${MINE}, ${page(`(select a.id from audience a where a.kind = 'GROUP' and a.subject = $2::uuid)`, '')}
  ${asData(['group', 'library'], CONNECTION)}`;
export const DECISION = `${WHO}, ${ENTRIES} ${asData(['document'], `(select json_build_object('id', $2::uuid, 'viewerLevel', max(level)) from entry having count(*) > 0)`)}`;

/** The facts; what they come to is `decide`, the pure function of the rules. */
export const FACTS = `${WHO}, ${ENTRIES}
  select (select max(level) from entry) as level, exists (select from standing(now()) s where s.person_id = (select id from me) and s.kind = 'COMMUNITY') as "isActive",
    exists (select from audience a where a.id = any(${HELD}) and a.kind = 'AUTHOR_OF' and a.subject = o.originator and a.author = i.author_id) as "isAuthor",
    exists (select from audience a where a.id = any(${HELD}) and a.kind = 'HEAD_OF' and a.subject = o.originator) as "isHead",
    exists (select from audience a where a.id = any(${HELD}) and a.kind = 'SECRETARIAT' and a.subject = duty_subject('MODERATOR')) as "isModerator",
    exists (select from quarantine q where q.item_id = i.id and ${LIVE('q')}) as "isQuarantined",
    exists (select from exclusion x where x.item_id = i.id and x.audience_id = any(${HELD}) and ${LIVE('x')}) as "isExcluded",
    coalesce(now() < t.embargo_at, false) as "isEmbargoed", coalesce(now() >= t.expiry_at, false) as "isExpired",
    exists (select from break_glass b where b.item_id = i.id and b.person_id = (select id from me) and ${LIVE('b')}) as "hasBreakGlass",
    coalesce((select json_agg(json_build_object('id', r.id, 'level', r.level, 'audienceId', r.audience_id, 'kind', a.kind) order by r.level desc, r.granted_at, r.id)
      from release r join audience a on a.id = r.audience_id where r.item_id = i.id and r.audience_id = any(${HELD}) and ${LIVE('r')}), '[]') as releases
  from item i cross join lateral (select coalesce(i.originator_party, i.originator_group) as originator) o
  join lateral (select * from terms t where t.item_id = i.id and ${LIVE('t')} limit 1) t on true where i.id = $2::uuid`;

export interface FactsRow extends Omit<Facts, 'releases'> {
  level: string | null;
  releases: (Facts['releases'][number] & { kind: string })[];
}
export function explanation(facts: FactsRow | undefined): object {
  if (!facts?.level) return { document: null };
  const { level, grounds } = decide(facts);
  const kinds = new Map(facts.releases.map(({ id, kind }) => [id, kind]));
  const told = grounds.map((ground) => ({
    code: ground.code,
    level: ground.level ?? null,
    audience: ground.releaseId ? { kind: kinds.get(ground.releaseId) } : null,
  }));
  return { document: { explanation: { level, grounds: told } } };
}

const SIGHTS = `keys as (
    select k.audience_id, coalesce(f.except_ids, k.except_ids) as except_ids,
      max(f.level) as level from feed f join feed_key k on k.id = f.key_id where f.item_id = $2::uuid and f.scope = 0 and f.from_at <= now() and now() < f.until_at group by 1, 2),
  people as materialized (select s.person_id, s.via_party, a.id as audience_id, a.kind, a.subject from audience a
    cross join lateral (select * from standing(now()) s where s.kind = a.kind and s.subject = a.subject and s.author = a.author offset 0) s
    where a.kind <> 'PUBLIC' and a.id in (select audience_id from keys union select unnest(except_ids) from keys)),
  sight as materialized (select p.person_id, coalesce(p.via_party, own.party_id) as party_id, k.level from keys k join people p on p.audience_id = k.audience_id
    left join lateral (select l.party_id from live_accreditations(now()) l where l.person_id = p.person_id order by l.role, l.party_id limit 1) own on p.via_party is null
    where not exists (select from people x where x.person_id = p.person_id and x.audience_id = any(k.except_ids))
      and (p.kind not in ('GROUP', 'GROUP_OBSERVERS', 'BUREAU') or exists (select from working_group g where g.id = p.subject and g.kind in ('COMMITTEE', 'WORKING_GROUP'))))`;
export const AUDIENCE = `${WHO}, ${ENTRIES}, ${SIGHTS} ${asData(
  ['document', 'distribution', 'reach'],
  `(select json_build_object('persons', (select count(distinct person_id) from sight), 'delegations', (select count(distinct party_id) from sight), 'rows', (
    select json_agg(json_build_object('party', case when y.id is not null then json_build_object('code', y.code) end, 'personCount', s.persons, 'level', s.level))
    from (select party_id, count(distinct person_id) as persons, max(level) as level from sight group by 1) s left join party y on y.id = s.party_id))
    where (select max(level) from entry) = 'MANAGE')`,
)}`;

/** A preview is what saving then does: made, looked at and undone. */
const PERSONS = `${WHO}, ${ENTRIES}, ${SIGHTS} select array(select distinct person_id from sight) as persons, (select max(level) from entry) as level`;
export const PREVIEW = {
  look: PERSONS,
  release: `insert into release (id, item_id, audience_id, level, from_at) select gen_random_uuid(), $1::uuid, a.id, 'READ', now() from audience a where a.kind = 'PARTY' and a.subject = $2::uuid`,
  project: 'call project(array[$1::uuid])',
};

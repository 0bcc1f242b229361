/**
 * A large invented world, set by set: N documents by 195 states in 500 groups, as docs/decisions/0002-the-feed.md describes it.
 * The kinds of person that are hard on a list each have one: they are the names of PERSONS.
 */
export const PERSONS = ['delegate', 'formerMember', 'muchExcluded', 'headOfLargeParty', 'manyAudiences', 'moderator', 'outsider'] as const;
export type PersonKind = (typeof PERSONS)[number];

const id = (kind: string, n: string) => `md5('${kind}' || ${n})::uuid`;
const personId = (kind: PersonKind) => ({ sql: id('special', `'${kind}'`) });

const DIRECTORY = [
  `insert into party (id, code, kind, names) select ${id('party', 'n')}, 'S' || n, 'MEMBER_STATE', jsonb_build_object('en', 'State ' || n) from generate_series(1, 195) n`,
  `insert into party (id, code, kind, names) select ${id('body', 'n')}, 'B' || n, 'REGIONAL_BODY', jsonb_build_object('en', 'Body ' || n) from generate_series(1, 30) n`,
  `insert into body_membership (id, body_id, member_id) select md5('bm' || b || '-' || n)::uuid, ${id('body', 'b')}, ${id('party', 'n')}
     from generate_series(1, 30) b, generate_series(1, 195) n where (n * 7 + b * 13) % 9 = 0`,
  `insert into working_group (id, tag, kind, names, series) select ${id('group', 'n')}, 'G' || n, 'WORKING_GROUP', jsonb_build_object('en', 'Group ' || n), 'BENCH/G' || n
     from generate_series(1, 500) n`,
  `insert into seat (id, group_id, capacity, party_id) select md5('seat' || g || '-' || n)::uuid, ${id('group', 'g')},
     case when (n + g) % 11 = 0 then 'OBSERVER'::seat_capacity else 'PARTICIPANT' end, ${id('party', 'n')}
     from generate_series(1, 500) g, generate_series(1, 195) n where (n * 31 + g * 17) % 12 = 0`,
  `insert into person (id, name, email) select ${id('person', 'n')}, 'Person ' || n, 'p' || n || '@example.org' from generate_series(1, 5000) n`,
  `insert into accreditation (id, person_id, party_id, role, approved_at) select md5('acc' || n)::uuid, ${id('person', 'n')}, ${id('party', '1 + n % 195')},
     case when n <= 195 then 'HEAD'::accreditation_role else 'DELEGATE' end, '-infinity' from generate_series(1, 5000) n`,
];

const SPECIAL = [
  ...PERSONS.map((kind) => `insert into person (id, name, email) values (${personId(kind).sql}, '${kind}', '${kind}@example.org')`),
  `insert into party (id, code, kind, names) select md5('own' || k)::uuid, 'X' || k, 'CIVIL_SOCIETY', jsonb_build_object('en', k)
     from unnest(array['formerMember', 'muchExcluded', 'manyAudiences', 'outsider']) k`,
  `insert into accreditation (id, person_id, party_id, role, approved_at) select md5('acc' || k)::uuid, md5('special' || k)::uuid, md5('own' || k)::uuid, 'DELEGATE', '-infinity'
     from unnest(array['formerMember', 'muchExcluded', 'manyAudiences', 'outsider']) k`,
  `insert into accreditation (id, person_id, party_id, role, approved_at) values
     (md5('accdelegate')::uuid, ${personId('delegate').sql}, ${id('party', '5')}, 'DELEGATE', '-infinity'),
     (md5('acchead')::uuid, ${personId('headOfLargeParty').sql}, ${id('party', '1')}, 'HEAD', '-infinity')`,
  `insert into duty (id, person_id, duty) values (md5('mod')::uuid, ${personId('moderator').sql}, 'MODERATOR')`,
  `insert into seat (id, group_id, capacity, person_id) select md5('many' || n)::uuid, ${id('group', 'n')}, 'PARTICIPANT', ${personId('manyAudiences').sql} from generate_series(1, 490) n`,
  `insert into office (id, group_id, person_id, office) select md5('manyo' || n)::uuid, ${id('group', 'n')}, ${personId('manyAudiences').sql}, 'RAPPORTEUR' from generate_series(1, 40) n`,
  // The closed group: all its papers are the oldest tenth, released to its named observers; the former member observes it still.
  `insert into seat (id, group_id, capacity, person_id) values (md5('former')::uuid, ${id('group', '500')}, 'OBSERVER', ${personId('formerMember').sql}),
     (md5('much')::uuid, ${id('group', '7')}, 'PARTICIPANT', ${personId('muchExcluded').sql})`,
  `insert into audience (kind, subject, author) select k, s, nobody() from (
     select 'PARTY'::audience_kind k, id s from party union all select 'BODY', id from party where kind = 'REGIONAL_BODY'
     union all select unnest(array['GROUP', 'GROUP_OBSERVERS', 'BUREAU']::audience_kind[]), id from working_group
     union all select 'PERSON', id from person union all select 'HEAD_OF', id from party) x on conflict do nothing`,
  `insert into audience (kind, subject, author) select 'AUTHOR_OF', party_id, person_id from accreditation on conflict do nothing`,
];

/** SQL for documents a to b of N; document n is by one of state 1 + n % 195's people, the higher the newer. */
const documents = (a: number, b: number, total: number) => [
  `insert into item (id, kind, originator_party, author_id, sort_at) select md5('doc' || n)::uuid, 'DOCUMENT', ${id('party', 'case when n % 20 = 0 then 1 else 1 + n % 195 end')},
     ${id('person', 'case when n % 20 = 0 then 195 else (n % 195) + 195 * (n / 195 % 20) end + case when n % 195 = 0 then 195 else 0 end')},
     '2020-01-01'::timestamptz + n * interval '1 minute' from generate_series(${a}, ${b}) n`,
  `insert into terms (id, item_id, tlp, onward, download, attribution, recipients) select md5('t' || n)::uuid, md5('doc' || n)::uuid,
     'GREEN', 'ORIGINATOR_ONLY', 'ALLOWED', 'NAMED', 'SHOWN' from generate_series(${a}, ${b}) n`,
  `insert into document (item_id, kind, reference, titles, languages, issued_at) select md5('doc' || n)::uuid, 'WORKING_PAPER', 'BENCH/R-' || n,
     jsonb_build_object('en', 'Paper ' || n), '{en}', '2020-01-01'::timestamptz + n * interval '1 minute' from generate_series(${a}, ${b}) n`,
  `insert into release (id, item_id, audience_id, level) select gen_random_uuid(), md5('doc' || n)::uuid, a.id, r.level from generate_series(${a}, ${b}) n
     cross join lateral (values
       ('PARTY'::audience_kind, ${id('party', '1 + n % 195')}, 'READ'::access_level, true),
       ('GROUP', ${id('group', '1 + n % 499')}, 'COMMENT', n % 100 < 58),
       ('GROUP_OBSERVERS', ${id('group', '500')}, 'READ', n < ${total} / 10 and n % 10 = 3),
       ('GROUP', ${id('group', '7')}, 'READ', n > ${total} * 0.9 and n % 10 < 9 or n % 1000 = 1),
       ('COMMUNITY', nobody(), 'READ', n % 100 between 58 and 62 and n <= ${total} * 0.9),
       ('PARTY', ${id('party', '1 + n * 3 % 195')}, 'READ', n % 100 between 63 and 74), ('PARTY', ${id('party', '1 + n * 11 % 195')}, 'READ', n % 100 between 63 and 74),
       ('BODY', ${id('body', '1 + n % 30')}, 'READ', n % 100 between 75 and 84),
       ('PERSON', ${id('person', '1 + n % 5000')}, 'READ', n % 100 between 85 and 89)) r(kind, subject, level, holds)
     join audience a on a.kind = r.kind and a.subject = r.subject and a.author = nobody() where r.holds`,
  // What a group was given lies in its library.
  `insert into filing (id, item_id, group_id, from_at) select gen_random_uuid(), md5('doc' || n)::uuid, ${id('group', '1 + n % 499')}, now() from generate_series(${a}, ${b}) n
     where n % 100 < 58`,
  // Two in a hundred exclude a state; of the newest tenth, all that group 7 has excludes one named person.
  `insert into exclusion (id, item_id, audience_id) select gen_random_uuid(), md5('doc' || n)::uuid, a.id from generate_series(${a}, ${b}) n
     join audience a on a.kind = 'PARTY' and a.subject = ${id('party', '1 + n / 50 % 195')} where n % 50 = 0`,
  `insert into exclusion (id, item_id, audience_id) select gen_random_uuid(), md5('doc' || n)::uuid, a.id from generate_series(${a}, ${b}) n
     join audience a on a.kind = 'PARTY' and a.subject = md5('ownmuchExcluded')::uuid where n > ${total} * 0.9`,
  `insert into quarantine (id, item_id) select md5('q' || n)::uuid, md5('doc' || n)::uuid from generate_series(${a}, ${b}) n where n % 500 = 9`,
  `do $$ declare items uuid[] := array(select md5('doc' || n)::uuid from generate_series(${a}, ${b}) n); begin call project(items); end $$`,
];

type Query = (sql: string) => Promise<unknown>;
const BATCH = 50_000;

/** Fills an empty, migrated database with N documents and everybody who may see them. */
export async function seedWorld(query: Query, total: number, tell: (line: string) => void = () => undefined): Promise<void> {
  for (const sql of [...DIRECTORY, ...SPECIAL]) await query(sql);
  for (let from = 1; from <= total; from += BATCH) {
    for (const sql of documents(from, Math.min(total, from + BATCH - 1), total)) await query(sql);
    tell(`${Math.min(total, from + BATCH - 1)} of ${total} documents`);
  }
  await query('vacuum (analyze)');
}

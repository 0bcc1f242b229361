/** Discussions in the invented world of world.ts: threads of fifty posts in forty groups of the delegate's, and one thread that is a tenth of all. */
const thread = (n: string) => `md5('thread' || ${n})::uuid`;
const person = (n: string) => `md5('person' || ${n})::uuid`;
const party = (n: string) => `md5('party' || ${n})::uuid`;
const group = (n: string) => `md5('group' || ${n})::uuid`;
const POSTS_EACH = 50;
/** A group in which the delegate of world.ts takes part; the large thread is there. */
const GROUP = 5;
/** Speakers are of parties that have a seat in the group, as seats are dealt in world.ts. */
const speakerOf = (g: string, n: string) => `(select x.n from generate_series(1, 195) x(n) where (x.n * 31 + ${g} * 17) % 12 = 0
  order by x.n offset (${n} % 16) limit 1)`;
const at = (n: string) => `'2024-01-01'::timestamptz + ${n} * interval '1 minute'`;

function threads(count: number): string[] {
  return [
    `create temp table seeded as select n, ${thread('n')} as id, 5 + 12 * (n % 40) as g from generate_series(1, ${count}) n
       union all select 0, ${thread('0')}, ${GROUP}`,
    `alter table seeded add column speaker int`,
    `update seeded s set speaker = ${speakerOf('s.g', 's.n')}`,
    `insert into item (id, kind, originator_party, author_id, sort_at) select id, 'THREAD', ${party('speaker')}, ${person('speaker')}, ${at('n')} from seeded`,
    `insert into terms (id, item_id, tlp, onward, download, attribution, recipients) select gen_random_uuid(), id,
       'AMBER', 'ORIGINATOR_ONLY', 'ALLOWED', 'NAMED', 'SHOWN' from seeded`,
    `insert into release (id, item_id, audience_id, level) select gen_random_uuid(), s.id, a.id, 'COMMENT' from seeded s
       join audience a on a.kind = 'GROUP' and a.subject = ${group('s.g')}`,
    `insert into filing (id, item_id, group_id, from_at) select gen_random_uuid(), id, ${group('g')}, now() from seeded`,
    `insert into thread (item_id, group_id, title, opened_by, opened_as_party, opened_at, active_at, sent_as, last_seq)
       select id, ${group('g')}, 'Question ' || n, ${person('speaker')}, ${party('speaker')}, ${at('n')}, ${at('n')}, gen_random_uuid(), 0 from seeded`,
    `do $$ declare items uuid[] := array(select id from seeded); begin call project(items); end $$`,
  ];
}

const TEXT = `'We have read point ' || p || ' with interest. ' || repeat('It would help to know how the proposal relates to what was agreed before. ', 4)`;
const posts = (from: number, to: number, each: number) => `
  insert into post (id, thread_id, seq, parent_id, author_id, party_id, body, posted_at, sent_as)
  select md5('post' || s.n || '-' || p)::uuid, s.id, p, case when p % 3 = 0 then md5('post' || s.n || '-' || p - 1)::uuid end,
    ${person('x.n')}, ${party('x.n')}, ${TEXT}, ${at('p')}, md5('sent' || s.n || '-' || p)::uuid
  from seeded s cross join generate_series(1, ${each}) p
  join lateral (select (s.speaker + 12 * (p % 8) - 1) % 192 + 1 as n) x on true where s.n between ${from} and ${to}`;

const BATCH = 4000;

type Query = (sql: string) => Promise<unknown>;
/** So many posts. The delegate has read all but as many as make ten thousand unread. */
export async function seedTalk(query: Query, total: number, tell: (line: string) => void): Promise<void> {
  const large = Math.max(POSTS_EACH, total / 10);
  const count = Math.floor((total - large) / POSTS_EACH);
  for (const sql of threads(count)) await query(sql);
  await query(posts(0, 0, large));
  for (let from = 1; from <= count; from += BATCH) {
    await query(posts(from, Math.min(count, from + BATCH - 1), POSTS_EACH));
    tell(`${Math.min(count, from + BATCH - 1) * POSTS_EACH} of ${total} posts`);
  }
  await query(`update thread t set last_seq = case t.item_id when ${thread('0')} then ${large} else ${POSTS_EACH} end`);
  await query(`insert into reading (person_id, thread_id, read_up_to, read_at) select md5('specialdelegate')::uuid, item_id, last_seq, now()
    from thread order by item_id = ${thread('0')}, active_at desc offset 200`);
  await query('drop table seeded');
  await query('vacuum (analyze)');
}

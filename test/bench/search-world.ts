import { seedWorld } from './world.js';

/** Words that stand in a third of the papers, in one of five thousand, and in none: each its own stem in every language. */
export const WORDS = { common: 'fund', rare: 'xylem', nowhere: 'quorn' } as const;
export type WordKind = keyof typeof WORDS;

/** Forty of 20,000 words, some much oftener than others, and the two that are looked for. */
const words = (a: number, b: number) => `
  create temporary table words as select n, string_agg(w, ' ' order by i) as text, string_agg('''' || w || ''':' || i + 20 || 'C', ' ') as lexemes
  from generate_series(${a}, ${b}) n cross join lateral (
    select i, 'w' || floor(20000 * power((hashint8(n::bigint * 64 + i) & 2147483647) / 2147483648.0::float8, 3))::int as w from generate_series(1, 40) i
    union all select 41, '${WORDS.common}' where n * 7::bigint % 10 < 3 union all select 42, '${WORDS.rare}' where n % 5003 = 3) w group by n`;

/** "Paper 640" of the reference BENCH/R-640: words, how they sound and begin, and what is left of them without their vowels. */
const CARD = 'pap ~paper ^pape %ppr >pap >paper bench ~bench ^benc %bnch %b-nch %bn-ch %bnc-h r'.split(' ').map((lexeme) => `''${lexeme}'':1A`).join(' '); // prettier-ignore
const beginnings = `select '=' || left('benchr' || n, l) from generate_series(4, 6 + length(n::text)) l union select '=' || left('r' || n, l) from generate_series(4, 1 + length(n::text)) l
  union select '=r' || n union select '>' || left(n::text, l) from unnest(array[3, 5, 10]) l where n > 99`;

/** What the indexer makes of these papers, set by set: at a million it would take an hour. search-truth.ts holds some against what it really makes. */
const units = `
  insert into search_unit (item_id, words, card_keys, read_keys, excepted, sort_at, tlp, attribution, part)
  select d.item_id, (w.lexemes || ' ${CARD}' || format(' ''%s'':2A ''t:GREEN'':15B ''k:WORKING_PAPER'':15B ''l:en'':15B ''s:DOCUMENT'':15B ''o:%s'':15B ', n, i.originator_party)
      || (select ' ' || string_agg('''' || lexeme || ''':15A', ' ') from (${beginnings}) b(lexeme))
      || coalesce(' ''g:' || g.group_id || ''':15B', ''))::tsvector,
    f.card, coalesce(f.read, '{}'), (select array_agg(distinct e order by e) from feed x cross join unnest(x.except_ids) e where x.item_id = d.item_id and x.scope = 0), f.sort_at, 'GREEN', 'NAMED', 0
  from words w join item i on i.id = md5('doc' || n)::uuid join document d on d.item_id = i.id left join filing g on g.item_id = i.id
  join lateral (select array_agg(distinct f.key_id) filter (where f.until_at > now()) as card, array_agg(distinct f.key_id) filter (where f.level >= 'READ' and f.until_at > now()) as read,
    max(f.sort_at) as sort_at from feed f where f.item_id = d.item_id and f.scope = 0) f on f.card is not null
  order by n`;

const BATCH = 50_000;
type Query = (sql: string) => Promise<unknown>;

/** The world of world.ts, its papers with summaries, and the index of them. */
export async function seedSearch(query: Query, total: number, tell: (line: string) => void): Promise<void> {
  const triggers = async (how: 'enable' | 'disable') => {
    for (const [table, trigger] of [['feed', 'search_gained'], ['feed', 'search_lost'], ['document', 'search_told']]) await query(`alter table ${table} ${how} trigger ${trigger}`); // prettier-ignore
  };
  await triggers('disable');
  await query('truncate search_change, search_unit restart identity');
  await query('drop index search_unit_terms');
  await seedWorld(query, total, tell);
  for (let from = 1; from <= total; from += BATCH) {
    const to = Math.min(total, from + BATCH - 1);
    await query(words(from, to));
    await query(
      `update document d set summaries = jsonb_build_object('en', w.text) from words w where d.item_id = md5('doc' || w.n)::uuid`,
    );
    await query(units);
    await query('drop table words');
    tell(`${to} of ${total} indexed`);
  }
  await query(
    'create index search_unit_terms on search_unit using gin (search_terms(words, card_keys, read_keys, ord)) with (fastupdate = off)',
  );
  await query('alter index search_unit_terms alter column 1 set statistics 0');
  await triggers('enable');
  await query('vacuum (analyze)');
}

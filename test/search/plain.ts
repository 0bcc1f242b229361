import type { TestPortal } from '../support/portal.js';
import type { Language } from './judged.js';

/** What PostgreSQL has for each language. For Chinese it has nothing: words are what stands between spaces and signs. */
const CONFIGURATIONS: Record<string, string> = {
  ar: 'arabic',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  pt: 'portuguese',
  ru: 'russian',
  zh: 'simple',
};

/** Every text of a paper, read with the configuration of its own language; the symbol and the reference as words of none. */
const JOINED = `create aggregate joined (tsvector) (sfunc = tsvector_concat, stype = tsvector, initcond = '')`;
const INDEX = `create table plain as select x.id, joined(to_tsvector((coalesce($1::jsonb ->> x.language, 'simple'))::regconfig, x.text) order by x.place) as words
  from (
    select item_id as id, 0 as place, null as language, concat_ws(' ', symbol, reference) as text from document
    union all select item_id, 1, t.key, t.value from document, jsonb_each_text(titles) t
    union all select item_id, 2, s.key, s.value from document, jsonb_each_text(summaries) s
    union all select v.document_id, 3 + p.place, p.language, p.text from version v join file f on f.version_id = v.id join passage p on p.file_id = f.id) x
  group by x.id`;
const QUERIES = {
  allWords: 'websearch_to_tsquery($1::regconfig, $2)',
  anyWord: `replace(websearch_to_tsquery($1::regconfig, $2)::text, ' & ', ' | ')::tsquery`,
};

/** Plain PostgreSQL full text over the same rows: to_tsvector, websearch_to_tsquery, ts_rank. It knows no rights, and everything is everybody's. */
export class PlainFullText {
  private constructor(private readonly portal: TestPortal) {}

  static async over(portal: TestPortal): Promise<PlainFullText> {
    await portal.sql(JOINED);
    await portal.sql(INDEX, [JSON.stringify(CONFIGURATIONS)]);
    return new PlainFullText(portal);
  }

  /** The first ten that have all words, or any of them. */
  async ask(how: keyof typeof QUERIES, language: Language, text: string): Promise<string[]> {
    const rows = await this.portal.sql<{ id: string }>(
      `select id from plain, (select ${QUERIES[how]}) q(query) where words @@ query order by ts_rank(words, query) desc, id limit 10`,
      [CONFIGURATIONS[language], text],
    );
    return rows.map(({ id }) => id);
  }
}

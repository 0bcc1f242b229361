import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { arabicStems, isIdleInArabic } from './arabic.js';
import { bare } from './folding.js';
import type { Script, Word } from './words.js';

/** Of each script the stemmers that PostgreSQL has of the portal's languages. */
const STEMMERS: Partial<Record<Script, Record<string, string>>> = {
  LATIN: { en: 'english_stem', fr: 'french_stem', es: 'spanish_stem' },
  CYRILLIC: { ru: 'russian_stem' },
};
const MOST_KEPT = 200_000;
const SQL = `select a.l as language, a.w as word, ts_lexize(a.d::regdictionary, a.w) as stems from unnest($1::text[], $2::text[], $3::text[]) a(l, d, w)`;

type Known = Pick<Word, 'text' | 'script'>;
interface Stem {
  stems: string[];
  /** Languages in which the word says nothing. */
  idleIn: string[];
}

/**
 * What words are found by. A word has one stem, whatever language it is thought to be in: the shortest that a language of its script knows. So nobody has to say
 * in which language they ask, a passage in the wrong language is found all the same, and each word is one look into the index.
 */
@Injectable()
export class Stems {
  private kept = new Map<string, Stem>();
  /** Of before there were too many: whoever is in the middle of a text finds them yet. */
  private before = new Map<string, Stem>();

  constructor(private readonly database: Database) {}

  /** As a word stands in a text of a language; none where it says nothing there. To be called after `learn`. */
  inText(word: Known, language: string): string[] {
    const { stems, idleIn } = this.of(word);
    return idleIn.includes(language) ? [] : stems;
  }

  /** To be called after `learn`. */
  asked(word: Known): { stems: string[]; isIdle: boolean } {
    const { stems, idleIn } = this.of(word);
    return { stems, isIdle: idleIn.length > 0 };
  }

  /** What is asked for is looked up each time: who was shown which words is not to be told from what another's question costs. */
  async learn(words: Known[], isAsked = false): Promise<void> {
    if (this.kept.size > MOST_KEPT) [this.before, this.kept] = [this.kept, new Map<string, Stem>()];
    const unknown = new Map(
      words.filter((word) => stemmersOf(word) && (isAsked || !this.kept.has(word.text))).map((word) => [word.text, word]),
    );
    const asked = [...unknown.values()].flatMap((word) =>
      Object.entries(stemmersOf(word)!).map(([language, dictionary]) => [language, dictionary, word.text]),
    );
    if (!asked.length) return;
    const columns = [0, 1, 2].map((column) => asked.map((row) => row[column]!));
    const rows = await this.database.query<{ language: string; word: string; stems: string[] | null }>(SQL, columns);
    const all = new Map<string, typeof rows>();
    for (const row of rows) all.set(row.word, [...(all.get(row.word) ?? []), row]);
    for (const [word, each] of all) this.kept.set(word, stemOf(word, each));
  }

  /** Numbers, and words of other scripts, stand for themselves. */
  private of(word: Known): Stem {
    if (word.script === 'ARABIC') return { stems: arabicStems(word.text), idleIn: isIdleInArabic(word.text) ? ['ar'] : [] };
    return (stemmersOf(word) && (this.kept.get(word.text) ?? this.before.get(word.text))) || { stems: [bare(word.text)], idleIn: [] };
  }
}

const stemmersOf = ({ text, script }: Known) => (/\d/.test(text) ? undefined : STEMMERS[script]);

function stemOf(word: string, rows: { language: string; stems: string[] | null }[]): Stem {
  const stems = rows.map(({ stems: found }) => bare(found?.[0] ?? word));
  const [stem] = stems.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return { stems: [stem!], idleIn: rows.filter(({ stems: found }) => found?.length === 0).map(({ language }) => language) };
}

/**
 * A light stemmer, after Larkey's: PostgreSQL's knows a noun with its article from the same without it. What it is given has no vowel signs, and one form
 * of alif, ya and ta marbuta.
 */
const ARTICLE = /^[وف]?(?:[بك]?ال|لل)(?=.{3})/;
/** Written as one with the word that follows; many a word begins with the letter by itself. */
const PARTICLE = /^[وفبكل](?=.{3})/;
/** The accusative's alif first: it stands behind everything else. */
const ENDINGS = [/(?<=.{3})ا$/, /(?<=.{3})(?:تهما|تهم|تها|تان|تين|هما|ته|هم|ها|ات|ان|ون|ين|يه|ه|ي)$/];
/** Letters that come and go between the singular and the plurals of a word, and between the forms of a verb. */
const WEAK = /[اويء]/g;
/** They say nothing by themselves; written as everything is before it comes here. */
const IDLE = new Set(
  `في من علي الي عن مع ان او ثم لا ما لم لن قد كل بعد قبل حتي عند منذ بين دون غير هو هي هم هذا هذه ذلك تلك التي الذي الذين كان كانت يكون تكون كما لكن اذا
  بها به لها له فيها فيه منها منه عليها عليه اي كيف كم`.split(/\s+/),
);

export const withoutArticle = (word: string) => word.replace(ARTICLE, '');
const withoutEnding = (word: string) => ENDINGS.reduce((left, ending) => left.replace(ending, ''), word);

/** What a word is found by: the word itself, and what is left of it should its first letter be a particle. */
export function arabicStems(word: string): string[] {
  const bare = withoutArticle(word);
  const starts = [bare];
  for (let at = 0; bare === word && at < starts.length; at += 1) {
    const left = starts[at]!.replace(PARTICLE, '');
    if (left !== starts[at]) starts.push(left);
  }
  return [...new Set(starts.map(withoutEnding))];
}

export const isIdleInArabic = (word: string) => IDLE.has(word);

/** The letters that stay: شبكة and شباك, صندوق and صناديق are one. Null where too few are left. */
export function arabicRoot(stem: string): string | null {
  const root = stem.replace(WEAK, '');
  return root.length < 3 ? null : root;
}

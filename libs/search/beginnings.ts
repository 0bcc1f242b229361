import { withoutArticle } from './arabic.js';
import { bare } from './folding.js';
import type { Word } from './words.js';

/** Of how many letters a word's beginnings have lists of their own; a longer one is looked for among what begins with as many. */
const LENGTHS = [3, 5];
const [SHORTEST] = LENGTHS as [number];
const mark = (text: string) => `>${text}`;
/** Words are typed without their article, or it is all that was typed of them. */
const written = ({ text, script }: Word) => (script === 'ARABIC' ? withoutArticle(text) : bare(text));

/** A word of a title as it is written, and how it begins: by these it is found while it is typed. None where its letters have lists of their own. */
export function beginningsIn(word: Word): string[] {
  if (word.script === 'UNSPACED') return [];
  const text = written(word);
  if (text.length < SHORTEST) return [];
  return [...new Set([...LENGTHS.map((length) => text.slice(0, length)), text])].map(mark);
}

/** The same, of a word that is being typed: the list that it may be in, null where it is too short for one, and what a word there has to begin with. */
export function beginningAsked(word: Word): { list: string | null; condition: string } {
  const text = written(word);
  const length = LENGTHS.findLast((each) => each <= text.length);
  return { list: length ? mark(text.slice(0, length)) : null, condition: `'${mark(text)}':*A` };
}

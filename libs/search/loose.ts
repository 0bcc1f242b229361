import { arabicRoot, withoutArticle } from './arabic.js';
import { soundsOf } from './sounds.js';
import type { Word } from './words.js';

/** By how many letters a name is found that is not typed to its end, or wrongly there. */
const LENGTHS = [4, 6];

/** What else a word is found by where what was typed is found nowhere: a name by its beginning and by its consonants, an Arabic word by the letters that stay. */
export function looseIn(word: Word, stems: string[]): string[] {
  if (word.script === 'ARABIC') return [...beginnings(withoutArticle(word.text)), ...stems.flatMap(rootOf)];
  return word.isCapitalised ? soundsOf(word).flatMap((sound) => [...beginnings(sound), ...bonesOf(sound)]) : [];
}

/** The same, of a word that is asked for. */
export function looseAsked(word: Word, stems: string[]): string[] {
  const loose =
    word.script === 'ARABIC'
      ? [...typed(withoutArticle(word.text)), ...stems.flatMap(rootOf)]
      : soundsOf(word).flatMap((sound) => [...typed(sound), ...bonesOf(sound)]);
  return [...new Set(loose)];
}

const beginnings = (sound: string) => LENGTHS.flatMap((length) => (sound.length > length ? `^${sound.slice(0, length)}` : []));
/** Only as far as it was typed: many a word begins with the same few letters. */
const typed = (sound: string) => {
  const length = LENGTHS.findLast((each) => each <= sound.length);
  return length ? [`^${sound.slice(0, length)}`] : [];
};

/**
 * The consonants, and the letter it begins with: vowels are what is remembered least. Of many also four of them, some of each end, so that one in between may
 * be wrong, or missing.
 */
function bonesOf(sound: string): string[] {
  const bones = (sound[0]! + sound.slice(1).replace(/[aeiou]/g, '')).replaceAll('z', 's');
  if (bones.length < 3) return [];
  const ends = bones.length > 3 ? [3, 2, 1].map((first) => `${bones.slice(0, first)}-${bones.slice(first - 4)}`) : [];
  return [bones, ...ends].map((each) => `%${each}`);
}

function rootOf(stem: string): string[] {
  const root = arabicRoot(stem);
  return root ? [`%${root}`] : [];
}

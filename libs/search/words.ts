import { regular } from './folding.js';

export type Script = 'LATIN' | 'CYRILLIC' | 'ARABIC' | 'UNSPACED' | 'OTHER';

/** A word of a text, and where in it. */
export interface Word {
  text: string;
  script: Script;
  isCapitalised: boolean;
  from: number;
  to: number;
}

/** Scripts that are written without spaces: what a word is there, no two dictionaries agree on. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LONGEST = 100;
const RUN = new RegExp(`(?:${UNSPACED.source}\\p{M}*)+|(?:(?!${UNSPACED.source})[\\p{L}\\p{N}][\\p{M}\\u0640]*)+`, 'gu');

/** The words of a text in their order. Where words are not set apart each letter is one, to be read in pairs. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const text = regular(run);
    // A stroke that lengthens by itself is no word, and what is longer than any word no index takes.
    if (UNSPACED.test(run)) lettersOf(run, index, words);
    else if (text && text.length <= LONGEST)
      words.push({ text, script: scriptOf(run), isCapitalised: /^\p{Lu}/u.test(run), from: index, to: index + run.length });
  }
  return words;
}

function lettersOf(run: string, start: number, words: Word[]): void {
  for (const { 0: letter, index } of run.matchAll(/\P{M}\p{M}*/gu)) {
    const from = start + index;
    words.push({ text: regular(letter), script: 'UNSPACED', isCapitalised: false, from, to: from + letter.length });
  }
}

function scriptOf(word: string): Script {
  if (/\p{Script=Latin}/u.test(word)) return 'LATIN';
  if (/\p{Script=Cyrillic}/u.test(word)) return 'CYRILLIC';
  return /\p{Script=Arabic}/u.test(word) ? 'ARABIC' : 'OTHER';
}

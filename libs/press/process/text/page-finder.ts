import type { Paragraph } from './paragraph.js';

const WORDS = /\p{Script=Han}|[\p{L}\p{M}\p{N}]+/gu;
const HAN = /^\p{Script=Han}$/u;
const MARKS = /[\p{M}\u0640]/gu;
/** Beyond this many questions of a piece to a page the pieces are whole paragraphs. */
const MOST = 150_000_000;
/** A word on more pages than this leads nowhere. */
const WIDE = 64;
const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Words as they can be compared: a PDF may have the letters of an Arabic word in another order, and without its vowels. Chinese has none that are
 * written apart: pairs of letters stand for them.
 */
function wordsOf(text: string): string[] {
  const found = text.normalize('NFKC').match(WORDS) ?? [];
  const words: string[] = [];
  found.forEach((word, index) => {
    const next = found[index + 1];
    if (!HAN.test(word)) words.push(/[\u0590-\u08ff]/.test(word) ? [...word.replace(MARKS, '')].sort().join('') : word.toLowerCase());
    else if (next && HAN.test(next)) words.push(word + next);
  });
  return words;
}

function pagesByWord(pages: string[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  pages.forEach((text, page) => {
    for (const word of new Set(wordsOf(text))) {
      const places = found.get(word);
      if (places) places.push(page);
      else found.set(word, [page]);
    }
  });
  return found;
}

/**
 * Finds the pages on which paragraphs stand, by the words that both have: the way through the pages, forward only, that has most of them in common. A
 * word counts for less the more pages have it, so that what stands at the head of every page leads nowhere.
 */
export function onPages(paragraphs: string[], pages: string[]): Paragraph[] {
  if (!pages.length) return paragraphs.map((text) => ({ text, page: null }));
  const sentences = paragraphs.map((text) => Array.from(SENTENCES.segment(text), ({ segment }) => segment));
  const isFine = sentences.flat().length * pages.length <= MOST;
  const pieces = isFine ? sentences : paragraphs.map((text) => [text]);
  if (pieces.flat().length * pages.length > MOST) return paragraphs.map((text) => ({ text, page: null }));
  const found = wayThrough(pieces.flat(), pages);
  let at = 0;
  return pieces.flatMap((parts) => together(parts.map((text) => ({ text, page: found[at++]! + 1 }))));
}

/** The sentences of a paragraph that stand on one page, as one again. */
function together(parts: { text: string; page: number }[]): Paragraph[] {
  const joined: { text: string; page: number }[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.page === part.page) last.text += part.text;
    else joined.push({ ...part });
  }
  return joined;
}

function wayThrough(pieces: string[], pages: string[]): number[] {
  const byWord = pagesByWord(pages);
  const best = new Float64Array(pages.length);
  const common = new Float64Array(pages.length);
  /** For each piece and page whether the best way there puts an earlier page behind this piece. */
  const stays = pieces.map((piece) => {
    common.fill(0);
    for (const word of new Set(wordsOf(piece))) {
      const places = byWord.get(word) ?? [];
      if (places.length <= WIDE) for (const page of places) common[page]! += 1 / places.length;
    }
    const here = new Uint8Array(Math.ceil(pages.length / 8));
    for (let page = 0; page < pages.length; page += 1) {
      const put = best[page]! + common[page]!;
      const before = page > 0 ? best[page - 1]! : -1;
      if (put > before) here[page >> 3]! |= 1 << (page & 7);
      best[page] = Math.max(put, before);
    }
    return here;
  });
  let page = pages.length - 1;
  return stays
    .reverse()
    .map((here) => {
      while (page > 0 && !((here[page >> 3]! >> (page & 7)) & 1)) page -= 1;
      return page;
    })
    .reverse();
}

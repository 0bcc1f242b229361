import { useRef, useState } from 'react';
import type { PageSource } from './source';

export interface Found {
  words: string;
  /** Pages on which they stand; null while they are looked for. */
  pages: number[] | null;
}

/** For comparing: case and Arabic vowel signs do not count, nor how white space is written. */
export const folded = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u064b-\u0652\u0640]/g, '')
    .replace(/\s+/g, ' ');

/** Looks for words in the text of all pages, from the first on; a new search ends the one before. */
export function useFind(source: PageSource) {
  const [found, set] = useState<Found>();
  const turn = useRef(0);
  const find = async (typed: string): Promise<number[]> => {
    const words = folded(typed.trim());
    turn.current += 1;
    const mine = turn.current;
    if (!words) {
      set(undefined);
      return [];
    }
    set({ words, pages: null });
    const pages: number[] = [];
    for (let page = 1; page <= source.count; page += 1) {
      if (folded(await source.text(page)).includes(words)) pages.push(page);
      if (mine !== turn.current) return [];
    }
    set({ words, pages });
    return pages;
  };
  return { found, find };
}

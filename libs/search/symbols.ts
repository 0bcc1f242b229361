import { bare, regular } from './folding.js';

/** CIED/WG.1/2026/WP.4, A/RES/77/1, R-7KQ3M: to be found as a whole, and by how it begins. */
const SYMBOL = /(?<![\p{L}\p{N}/])(?:[\p{L}\p{N}.()-]*\/[\p{L}\p{N}/.()-]*[\p{L}\p{N}]|R-[0-9A-Z]{2,5}(?![\p{L}\p{N}]))/giu;
const SHORTEST = 4;

/** What is left of a symbol when it is typed carelessly. */
const squeezed = (symbol: string) => bare(regular(symbol)).replace(/[^\p{L}\p{N}]/gu, '');
const isSymbol = (text: string) => /\d/.test(text) && /\p{L}/u.test(text);

export const symbolsIn = (text: string): { lexeme: string; from: number; to: number }[] =>
  [...text.matchAll(SYMBOL)].flatMap(({ 0: found, index }) =>
    isSymbol(found) ? [{ lexeme: `=${squeezed(found)}`, from: index, to: index + found.length }] : [],
  );

/** By which a paper of this symbol or reference is found while it is typed, from its beginning or from that of its last part. */
export function beginningsOf(symbol: string): string[] {
  const ends = [symbol, symbol.slice(symbol.lastIndexOf('/') + 1)].map(squeezed);
  const beginnings = ends.flatMap((end) =>
    Array.from({ length: Math.max(end.length - SHORTEST + 1, 0) }, (_, more) => `=${end.slice(0, SHORTEST + more)}`),
  );
  return [...new Set(beginnings)];
}

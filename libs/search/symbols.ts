import { bare, regular } from './folding.js';

/** CIED/WG.1/2026/WP.4, A/RES/77/1, R-7KQ3M: to be found as a whole, and by how it begins. */
const SYMBOL = /(?<![\p{L}\p{N}/])(?:[\p{L}\p{N}.()-]*\/[\p{L}\p{N}/.()-]*[\p{L}\p{N}]|R-[0-9A-Z]{2,5}(?![\p{L}\p{N}]))/giu;
const SHORTEST = 4;
const LONGEST = 100;

/** What is left of a symbol when it is typed carelessly. */
const squeezed = (symbol: string) => bare(regular(symbol)).replace(/[^\p{L}\p{N}]/gu, '');
const isSymbol = (text: string) => /\d/.test(text) && /\p{L}/u.test(text);

export const symbolsIn = (text: string): { lexeme: string; from: number; to: number }[] =>
  [...text.matchAll(SYMBOL)].flatMap(({ 0: found, index }) =>
    isSymbol(found) && found.length <= LONGEST ? [{ lexeme: `=${squeezed(found)}`, from: index, to: index + found.length }] : [],
  );

/**
 * By which a paper of this symbol or reference is found: while it is typed, from its beginning or from that of its last part; from any part to its end;
 * and after a slip.
 */
export function beginningsOf(symbol: string): string[] {
  const parts = symbol.slice(0, LONGEST).split('/');
  const beginnings = [symbol, parts.at(-1)!]
    .map(squeezed)
    .flatMap((end) => Array.from({ length: Math.max(end.length - SHORTEST + 1, 0) }, (_, more) => end.slice(0, SHORTEST + more)));
  const tails = parts.map((_, at) => squeezed(parts.slice(at).join('/')));
  return [...new Set([...[...beginnings, ...tails].map((part) => `=${part}`), ...looseSymbol(symbol)])];
}

const BEGINNING = /^[\p{L}\p{N}][\p{L}\p{N}./()-]*$/u;
/** How a symbol begins that is being typed: CIED/WG.1/20. Null for what may as well be a word. */
export function symbolBeginning(typed: string): string | null {
  const text = squeezed(typed.slice(0, LONGEST));
  return BEGINNING.test(typed) && /[/\d]/.test(typed) && /\p{L}/u.test(typed) && text.length >= SHORTEST ? `=${text}` : null;
}

/** A slip in its letters leaves a symbol its numbers, and mostly either its first letters or its last. */
export function looseSymbol(symbol: string): string[] {
  const typed = bare(regular(symbol));
  const numbers = typed.match(/\d+/g) ?? [];
  const letters = typed.match(/\p{L}+/gu) ?? [];
  const all = numbers.join('-');
  return numbers.length < 3 ? [] : [`#${all}`, `#${letters[0]}${all}`, `#${all}${letters.at(-1)}`];
}

const PIECE = '(?:\\p{L}{1,6}\\.?\\d{0,4}|\\d{1,4})';
const SPACED = new RegExp(`^(?=\\P{L}*\\p{L})(?=(?:\\D*\\d+){3})${PIECE}(?:[ .]${PIECE}){2,6}(?<=\\d)$`, 'u');
/** A symbol that was typed without its strokes: cied wg2 2026 ll7. Null for everything else. */
export const spacedSymbol = (text: string): string | null => (SPACED.test(text) ? `=${squeezed(text)}` : null);

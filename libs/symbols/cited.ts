import { OWN_SYMBOL, UN_SYMBOL } from './grammar.js';
import { parseSymbol, type DocumentSymbol } from './symbol.js';

/** A piece of a text: words, or a symbol that it cites. Joined they are the text. */
export interface Piece {
  text: string;
  symbol?: DocumentSymbol;
}

/** Where a symbol may begin and end: not within a word of the Latin script, a path, an address, the name of a file, or a longer symbol. */
const BEFORE = '(?<![\\p{Script=Latin}\\p{N}/._@:#&=%+~\\\\-])';
const AFTER = '(?!\\.?[\\p{Script=Latin}\\p{N}]|[/_@\\\\-]|\\*)';
const CITED = new RegExp(`${BEFORE}(?:${UN_SYMBOL}|${OWN_SYMBOL})${AFTER}`, 'gu');

/** A text in pieces, so that the symbols it cites can be marked. Nothing is looked up: what a symbol means, and whether it is there, is not said. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(CITED)) {
    const symbol = parseSymbol(found);
    if (!symbol) continue;
    if (index > end) pieces.push({ text: text.slice(end, index) });
    pieces.push({ text: found, symbol });
    end = index + found.length;
  }
  if (end < text.length || !pieces.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

/** Where the United Nations keep what carries this symbol. Stars and spaces are no part of the address. */
export const addressOfSymbol = (text: string) => `https://undocs.org/${encodeURI(text.replace(/\*+$/, '').replaceAll(' ', ''))}`;

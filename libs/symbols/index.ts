export { addressOfSymbol, type Piece, piecesOf } from './cited.js';
export { derivedSymbol, type Modification, MODIFICATIONS, stemOf } from './derived.js';
export type { Nature } from './grammar.js';
export { ORGANS } from './organs.js';
export { type DocumentSymbol, parseSymbol, printSymbol } from './symbol.js';

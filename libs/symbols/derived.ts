import { parseSymbol, printSymbol } from './symbol.js';

/** How a paper stands to one that it modifies, and the word of the symbol that says so. */
export const MODIFICATIONS = { REVISION: 'Rev', ADDENDUM: 'Add', CORRIGENDUM: 'Corr', REISSUE: '*' } as const;
export type Modification = keyof typeof MODIFICATIONS;

/**
 * What the symbols of all modifications of one kind have in common, and are counted by. A second revision is of the paper, not of the first
 * revision: what a symbol ends with of the same kind is left out, and so are its stars, which are a mark and no part of it.
 * Throws for a text that is no symbol.
 */
export function stemOf(symbol: string, kind: Modification): string {
  const parsed = parseSymbol(symbol);
  if (!parsed) throw new Error(`${symbol} is no symbol.`);
  const { modifiers } = parsed;
  const isSame = kind !== 'REISSUE' && modifiers.at(-1)?.startsWith(`${MODIFICATIONS[kind]}.`);
  return printSymbol({ ...parsed, modifiers: isSame ? modifiers.slice(0, -1) : modifiers, stars: 0 });
}

/** The symbol of the n-th modification of this kind: …/Rev.2, …/Add.2/Corr.1, …**. */
export const derivedSymbol = (stem: string, kind: Modification, n: number) =>
  kind === 'REISSUE' ? stem + '*'.repeat(n) : `${stem}/${MODIFICATIONS[kind]}.${n}`;

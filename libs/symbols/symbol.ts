import { MODIFIER, OWN_SYMBOL, STARS, UN_SYMBOL } from './grammar.js';
import { isUnOrgan } from './organs.js';

/** A document's symbol, taken apart. Printed it is what was read, to the letter. */
export interface DocumentSymbol {
  /** UN: of the United Nations system, which the portal links to and never gives out. OWN: of the portal's series, or one of its references. */
  of: 'UN' | 'OWN';
  /** Before the modifiers: ['A', 'C.1', '72', 'L.15']. */
  parts: string[];
  /** What was done to that, in order: ['Rev.1', 'Corr.2']. */
  modifiers: string[];
  /** How often it was reissued for technical reasons. */
  stars: number;
}

const whole = (text: string) => new RegExp(`^(?:${text})$`, 'u');
const UN = whole(UN_SYMBOL);
const OWN = whole(OWN_SYMBOL);
const MODIFIED = whole(MODIFIER);
const REISSUED = new RegExp(`${STARS}$`, 'u');

/** Null for what is no symbol. */
export function parseSymbol(text: string): DocumentSymbol | null {
  const of = UN.test(text) ? 'UN' : OWN.test(text) ? 'OWN' : null;
  if (!of) return null;
  const stars = REISSUED.exec(text)![0].length;
  const all = text.slice(0, text.length - stars).split('/');
  const first = all.findIndex((part) => MODIFIED.test(part));
  const parts = first < 0 ? all : all.slice(0, first);
  if (of === 'UN' ? !isLikely(parts) : isUnOrgan(parts[0]!)) return null;
  return { of, parts, modifiers: all.slice(parts.length), stars };
}

export const printSymbol = ({ parts, modifiers, stars }: DocumentSymbol) => [...parts, ...modifiers].join('/') + '*'.repeat(stars);

const isNumber = (part: string) => /^\d/.test(part);
const isBetween = (part: string, least: number, most: number) => Number.parseInt(part, 10) >= least && Number.parseInt(part, 10) <= most;

/**
 * Whether this is written as symbols are, and not "A/4", "1/2", or a path. A number follows a body, a nature, or a word; where it follows the organ
 * alone it is a session of the Assembly (since the 31st), a year, or one of the thousands that the Council and the Conference on Disarmament number.
 */
function isLikely([organ, first, ...rest]: string[]): boolean {
  const parts = [first!, ...rest];
  if (!parts.some((part) => /\d|\.[IVXLC]+$|\([IVXLC]+\)/.test(part))) return false;
  if (organ!.length === 1 && parts.includes('C')) return false;
  if (!isNumber(first!)) return parts.length > 1 || /\.|-\d/.test(first!);
  if (!rest.length)
    return /^\d+$/.test(first!) && (organ === 'CD' ? isBetween(first!, 100, 9999) : organ === 'S' && isBetween(first!, 3000, 99999));
  return organ === 'A' ? isBetween(first!, 31, 130) : isBetween(first!, 1970, 2100);
}

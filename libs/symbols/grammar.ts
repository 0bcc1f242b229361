import { ORGANS } from './organs.js';

/** What symbols are made of, as texts of regular expressions. Everything is a closed list: in doubt a text is no symbol. */
const oneOf = (words: readonly string[]) => `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`;

/** Subsidiary bodies and natures that carry a number: C.1, CONF.192, CONF.IX, PV.9999, GGE.1, L.15. */
const NUMBERED = oneOf([
  'AC', 'BUR', 'C', 'CN', 'CONF', 'CP', 'CRP', 'DEC', 'EA', 'GC', 'GGE', 'INF', 'L', 'MSP', 'MX', 'NC', 'NGO', 'PC', 'PET', 'PV', 'RC',
  'RES', 'SC', 'SR', 'SUB', 'Sub', 'SER', 'Ser', 'WG', 'WP',
]); // prettier-ignore
/** The same as words of their own: A/RES/79/53, A/CONF.192/2024/RC/CRP.3, ST/SGB/2018/1. */
const WORD = oneOf([
  'AI', 'BMS', 'BUR', 'COP', 'CP', 'CMA', 'CMP', 'CRP', 'DEC', 'HRC', 'IC', 'INF', 'NGO', 'PC', 'PRST', 'PV', 'RC', 'REP', 'RES', 'SBI', 'SBSTA',
  'SG', 'SGB', 'SPC', 'SR', 'UPR', 'WG', 'WP', 'GC', 'D', 'C',
]); // prettier-ignore
const ROMAN = '[IVXLC]+';
/** Sittings resumed, parts and volumes, the year of a resolution of the Council, the session of an old one of the Assembly. */
const NOTE = `\\((?:Resumption \\d+|Part ${ROMAN}|Vol\\. ?${ROMAN}|Sect\\. ?\\d+[A-Z]?|Suppl?\\. ?\\d+|SUPP|(?:19|20)\\d\\d|${ROMAN})\\)`;
/** One of several of a number: A/RES/46/36 L. Not the beginning of the next word. */
const LETTER = `(?: ?[B-HJ-Z](?![\\w.'’/])| [A-Z](?= \\(${ROMAN}\\)))`;
const NUMBER = `(?:(?:ES|S)-\\d{1,2}|\\d{1,5}(?:-\\d{1,5})?)${LETTER}?`;

export const PART = `(?:${NUMBERED}\\.(?:\\d{1,5}(?:-\\d{1,5})?|${ROMAN}|[A-Z])|${NUMBER}|${WORD})(?: ?${NOTE})?`;
/** What is done to a document: each carries a number, or several. */
export const MODIFIER = '(?:Rev|Add|Corr|Amend)\\.\\d{1,3}(?:-\\d{1,3})?';
/** Reissued for technical reasons, once or more often. */
export const STARS = '\\*{0,3}';

export const UN_SYMBOL = `${oneOf(ORGANS)}(?:/${PART})+(?:/${MODIFIER})*${STARS}`;

/** The natures of the portal's own series, and the word of a random reference (libs/documents gives them out). */
export const OWN_NATURES = ['WP', 'CRP', 'NP', 'NV', 'LTR', 'REP', 'L', 'STM', 'INF', 'LL'] as const;
export type Nature = (typeof OWN_NATURES)[number];
const OWN_WORD = `(?:${oneOf(OWN_NATURES)}\\.\\d{1,6}|R-[2-9A-Z]{5,12})`;
export const OWN_SERIES = '[A-Z][A-Z0-9.-]{1,30}(?:/[A-Z0-9][A-Z0-9.-]{0,30}){0,6}?';
export const OWN_SYMBOL = `${OWN_SERIES}/20\\d\\d/${OWN_WORD}(?:/${MODIFIER})*${STARS}`;

import { describe, expect, it } from '@jest/globals';
import { OWN_NATURES } from './grammar.js';
import { addressOfSymbol, derivedSymbol, type Modification, MODIFICATIONS, parseSymbol, piecesOf, printSymbol, stemOf } from './index.js';

const REAL = [
  'A/C.1/72/L.15/Rev.1', 'A/RES/79/53', 'S/PV.9999 (Resumption 1)', 'A/CONF.192/2024/RC/CRP.3', 'A/79/123', 'A/79/123/Add.1', 'S/2024/123',
  'S/RES/1540 (2004)', 'A/RES/217 A (III)', 'A/RES/3314 (XXIX)', 'A/RES/46/36 L', 'A/AC.105/C.1/L.400', 'A/CN.10/2024/WP.2', 'A/CN.10/PV.390',
  'A/RES/ES-10/21', 'A/ES-10/PV.45', 'A/S-10/2', 'A/CONF.192/BMS/2022/1', 'A/HRC/55/2', 'A/HRC/WG.6/41/L.1', 'A/INF/79/3', 'A/PV.1', 'A/79/PV.12',
  'A/C.1/79/PV.3', 'A/C.1/79/CRP.4/Rev.8', 'A/C.1/60/L.1*', 'A/C.1/75/L.1/Rev.1**', 'A/74/6 (Sect. 3)/Add.1', 'S/PRST/2024/1', 'S/24008', 'CD/1299',
  'CD/2239', 'CD/PV.1234', 'NPT/CONF.2020/WP.1', 'BWC/CONF.IX/INF.1', 'CCW/GGE.1/2019/3', 'CCW/CONF.VI/11/Corr.1', 'CCPR/C/GC/36', 'CEDAW/C/GC/38',
  'E/CN.4/2000/5', 'E/2024/1', 'E/C.12/GC/25', 'ST/SGB/2018/1', 'ST/AI/2023/2/Amend.1', 'JIU/REP/2019/1', 'TD/L.427', 'FCCC/CP/2015/10/Add.1', 'UNEP/EA.6/INF/2',
  'A/C.6/73/SR.20-22', 'A/78/537/Add.1-3', 'A/RES/217(III)', 'A/AC.290/2023/INF.4', 'A/AC.292/2022/WP.1/Add.2/Corr.1',
]; // prettier-ignore
const OWN = [
  'CIED/WG.1/2026/WP.4',
  'CIED/WG.1/2026/WP.4/Rev.1',
  'CIED/WG.1/2026/L.3/Add.2/Corr.1',
  'CIED/2026/R-7KQ3M',
  'CIED/COM.1/2026/NV.12*',
  'X-Y/2031/LTR.1',
];

/** What people write that looks a little like it. */
const OTHER = [
  '1/2', '26/11/2026', '2026/11/26', '3/4 cup', 'and/or', 'W/C', 'w/o', 'S/N 12345', 'A/4', 'A/4 paper', 'A/B', 'A/B testing', 'A/C', 'a/c.1/72/l.15', 'N/A', 'I/O',
  'A/2026', 'S/2026', 'E/25', 'T/F', 'A/1/2', 'E/24/25', 'C/A/RES/79/53', '/A/RES/79/53', '/home/A/RES/79/53', 'https://example.org/A/RES/79/53', 'A/RES/79/53/annex',
  'A/RES/79/53.pdf', 'A/RES/79/53_final', 'xA/RES/79/53', 'A/RES/79/53x', 'me@A/RES/79/53', 'A/RES', 'A/RES/', 'ST/', 'A//79/1', 'WP.4', 'Rev.1', 'C:\\A/79/1', 'CIED/WG.1',
  'CIED/WG.1/2026', 'CIED/WG.1/2026/XX.4', 'cied/wg.1/2026/WP.4', 'AC/DC', 'TCP/IP', '24/7', 'CD/DVD', 'CD/2', 'A/RES/79/53-based', 'S/M/L/XL', 'E/W', 'A/79/1****',
]; // prettier-ignore

describe('symbols', () => {
  it.each([...REAL, ...OWN])('%s is read, and printed it is the same', (text) => {
    const parsed = parseSymbol(text);
    expect(parsed?.of).toBe(OWN.includes(text) ? 'OWN' : 'UN');
    expect(printSymbol(parsed!)).toBe(text);
  });

  it('what was done to a document is told apart from what it is', () => {
    expect(parseSymbol('A/C.1/75/L.1/Rev.1/Corr.2*')).toEqual({
      of: 'UN',
      parts: ['A', 'C.1', '75', 'L.1'],
      modifiers: ['Rev.1', 'Corr.2'],
      stars: 1,
    });
  });

  it.each(OTHER)('%s cites nothing', (text) => {
    expect(piecesOf(text)).toEqual([{ text }]);
  });
});

describe('texts that cite symbols', () => {
  const AROUND = [
    ['See ', '.'], ['(', ')'], ['“', '”,'], ['根据', '号决议'], ['عملا بالقرار ', '، '], ['см. ', ';'], ['', ''], ['It recalls ', ' A delegation said so.'], ['', '\nand'],
  ]; // prettier-ignore
  it.each(AROUND)('in %j … %j each is found whole, and the pieces are the text', (before, after) => {
    // Whether the letter before a full stop belongs to the symbol or to a name nobody can tell: it is left out.
    for (const symbol of [...REAL, ...OWN].filter((each) => after !== '.' || !/ L$/.test(each))) {
      const pieces = piecesOf(before + symbol + after);
      expect(pieces.filter((piece) => piece.symbol).map(({ text }) => text)).toEqual([symbol]);
      expect(pieces.map(({ text }) => text).join('')).toBe(before + symbol + after);
    }
  });

  it('several stand in one text', () => {
    const found = piecesOf('A/RES/79/53 recalls A/RES/46/36 L and S/RES/1540 (2004), not 26/11/2026; CIED/2026/R-7KQ3M too.').filter(
      ({ symbol }) => symbol,
    );
    expect(found.map(({ text }) => text)).toEqual(['A/RES/79/53', 'A/RES/46/36 L', 'S/RES/1540 (2004)', 'CIED/2026/R-7KQ3M']);
  });

  it('the pieces of any text are the text, and a long one costs no time', () => {
    const alphabet = [
      'A',
      'S',
      'RES',
      'C.1',
      '/',
      '/',
      '79',
      '53',
      ' ',
      '(',
      ')',
      'Rev.1',
      '*',
      'L.15',
      '-',
      '.',
      'é',
      '中',
      'R-7KQ3M',
      '2026',
      'CIED',
    ];
    let seed = 7;
    const next = () => (seed = (seed * 48_271) % 2_147_483_647);
    for (let n = 0; n < 3000; n += 1) {
      const text = Array.from({ length: next() % 24 }, () => alphabet[next() % alphabet.length]).join('');
      const pieces = piecesOf(text);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      for (const piece of pieces) if (piece.symbol) expect(printSymbol(piece.symbol)).toBe(piece.text);
    }
    const begun = performance.now();
    piecesOf('A/79/'.repeat(20_000));
    piecesOf('AAAA-AAAA/'.repeat(5_000));
    expect(performance.now() - begun).toBeLessThan(3000);
  });

  it('an address has neither stars nor spaces', () => {
    expect(addressOfSymbol('S/PV.9999 (Resumption 1)')).toBe('https://undocs.org/S/PV.9999(Resumption1)');
    expect(addressOfSymbol('A/C.1/60/L.1*')).toBe('https://undocs.org/A/C.1/60/L.1');
  });
});

describe('symbols that the portal makes', () => {
  const bases = OWN_NATURES.map((nature) => `CIED/WG.1/2026/${nature}.4`);
  const kinds = Object.keys(MODIFICATIONS) as Modification[];

  it('every one, and every one made of it, is read again as its own', () => {
    let made = bases;
    for (let depth = 0; depth < 3; depth += 1) {
      made = made.flatMap((base) => kinds.map((kind) => derivedSymbol(stemOf(base, kind), kind, depth + 1)));
      for (const symbol of made) {
        expect(printSymbol(parseSymbol(symbol)!)).toBe(symbol);
        expect(parseSymbol(symbol)!.of).toBe('OWN');
        expect(piecesOf(`See ${symbol}.`)).toHaveLength(3);
      }
    }
  });

  it.each([
    ['CIED/WG.1/2026/WP.4', 'REVISION', 'CIED/WG.1/2026/WP.4/Rev.2'],
    ['CIED/WG.1/2026/WP.4/Rev.1', 'REVISION', 'CIED/WG.1/2026/WP.4/Rev.2'],
    ['CIED/WG.1/2026/WP.4/Add.2', 'CORRIGENDUM', 'CIED/WG.1/2026/WP.4/Add.2/Corr.2'],
    ['CIED/WG.1/2026/WP.4/Rev.1', 'ADDENDUM', 'CIED/WG.1/2026/WP.4/Rev.1/Add.2'],
    ['CIED/WG.1/2026/WP.4*', 'REVISION', 'CIED/WG.1/2026/WP.4/Rev.2'],
    ['CIED/WG.1/2026/WP.4*', 'REISSUE', 'CIED/WG.1/2026/WP.4**'],
  ] as const)('the second %s, %s, is %s', (base, kind, symbol) => {
    expect(derivedSymbol(stemOf(base, kind), kind, 2)).toBe(symbol);
  });
});

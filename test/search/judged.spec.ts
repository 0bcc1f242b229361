import { describe, expect, it } from '@jest/globals';
import { parseSymbol } from '#symbols';
import { parties } from '../../libs/parties/data/index.js';
import { DOCUMENTS, JUDGED, LANGUAGES } from './judged.js';

const byId = new Map(DOCUMENTS.map((document) => [document.id, document]));
const repeated = (all: string[]) => all.filter((each, at) => all.indexOf(each) !== at);
const textsOf = ({ titles, summaries, passages }: (typeof DOCUMENTS)[number]) => [
  ...Object.values(titles),
  ...Object.values(summaries),
  ...passages.map(({ text }) => text),
];

describe('The judged set', () => {
  it('has at least 300 papers, 50 and more in each language, some of them in several', () => {
    expect(DOCUMENTS.length).toBeGreaterThanOrEqual(300);
    for (const language of LANGUAGES) expect(JUDGED[language].documents.length).toBeGreaterThanOrEqual(50);
    expect(DOCUMENTS.filter(({ titles }) => Object.keys(titles).length > 1).length).toBeGreaterThanOrEqual(8);
  });

  it('has at least 30 questions in each language, each answered by one to six papers of the set', () => {
    for (const language of LANGUAGES) {
      const { questions } = JUDGED[language];
      expect(questions.length).toBeGreaterThanOrEqual(30);
      expect(repeated(questions.map(({ text }) => text))).toEqual([]);
      for (const { text, relevant } of questions) {
        expect({ text, unknown: relevant.filter((id) => !byId.has(id)), repeated: repeated(relevant) }).toEqual({
          text,
          unknown: [],
          repeated: [],
        });
        expect(relevant.length).toBeGreaterThanOrEqual(1);
        expect(relevant.length).toBeLessThanOrEqual(6);
      }
    }
  });

  it('is of papers as the portal holds them: a symbol of its own, a known originator, a summary, two to five passages with a page', () => {
    const codes = new Set(parties.map(({ code }) => code));
    for (const { id, symbol, party, summaries, passages } of DOCUMENTS) {
      expect({ id, of: parseSymbol(symbol)?.of, isKnown: codes.has(party) }).toEqual({ id, of: 'OWN', isKnown: true });
      expect(Object.keys(summaries).length).toBeGreaterThanOrEqual(1);
      expect(passages.length).toBeGreaterThanOrEqual(2);
      expect(passages.length).toBeLessThanOrEqual(5);
      expect(passages.every(({ page }) => page > 0)).toBe(true);
    }
  });

  it('repeats no paper, no symbol and no text', () => {
    expect(repeated(DOCUMENTS.map(({ id }) => id))).toEqual([]);
    expect(repeated(DOCUMENTS.map(({ symbol }) => symbol))).toEqual([]);
    expect(repeated(DOCUMENTS.flatMap(textsOf))).toEqual([]);
  });

  it('judges a phrase to be answered by exactly the papers it stands in', () => {
    const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    for (const language of LANGUAGES)
      for (const { kind, text, relevant } of JUDGED[language].questions) {
        if (kind !== 'phrase') continue;
        const phrase = bare(text.replace(/["«»“”]/g, '').trim());
        const found = DOCUMENTS.filter((document) => textsOf(document).some((each) => bare(each).includes(phrase)));
        expect([text, found.map(({ id }) => id).sort()]).toEqual([text, [...relevant].sort()]);
      }
  });

  it('judges a symbol to be answered by exactly the papers whose symbol or reference begins so, or ends so', () => {
    const bare = (text: string) =>
      text
        .normalize('NFKC')
        .replace(/[^A-Za-z0-9]/g, '')
        .toUpperCase();
    for (const language of LANGUAGES)
      for (const { kind, text, relevant } of JUDGED[language].questions) {
        if (kind !== 'symbol') continue;
        const found = DOCUMENTS.filter(({ symbol, reference }) =>
          [symbol, reference ?? ''].some((each) => bare(each).includes(bare(text))),
        );
        expect([text, found.map(({ id }) => id).sort()]).toEqual([text, [...relevant].sort()]);
      }
  });
});

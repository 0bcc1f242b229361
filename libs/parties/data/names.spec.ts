import { describe, expect, it } from '@jest/globals';
import iso from 'i18n-iso-countries';
import { parties } from './index.js';
import { states } from './states.js';
import { languages } from './types.js';

const scripts = {
  ar: /^[\p{Script=Arabic}\s()،-]+$/u,
  en: /^[\p{Script=Latin}\s()'-]+$/u,
  es: /^[\p{Script=Latin}\s()'-]+$/u,
  fr: /^[\p{Script=Latin}\s()'-]+$/u,
  ru: /^[\p{Script=Cyrillic}\s()',—-]+$/u,
  zh: /^[\p{Script=Han}（）]+$/u,
};

// i18n-iso-countries writes another English name for these; ours is the short name of the United Nations.
const otherwiseInThePackage: Record<string, string> = {
  BOL: 'Bolivia',
  CHN: "People's Republic of China",
  CIV: "Cote d'Ivoire",
  COG: 'Republic of the Congo',
  CPV: 'Cape Verde',
  CZE: 'Czech Republic',
  FSM: 'Micronesia, Federated States of',
  GBR: 'United Kingdom',
  GMB: 'Republic of The Gambia',
  IRN: 'Islamic Republic of Iran',
  KOR: 'South Korea',
  MDA: 'Moldova, Republic of',
  MKD: 'The Republic of North Macedonia',
  NLD: 'Netherlands',
  PRK: 'North Korea',
  VAT: 'Holy See (Vatican City State)',
  VEN: 'Venezuela',
  VNM: 'Vietnam',
};

describe('the names of parties', () => {
  it.each(parties)('$code is written in the script of each language, trimmed and composed', ({ names }) => {
    for (const language of languages) {
      expect(names[language]).toMatch(scripts[language]);
      expect(names[language]).toBe(names[language].normalize('NFC').replace(/\s+/g, ' ').trim());
    }
  });

  it.each(languages)('are distinct in %s', (language) => {
    expect(new Set(parties.map(({ names }) => names[language])).size).toBe(parties.length);
  });

  it('have one party a code, and an abbreviation that is no other party’s code', () => {
    const codes = new Map(parties.map((party) => [party.code, party]));
    expect(codes.size).toBe(parties.length);
    const clashes = parties
      .filter(({ code, abbreviations }) => abbreviations?.en && abbreviations.en !== code && codes.has(abbreviations.en))
      .map(({ code }) => code);
    expect(clashes).toEqual(['ANCOM']); // CAN: known, which is why its code differs
  });

  it('differ from i18n-iso-countries in English exactly where listed', () => {
    const differing = states.flatMap(({ code, names }) => {
      const theirs = iso.getName(code, 'en');
      return theirs === names.en ? [] : [[code, theirs]];
    });
    expect(Object.fromEntries(differing)).toEqual(otherwiseInThePackage);
  });
});

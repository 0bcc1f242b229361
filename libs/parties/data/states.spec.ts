import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import iso from 'i18n-iso-countries';
import { states } from './states.js';
import { languages } from './types.js';

interface Country {
  cca2: string;
  cca3: string;
  ccn3: string;
  unMember: boolean;
  unRegionalGroup: string;
}
// Its types describe a CommonJS module, its ES module exports the array: required, both agree.
const world = createRequire(import.meta.url)('world-countries') as Country[];

const groupNames: Record<string, string> = {
  'African Group': 'AFRICAN',
  'Asia and the Pacific Group': 'ASIA_PACIFIC',
  'Eastern European Group': 'EASTERN_EUROPEAN',
  'Latin American and Caribbean Group': 'LATIN_AMERICAN_CARIBBEAN',
  'Western European and Others Group': 'WESTERN_EUROPEAN_OTHER',
};
const sorted = (codes: string[]) => [...codes].sort();

describe('the states', () => {
  it('are 193 members and two observers', () => {
    expect(states.filter(({ kind }) => kind === 'MEMBER_STATE')).toHaveLength(193);
    expect(states.filter(({ kind }) => kind === 'OBSERVER_STATE').map(({ code }) => code)).toEqual(['PSE', 'VAT']);
  });

  it('have the codes that world-countries has for members, which wrongly counts the Holy See among them', () => {
    const members = world.filter(({ unMember, cca3 }) => unMember && cca3 !== 'VAT').map(({ cca3 }) => cca3);
    const ours = states.filter(({ kind }) => kind === 'MEMBER_STATE').map(({ code }) => code);
    expect(sorted(ours)).toEqual(sorted(members));
  });

  it.each(states)('$code has the alpha-2 and M49 codes of both packages', ({ code, iso2, m49 }) => {
    expect(iso.alpha3ToAlpha2(code)).toBe(iso2);
    expect(iso.alpha3ToNumeric(code)).toBe(m49);
    expect(world.find(({ cca3 }) => cca3 === code)).toMatchObject({ cca2: iso2, ccn3: m49 });
  });

  it('count 54, 54, 23, 33 and 29 in the regional groups, with both observers in none', () => {
    const counts: Record<string, number> = {};
    for (const { regionalGroup = 'NONE' } of states) counts[regionalGroup] = (counts[regionalGroup] ?? 0) + 1;
    expect(counts).toEqual({
      AFRICAN: 54,
      ASIA_PACIFIC: 54,
      EASTERN_EUROPEAN: 23,
      LATIN_AMERICAN_CARIBBEAN: 33,
      WESTERN_EUROPEAN_OTHER: 29,
      NONE: 2,
    });
  });

  it.each(states)('$code is in the regional group that world-countries gives', ({ code, regionalGroup }) => {
    const group = world.find(({ cca3 }) => cca3 === code)?.unRegionalGroup ?? '';
    expect(groupNames[group]).toBe(regionalGroup);
  });

  it.each(languages)('have distinct names in %s', (language) => {
    expect(new Set(states.map(({ names }) => names[language])).size).toBe(states.length);
  });

  it('are called as the United Nations calls them where packages differ', () => {
    const name = (code: string) => states.find((state) => state.code === code)?.names;
    expect(name('TUR')).toEqual({
      ar: 'تركيا',
      en: 'Türkiye',
      es: 'Türkiye',
      fr: 'Türkiye',
      ru: 'Турция',
      zh: '土耳其',
    });
    expect(name('PRK')?.en).toBe("Democratic People's Republic of Korea");
    expect(name('KGZ')?.ru).toBe('Кыргызстан');
    expect(name('CPV')?.fr).toBe('Cabo Verde');
    expect(name('NZL')?.es).toBe('Nueva Zelandia');
    expect(name('VAT')?.zh).toBe('教廷');
  });
});

import { describe, expect, it } from '@jest/globals';
import { partyId } from './identifiers.js';
import { parties } from './index.js';
import { foldForSearch, searchTextOf } from './search-text.js';

const found = (typed: string): string[] =>
  parties.filter((party) => searchTextOf(party).includes(foldForSearch(typed))).map(({ code }) => code);

describe('the search text of a party', () => {
  it.each([
    ['turk', 'TUR'],
    ['TÜRKIYE', 'TUR'],
    ['cote d’ivoire', 'CIV'],
    ['méxico', 'MEX'],
    ['mexico', 'MEX'],
    ['Китай', 'CHN'],
    ['китаи', 'CHN'],
    ['土耳其', 'TUR'],
    ['الاردن', 'JOR'],
    ['الأردن', 'JOR'],
    ['ес', 'EU'],
    ['欧盟', 'EU'],
    ['CEDEAO', 'ECOWAS'],
    ['UK', 'GBR'],
    ['818', 'EGY'],
  ])('lets “%s” find %s', (typed, code) => {
    expect(found(typed)).toContain(code);
  });

  it('does not let a name run into the next', () => {
    expect(found('чад того')).toEqual([]);
  });
});

describe('the id of a party', () => {
  it('is a version 5 UUID that never changes', () => {
    expect(partyId('FRA')).toBe('219fc895-90ce-5c5a-ae63-7a76091b9c84');
    for (const { code } of parties) expect(partyId(code)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(parties.map(({ code }) => partyId(code))).size).toBe(parties.length);
  });
});

import { describe, expect, it } from '@jest/globals';
import { arabicStems } from './arabic.js';
import { looseAsked, looseIn } from './loose.js';
import { soundsOf } from './sounds.js';
import { beginningsOf, looseSymbol, spacedSymbol } from './symbols.js';
import { wordsOf } from './words.js';

const word = (text: string) => wordsOf(text)[0]!;
const stems = (text: string) => (word(text).script === 'ARABIC' ? arabicStems(word(text).text) : []);
const isSame = (one: string, other: string) => soundsOf(word(one)).some((sound) => soundsOf(word(other)).includes(sound));
const isNear = (typed: string, written: string) =>
  looseAsked(word(typed), stems(typed)).some((lexeme) => looseIn(word(written), stems(written)).includes(lexeme));

describe('A name', () => {
  it.each([
    ['Hrytsenko', 'Гриценко'],
    ['Gritsenko', 'Hrytsenko'],
    ['Mukhametova', 'Мухаметовой'],
    ['Shcherbakova', 'Щербакова'],
    ['Chtcherbakov', 'Щербаков'],
    ['Khvorostine', 'Хворостин'],
    ['Khujand', 'Худжанда'],
    ['Djalilov', 'Джалилов'],
    ['Yuliia', 'Юлия'],
    ['Dvoracek', 'Dvořáček'],
    ['Sorlie', 'Sørlie'],
  ])('%s sounds like %s', (one, other) => expect(isSame(one, other)).toBe(true));

  it.each([
    ['Hrytsenko', 'Yurchenko'],
    ['Beraud', 'Biryukov'],
  ])('%s does not sound like %s', (one, other) => expect(isSame(one, other)).toBe(false));

  it.each([
    ['Stavrid', 'Stavridou', 'not typed to its end'],
    ['Ржевуц', 'Ржевуцкого', 'not typed to its end'],
    ['القحطا', 'القحطاني', 'not typed to its end'],
    ['Chirondu', 'Chirundu', 'a slip in a vowel'],
    ['Хворотсин', 'Хворостин', 'two letters changed for one another'],
    ['Stavidou', 'Stavridou', 'a consonant left out'],
    ['Savridou', 'Stavridou', 'one left out near the beginning'],
    ['Mukhanetova', 'Мухаметова', 'a wrong consonant'],
    ['Ibanes', 'Ibáñez', 'as it sounds in America'],
  ])('%s is near to %s: %s', (typed, written) => expect(isNear(typed, written)).toBe(true));

  it('is near to no other that only begins with the same letters', () => {
    expect(isNear('Stavridou', 'Stavropol')).toBe(false);
    expect(isNear('intercessor', 'International')).toBe(false);
    expect(isNear('القحطاني', 'القاسمي')).toBe(false);
  });

  it('that is no name in the text, where nothing stands in capitals, is near to nothing', () => {
    expect(looseIn(word('stavridou'), [])).toEqual([]);
  });
});

describe('A symbol', () => {
  const found = beginningsOf('CIED/WG.5/2026/CRP.2');

  it('is found from its beginning, from that of its last part, and from any part to its end', () => {
    for (const lexeme of ['=cied', '=ciedwg52026', '=crp2', '=wg52026crp2', '=2026crp2']) expect(found).toContain(lexeme);
    expect(found).not.toContain('=wg52026');
  });

  it('is found by its numbers after a slip in its letters, best where half of these are right', () => {
    expect(looseSymbol('CIED/WG.5/2026/CPR.2').filter((lexeme) => found.includes(lexeme))).toEqual(['#5-2026-2', '#cied5-2026-2']);
    expect(looseSymbol('CEID/WG.5/2026/CRP.2').filter((lexeme) => found.includes(lexeme))).toEqual(['#5-2026-2', '#5-2026-2crp']);
    expect(looseSymbol('CIED/WG.5/2026/CRP.3').filter((lexeme) => found.includes(lexeme))).toEqual([]);
  });

  it('may be typed with spaces for strokes, and words with numbers among them are no symbol', () => {
    expect(spacedSymbol('cied wg5 2026 crp2')).toBe('=ciedwg52026crp2');
    for (const text of ['resolution 1540 of 2004', 'drones 2026', 'four of 19 calls']) expect(spacedSymbol(text)).toBeNull();
  });
});

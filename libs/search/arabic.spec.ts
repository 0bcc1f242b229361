import { describe, expect, it } from '@jest/globals';
import { arabicRoot, arabicStems, isIdleInArabic } from './arabic.js';
import { regular } from './folding.js';

const stems = (word: string) => arabicStems(regular(word));
const meet = (one: string, other: string) => stems(one).some((stem) => stems(other).includes(stem));

describe('An Arabic word', () => {
  it.each([
    ['الشبكة', 'شبكة', 'the article'],
    ['والمدرسة', 'مدرسه', 'and, the article, and ta marbuta as it is often typed'],
    ['بالمياه', 'مياه', 'with the article'],
    ['للدول', 'الدول', 'to the article'],
    ['بمفتاح', 'مفتاح', 'a particle'],
    ['ولمدرسة', 'المدرسة', 'two particles'],
    ['وثيقة', 'الوثيقة', 'a letter that is no particle'],
    ['بِرميلًا', 'برميل', 'the accusative, and vowel signs'],
    ['مفتاحان', 'المفتاح', 'two of them'],
    ['مكتبات', 'المكتبة', 'many of them'],
    ['ورشته', 'ورشة', 'whose it is'],
    ['أجهزة', 'الاجهزه', 'hamza left out'],
  ])('%s is found by %s: %s', (one, other) => expect(meet(one, other)).toBe(true));

  it('is not found by another that shares some letters with it', () => {
    expect(meet('مدرسة', 'مدير')).toBe(false);
    expect(meet('السلام', 'الإسلام')).toBe(false);
  });

  it('has the letters that stay in its plurals', () => {
    const root = (word: string) => arabicRoot(stems(word)[0]!);
    expect(['مفاتيح', 'صواعق', 'براميل', 'شباك'].map(root)).toEqual(['مفتاح', 'الصاعق', 'برميل', 'الشبكة'].map(root));
    expect(root('دور')).toBeNull();
  });

  it('may say nothing by itself', () => {
    expect(['على', 'الذي', 'في'].map((word) => isIdleInArabic(regular(word)))).toEqual([true, true, true]);
    expect(isIdleInArabic(regular('علم'))).toBe(false);
  });
});

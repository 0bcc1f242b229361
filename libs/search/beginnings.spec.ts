import { describe, expect, it } from '@jest/globals';
import { beginningAsked, beginningsIn } from './beginnings.js';
import { wordsOf } from './words.js';

const word = (text: string) => wordsOf(text)[0]!;

describe('the beginnings of a word', () => {
  it.each([
    ['Explosives', ['>exp', '>explo', '>explosives']],
    ['Arm', ['>arm']],
    ['of', []],
    ['Sécurité', ['>sec', '>secur', '>securite']],
    ['المتفجرات', ['>متف', '>متفجر', '>متفجرات']],
    ['海洋', []],
  ])('%s is listed under %j', (text, listed) => {
    expect(beginningsIn(word(text))).toEqual(listed);
  });

  it.each(['exp', 'expl', 'explo', 'explosi', 'explosives'])('%s leads to a list in which the word is', (typed) => {
    const { list, condition } = beginningAsked(word(typed));
    expect(beginningsIn(word('Explosives'))).toContain(list);
    expect(condition).toBe(`'>${typed}':*A`);
  });

  it('is in no list before its third letter', () => {
    expect(beginningAsked(word('ex'))).toEqual({ list: null, condition: `'>ex':*A` });
  });
});

import { expect, it } from '@jest/globals';
import { Paths } from './paths.js';

it('gives equal names numbers, also where capitals are not told apart, and never one that is taken', () => {
  const paths = new Paths();
  const names = ['a.pdf', 'a (2).pdf', 'A.pdf', 'a.PDF', 'a.pdf', 'b.pdf'];
  expect(names.map((name) => paths.in('f', name))).toEqual([
    'f/a.pdf',
    'f/a (2).pdf',
    'f/A (3).pdf',
    'f/a (4).PDF',
    'f/a (5).pdf',
    'f/b.pdf',
  ]);
});

it('takes for many equal names what it takes for so many others', () => {
  const paths = new Paths();
  const before = performance.now();
  for (let number = 1; number <= 10_000; number += 1) paths.in('f', 'statement.pdf');
  expect(performance.now() - before).toBeLessThan(2_000);
  expect(paths.in('f', 'statement.pdf')).toBe('f/statement (10001).pdf');
});

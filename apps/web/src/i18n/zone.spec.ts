import { expect, test } from '@jest/globals';
import { cityOf, toInstant, toWall } from './zone';

test('a wall-clock time becomes the instant of its zone', () => {
  expect(toInstant('2026-11-23T09:00', 'America/Montevideo')).toBe('2026-11-23T12:00:00.000Z');
});

test('the day after clocks change uses the new offset', () => {
  expect(toInstant('2026-03-29T12:00', 'Europe/Vienna')).toBe('2026-03-29T10:00:00.000Z');
  expect(toInstant('2026-03-28T12:00', 'Europe/Vienna')).toBe('2026-03-28T11:00:00.000Z');
});

test('an instant goes back to the same wall-clock time', () => {
  expect(toWall('2026-11-23T12:00:00.000Z', 'America/Montevideo')).toBe('2026-11-23T09:00');
});

test('a zone is named by its city', () => {
  expect(cityOf('America/New_York', 'en')).toBe('New York');
  expect(cityOf('America/New_York', 'ar')).toContain('نيويورك');
  expect(cityOf('America/Montevideo', 'zh')).toContain('乌拉圭');
});

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { problemsIn } from './pages/looks.js';
import { declaredRoutes } from './pages/routes.js';
import { Tour } from './pages/tour.js';
import { VISITS } from './pages/visits.js';

jest.setTimeout(300_000);
const SCREENS = { en: 'desk', ar: 'phone' } as const;
const tour = new Tour();
beforeAll(() => tour.begin());
afterAll(() => tour.end());

describe('every page of the client', () => {
  it('is visited', () => {
    expect([...new Set(VISITS.map(({ route }) => route))].sort()).toEqual(declaredRoutes());
  });

  // Every other page on either; all of both, in three languages and in the dark, and what opens on them, are test/prove/accessibility.spec.ts's.
  it.each(['en', 'ar'] as const)('stands in nobody’s way and keeps within the screen: %s', async (language) => {
    expect(problemsIn(await tour.goRound(language, { dark: false, openings: false, only: SCREENS[language] }))).toEqual([]);
  });

  it('leaves nothing to complain about in the logs and in the browsers', async () => {
    expect(await tour.complaints()).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { problemsIn } from './pages/looks.js';
import { declaredRoutes } from './pages/routes.js';
import { type Language, Tour } from './pages/tour.js';
import { VISITS } from './pages/visits.js';

jest.setTimeout(process.env.SCREENS === '1' ? 600_000 : 300_000);
const languages: Language[] = process.env.SCREENS === '1' ? ['en', 'ar', 'zh'] : ['en', 'ar'];
const tour = new Tour();
beforeAll(() => tour.begin());
afterAll(() => tour.end());

describe('every page of the client', () => {
  it('is visited', () => {
    expect([...new Set(VISITS.map(({ route }) => route))].sort()).toEqual(declaredRoutes());
  });

  it.each(languages)('stands in nobody’s way and keeps within the screen: %s', async (language) => {
    // What the dark changes is the same in every language, and what opens is looked into in all of them by test/prove/accessibility.spec.ts.
    const isFirst = language === 'en';
    expect(problemsIn(await tour.goRound(language, { dark: isFirst, openings: isFirst }))).toEqual([]);
  });

  it('leaves nothing to complain about in the logs and in the browsers', async () => {
    expect(await tour.complaints()).toEqual([]);
  });
});

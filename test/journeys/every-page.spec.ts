import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { problemsIn } from './pages/looks.js';
import { declaredRoutes } from './pages/routes.js';
import { type Language, Tour } from './pages/tour.js';
import { VISITS } from './pages/visits.js';

/** SCREENS=1 keeps a picture of each, of what opens on it, on a desk, a phone and paper, in test/artifacts/pages. */
const withPictures = process.env.SCREENS === '1';
jest.setTimeout(withPictures ? 900_000 : 300_000);
const languages: Language[] = withPictures ? ['en', 'ar', 'zh'] : ['en', 'ar'];
const tour = new Tour();
beforeAll(() => tour.begin());
afterAll(() => tour.end());

describe('every page of the client', () => {
  it('is visited', () => {
    expect([...new Set(VISITS.map(({ route }) => route))].sort()).toEqual(declaredRoutes());
  });

  it.each(languages)('stands in nobody’s way and keeps within the screen: %s', async (language) => {
    // Each language on either screen, the dark, and what opens, are test/prove/accessibility.spec.ts's, whether there are pictures or not.
    const only = withPictures ? undefined : language === 'ar' ? ('phone' as const) : ('desk' as const);
    expect(problemsIn(await tour.goRound(language, { dark: withPictures, openings: withPictures, only }))).toEqual([]);
  });

  it('leaves nothing to complain about in the logs and in the browsers', async () => {
    expect(await tour.complaints()).toEqual([]);
  });
});

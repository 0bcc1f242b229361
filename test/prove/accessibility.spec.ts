import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Look, problemsIn } from '../journeys/pages/looks.js';
import { type Language, Tour } from '../journeys/pages/tour.js';
import { tableOf } from './accessibility-table.js';

const languages: Language[] = ['en', 'ar', 'zh'];
const report = fileURLToPath(new URL('../../docs/accessibility.md', import.meta.url));
const tour = new Tour();
const looks: Look[] = [];
beforeAll(() => tour.begin());
afterAll(() => tour.end());

describe('what axe finds', () => {
  it.each(languages)('is nothing on any page, nor in what opens on it: %s', async (language) => {
    const here = await tour.goRound(language, { dark: true, openings: true });
    looks.push(...here);
    expect(problemsIn(here)).toEqual([]);
  });

  it('is what docs/accessibility.md says', () => {
    const table = tableOf(looks, languages);
    if (process.env.WRITE === '1') writeFileSync(report, table);
    expect(readFileSync(report, 'utf8')).toBe(table);
  });
});

import type { Page } from 'playwright-core';
import { CONTRAST, described, stickingOut, violations } from '../examine.js';
import type { Language } from './tour.js';

export const VIEWS = ['desk', 'dark', 'phone'] as const;
export type View = (typeof VIEWS)[number];

/** What was found on a page, or on what opened there, in one language and one way of looking. */
export interface Look {
  language: Language;
  name: string;
  view: View;
  violations: string[];
  stickingOut: string[];
}

/** All that axe finds, and what the screen cuts off. What was seen in the light already is looked at in the dark for contrast alone. */
export async function look(page: Page, where: Pick<Look, 'language' | 'name' | 'view'>): Promise<Look> {
  const inTheDark = where.view === 'dark';
  const found = await violations(page, ...(inTheDark ? [CONTRAST] : []));
  return { ...where, violations: found.map(described), stickingOut: inTheDark ? [] : await stickingOut(page) };
}

export const problemsIn = (looks: Look[]): string[] =>
  looks.flatMap(({ language, name, view, violations: broken, stickingOut: out }) =>
    [...broken, ...out].map((problem) => `${language} ${view} ${name}: ${problem}`),
  );

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { isWhole } from '../support/extent.js';
import { PHONE, Visitor, words } from './browser.js';
import { DemoPortal } from './demo-portal.js';
import { furnish, type Places } from './pages/world.js';
import { walkByTab } from './tabbing.js';

jest.setTimeout(120_000);
const portal = new DemoPortal();
const people = new Map<string, Visitor>();
let places: Places;

async function visitor(key: string): Promise<Visitor> {
  if (!people.has(key)) people.set(key, await (await Visitor.arrive(portal.browser, portal.installation.url)).signInAs(key));
  return people.get(key)!;
}

async function at(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('main h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  // What is still to come would come among the stops that were noted.
  await page.locator('main .mantine-Skeleton-root').first().waitFor({ state: 'detached' });
}

const focused = (page: Page) => page.evaluate<string>('document.activeElement.id || document.activeElement.className');

beforeAll(async () => {
  await portal.begin();
  places = await furnish(visitor);
});
afterAll(() => portal.end());

const MAIN_PAGES: [string, (places: Places) => string][] = [
  ['home', () => '/'],
  ['documents', () => '/documents'],
  ['submit', () => '/documents/new'],
  ['document', ({ paper }) => `/documents/${paper}`],
  ['release', ({ paper }) => `/documents/${paper}/release`],
  ['discussions', () => '/discussions'],
  ['thread', ({ thread }) => `/discussions/${thread}`],
  ['group', ({ group }) => `/groups/${group}`],
  ['profile', () => '/profile'],
];

/** By turns; each page in both in `npm run prove`. */
const languagesFor = (place: number) => (isWhole ? ['en', 'ar'] : [place % 2 ? 'ar' : 'en']);

describe('by Tab alone', () => {
  it.each(MAIN_PAGES)('every control is reached, in visible order, and seen: %s', async (name, path) => {
    const { page } = await visitor('arias');
    for (const language of languagesFor(MAIN_PAGES.findIndex(([each]) => each === name))) {
      await page.evaluate(`localStorage.setItem('plenary.language', '${language}')`);
      await at(page, path(places));
      expect([language, await walkByTab(page)]).toEqual([language, []]);
    }
    await page.evaluate("localStorage.setItem('plenary.language', 'en')");
  });

  it('the first stop leads past what stands on every page', async () => {
    const { page } = await visitor('arias');
    await at(page, '/documents');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('pl-skip');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate("document.activeElement.closest('main') !== null")).toBe(true);
  });
});

const keys = (name: string) => `.pl-sidebar button[aria-label="${words('en', name)}"]`;
const DIALOGS: [string, (places: Places) => string, string, typeof PHONE?][] = [
  ['list of shortcuts', () => '/groups', keys('shell:keys.title')],
  ['why', ({ paper }) => `/documents/${paper}`, '.pl-access .pl-textbutton'],
  [
    'editing a post',
    ({ thread }) => `/discussions/${thread}`,
    `.pl-postacts button[aria-label^="${words('en', 'discussions:act.editTo', { name: '' }).trim()}"]`,
  ],
  ['navigation on a phone', () => '/groups', '.pl-bottombar button', PHONE],
];

describe('a dialog', () => {
  it.each(DIALOGS)(
    'keeps the focus while it is open, and gives it back: %s',
    async (_, path, opener, screen = { width: 1280, height: 800 }) => {
      const { page } = await visitor('arias');
      await page.setViewportSize(screen);
      await at(page, path(places));
      await page.locator(opener).first().focus();
      await page.keyboard.press('Enter');
      const dialog = page.locator('[role="dialog"][aria-modal="true"]');
      await dialog.waitFor();
      await page.waitForLoadState('networkidle');
      for (let left = 30; left > 0; left--) {
        await page.keyboard.press('Tab');
        expect(await page.evaluate('document.activeElement.closest("[role=dialog]") !== null')).toBe(true);
      }
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await page.locator(`:is(${opener}):focus`).waitFor();
    },
  );
});

describe('shortcuts of a single key', () => {
  it('are switched off in the profile, and stay so', async () => {
    const { page } = await visitor('arias');
    await at(page, '/profile');
    const set = page.getByRole('switch', { name: words('en', 'shell:keys.on') });
    await set.focus();
    await page.keyboard.press('Space');
    await at(page, '/groups');
    await page.keyboard.press('?');
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    expect(new URL(page.url()).pathname).toBe('/groups');
    expect(await page.locator('[role="dialog"]').count()).toBe(0);
    await at(page, '/profile');
    expect(await set.isChecked()).toBe(false);
    await set.focus();
    await page.keyboard.press('Space');
    await at(page, '/groups');
    await page.keyboard.press('?');
    await page.locator('[role="dialog"]').waitFor();
  });
});

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Visitor } from './browser.js';
import { DemoPortal } from './demo-portal.js';

jest.setTimeout(60_000);
const portal = new DemoPortal();
beforeAll(() => portal.begin(), 120_000);
afterAll(() => portal.end());

const LATIN = ['source-sans-3-latin', 'source-serif-4-latin'];
/** Beside Latin letters, which every language's pages have in labels and names of places. */
const OWN: Record<string, string[]> = {
  ar: ['noto-sans-arabic-arabic', 'noto-naskh-arabic-arabic'],
  en: [],
  es: [],
  fr: [],
  ru: ['source-sans-3-cyrillic', 'source-serif-4-cyrillic'],
  zh: ['noto-sans-sc', 'noto-serif-sc'],
};

/** `source-sans-3-latin` of `/assets/source-sans-3-latin-wght-normal-BqRLTx4X.woff2`; Chinese comes in numbered slices. */
const fontOf = (url: string) => /([\w-]+?)(-\d+)?-wght-normal-[\w-]+\.woff2$/.exec(url)?.[1] ?? url;

/** In the page itself: whoever looks from outside comes later, and later still on a busy machine. */
const WHEN_USABLE = `new MutationObserver((_, watching) => {
  if (!document.querySelector('main .pl-rows [data-row]')) return;
  window.usableAt = performance.timeOrigin + performance.now();
  watching.disconnect();
}).observe(document, { childList: true, subtree: true })`;

describe('what a page fetches', () => {
  it.each(Object.keys(OWN))('comes from the portal alone, and of fonts only those of its own script: %s', async (language) => {
    const visitor = await Visitor.arrive(portal.browser, portal.installation.url, undefined, language);
    const asked: string[] = [];
    visitor.page.on('request', (request) => asked.push(request.url()));
    await visitor.page.goto('/meaning');
    await visitor.page.locator(`html[lang="${language}"] main h1`).waitFor();
    await visitor.page.waitForLoadState('networkidle');
    await visitor.page.evaluate('document.fonts.ready.then(() => undefined)');
    const fonts = new Set(asked.filter((url) => url.includes('.woff')).map(fontOf));
    expect(asked.filter((url) => !url.startsWith(portal.installation.url))).toEqual([]);
    expect([...fonts].sort()).toEqual([...LATIN, ...OWN[language]!].sort());
    expect(visitor.complaints).toEqual([]);
    await visitor.context.close();
  });

  it('is little before home can be used, and each question of it is asked once', async () => {
    const visitor = await (await Visitor.arrive(portal.browser, portal.installation.url)).signInAs('arias');
    const { page, context } = visitor;
    // What home asked for after signing in is no part of it.
    await page.waitForLoadState('networkidle');
    const line = await context.newCDPSession(page);
    await line.send('Network.enable');
    await line.send('Network.clearBrowserCache');
    const questions: string[] = [];
    // Letters come when words are there already.
    const asked = new Map<string, { at: number; bytes: number }>();
    page.on('request', (request) => {
      if (request.url().endsWith('/graphql')) questions.push((request.postDataJSON() as { operationName: string }).operationName);
    });
    line.on('Network.requestWillBeSent', ({ requestId, request, wallTime }) => {
      if (!/\.woff2$|fonts-chinese/.test(request.url)) asked.set(requestId, { at: wallTime * 1000, bytes: 0 });
    });
    line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (asked.has(requestId)) asked.get(requestId)!.bytes = encodedDataLength;
    });
    await page.addInitScript(WHEN_USABLE);
    await page.goto('/');
    await page.locator('main .pl-rows [data-row]').first().waitFor();
    await page.waitForLoadState('networkidle');
    const usableAt = await page.evaluate<number>('window.usableAt');
    const needed = [...asked.values()].filter(({ at }) => at < usableAt);
    expect(needed.length).toBeLessThanOrEqual(16);
    expect(needed.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(185_000);
    expect(questions.sort()).toEqual(['Documents', 'MyDrafts', 'Notices', 'OpenRequests', 'Threads', 'Viewer']);
    await context.close();
  });

  it('shows its words at once, and changes the letters when they come', async () => {
    const visitor = await Visitor.arrive(portal.browser, portal.installation.url);
    await visitor.page.goto('/meaning');
    await visitor.page.locator('main h1').waitFor();
    const ways = await visitor.page.evaluate<string[]>('[...new Set([...document.fonts].map((font) => font.display))]');
    expect(ways).toEqual(['swap']);
    await visitor.context.close();
  });
});

describe('script that came with a text', () => {
  const tries = {
    element: `const script = document.createElement('script'); script.textContent = 'window.ran = true'; document.body.append(script)`,
    attribute: `document.body.insertAdjacentHTML('beforeend', '<img src="/no.png" onerror="window.ran = true">')`,
    elsewhere: `const script = document.createElement('script'); script.src = 'https://elsewhere.example/x.js'; document.body.append(script)`,
  };

  it.each(Object.entries(tries))('is not run by a browser: %s', async (_, attempt) => {
    const visitor = await Visitor.arrive(portal.browser, portal.installation.url);
    await visitor.page.goto('/meaning');
    await visitor.page.locator('main h1').waitFor();
    const refused = `new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective));
      setTimeout(() => resolve('nothing was refused'), 5_000);
      ${attempt};
    })`;
    expect(await visitor.page.evaluate(refused)).toMatch(/^script-src/);
    expect(await visitor.page.evaluate('window.ran')).toBeUndefined();
    await visitor.context.close();
  });
});

describe('a paper that is printed', () => {
  it('has its label at the head and foot of every page, and no other page has it after it', async () => {
    const visitor = await (await Visitor.arrive(portal.browser, portal.installation.url)).signInAs('arias');
    const { page } = visitor;
    const mark = (name: string) =>
      page.evaluate<string>(`getComputedStyle(document.documentElement).getPropertyValue('--pl-print-${name}')`);
    await page.goto('/documents');
    await page.getByRole('link', { name: 'Towards a directory of national points of contact' }).click();
    await page.getByRole('heading', { level: 1, name: 'Towards a directory of national points of contact' }).waitFor();
    expect(await mark('label')).toBe('"TLP:AMBER"');
    expect(await mark('for')).toMatch(/^"Printed for Ms. Lucía Arias, Uruguay, /);
    expect(await mark('page')).toBe('"Page " counter(page) " of " counter(pages) ""');
    await page.getByRole('link', { name: 'Delegations' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Delegations' }).waitFor();
    expect(await mark('label')).toBe('');
    await visitor.context.close();
  });
});

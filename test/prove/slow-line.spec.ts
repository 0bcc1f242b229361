import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { PASSWORD, PEOPLE } from '../../apps/cli/demo/people.js';
import { DESKTOP, PHONE, Visitor } from '../journeys/browser.js';
import { DemoPortal } from '../journeys/demo-portal.js';

const SLOW = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
const PATIENCE = 5_000;
const portal = new DemoPortal();
const figures: Record<string, object> = {};
beforeAll(() => portal.begin());
afterAll(async () => {
  await portal.end();
  console.log(`Home at 400 kbit/s and 400 ms:\n${JSON.stringify(figures, null, 2)}`);
});

describe('on a line of 400 kbit/s and 400 ms, nothing kept from before, home can be used within five seconds', () => {
  it.each([
    ['en', 'en-GB', DESKTOP],
    ['en', 'en-GB', PHONE],
    ['ar', 'ar-JO', DESKTOP],
    ['ar', 'ar-JO', PHONE],
    ['zh', 'zh-CN', DESKTOP],
    ['zh', 'zh-CN', PHONE],
  ])('%s (%s, %o)', async (language, locale, screen) => {
    const visitor = await signedIn(language, locale, screen);
    const came = await countBytes(visitor.page);
    const begun = Date.now();
    await visitor.page.goto('/', { waitUntil: 'commit' });
    await usable(visitor.page, language);
    const ms = Date.now() - begun;
    figures[`${language} ${screen.width}`] = { ms, ...came() };
    expect(visitor.complaints).toEqual([]);
    await visitor.context.close();
    expect(ms).toBeLessThan(PATIENCE);
  });
});

/** What is new stands there with its words and its own buttons; nothing on the page is waited for, and a key is answered. */
async function usable(page: Page, language: string): Promise<void> {
  await page.locator(`html[lang="${language}"] main h1`).waitFor();
  await page.locator('main .pl-rows [data-row]').first().waitFor();
  await page.waitForFunction(`!document.querySelector('main [role="status"] .mantine-Skeleton-root')`);
  await page.keyboard.press('j');
  await page.waitForFunction(`document.activeElement.matches('[data-row]')`);
}

async function signedIn(language: string, locale: string, screen: typeof DESKTOP): Promise<Visitor> {
  const visitor = await Visitor.arrive(portal.browser, portal.installation.url, screen, locale);
  const { email } = PEOPLE.find(({ key }) => key === 'arias')!;
  await visitor.data('mutation($input: SignInInput!) { signIn(input: $input) { language } }', { input: { email, password: PASSWORD } });
  await visitor.data('mutation($input: UpdateProfileInput!) { updateProfile(input: $input) { language } }', { input: { language } });
  return visitor;
}

/** Slows the line down, and counts what comes over it. */
async function countBytes(page: Page): Promise<() => { requests: number; bytes: number }> {
  const line = await page.context().newCDPSession(page);
  const came = { requests: 0, bytes: 0 };
  line.on('Network.requestWillBeSent', () => came.requests++);
  line.on('Network.dataReceived', ({ encodedDataLength }) => (came.bytes += encodedDataLength));
  await line.send('Network.enable');
  await line.send('Network.clearBrowserCache');
  await line.send('Network.emulateNetworkConditions', SLOW);
  return () => ({ ...came });
}

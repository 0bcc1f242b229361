import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { unzipped } from '../../support/archives.js';
import { DESKTOP, PHONE, Visitor, words } from '../../journeys/browser.js';
import { DemoPortal } from '../../journeys/demo-portal.js';
import { journey } from '../../journeys/steps.js';

jest.setTimeout(60_000);
const portal = new DemoPortal();
let arias: Visitor;
let haddad: Visitor;
let offline: Record<'desk' | 'phone', Visitor>;
const folders: Record<string, string> = {};

beforeAll(async () => {
  await portal.begin();
  const { browser, installation } = portal;
  arias = await (await Visitor.arrive(browser, installation.url)).signInAs('arias');
  haddad = await (await Visitor.arrive(browser, installation.url, PHONE, 'ar')).signInAs('haddad');
  // Whoever opens an archive from disk has no portal.
  offline = { desk: await Visitor.arrive(browser, 'about:blank', DESKTOP), phone: await Visitor.arrive(browser, 'about:blank', PHONE) };
  for (const { context } of Object.values(offline)) await context.setOffline(true);
}, 240_000);
afterAll(() => portal.end());

const { step } = journey(async () => {
  for (const [name, visitor] of Object.entries({ arias, haddad, ...offline })) await visitor.look(`failed-taking-${name}`);
});
const ar = (key: string, names = {}) => words('ar', key, names);
const groupOf = async (visitor: Visitor) => (await visitor.data('{ viewer { groups { id } } }')).viewer.groups[0].id as string;

/** Fetches what is ready, by the link on the page, and unpacks it. */
async function fetchedBy(page: Page, action: string): Promise<string> {
  const link = page.getByRole('link', { name: new RegExp(`^${action}`) }).first();
  await link.waitFor({ timeout: 60_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toMatch(/^[A-Z0-9.]+-20\d\d-\d\d-\d\d\.zip$/);
  return (await unzipped(readFileSync(await download.path()))).folder;
}
const opened = async ({ page }: Visitor, folder: string, path = 'index.html') => page.goto(pathToFileURL(join(folder, path)).href);

describe('a delegate', () => {
  step('takes a group’s library away, and opens its first page from disk', async () => {
    const { page } = arias;
    await page.goto(`/groups/${await groupOf(arias)}`);
    await page.getByRole('button', { name: 'Take the library away' }).click();
    await page.getByRole('heading', { name: 'Taking away' }).waitFor();
    folders.library = await fetchedBy(page, 'Download: ');
    await arias.look('en-taking-away');
    await opened(offline.desk, folders.library);
    await offline.desk.look('en-library-from-disk');
    expect(await offline.desk.page.locator('article').count()).toBeGreaterThan(3);
  });

  step('takes the record of her delegation away, and reads it page by page without the portal', async () => {
    const { page } = arias;
    const { viewer } = await arias.data('{ viewer { capacities { party { id } } } }');
    await page.goto(`/delegations/${viewer.capacities[0].party.id}`);
    await page.getByRole('button', { name: 'Take the record away' }).click();
    await page.getByRole('button', { name: /^Make anew: Record/ }).waitFor({ timeout: 60_000 });
    folders.record = await fetchedBy(page, 'Download: Record');
    await arias.look('en-taking-away-record');
    const { page: disk } = offline.desk;
    await opened(offline.desk, folders.record);
    await offline.desk.look('en-record-from-disk');
    await disk.getByRole('link', { name: 'Submitted papers' }).click();
    await offline.desk.look('en-record-submitted');
    await disk.locator('article a').first().click();
    await offline.desk.look('en-record-paper');
    await disk.getByRole('link', { name: 'Contents' }).click();
    await disk.getByRole('link', { name: 'Discussions in which the delegation spoke' }).click();
    await disk.locator('article a').first().click();
    await offline.desk.look('en-record-discussion');
    await disk.getByRole('link', { name: 'Contents' }).click();
    await disk.getByRole('link', { name: 'Positions' }).click();
    await offline.desk.look('en-record-positions');
  });

  step('is told that it is ready', async () => {
    await arias.page.goto('/');
    await arias.page.getByText('Ready to be taken away').first().waitFor();
    await arias.look('en-home-ready');
  });
});

describe('a delegate who reads Arabic, on a phone', () => {
  step('takes the record away and opens it from disk, from right to left', async () => {
    const { page } = haddad;
    const { viewer } = await haddad.data('{ viewer { capacities { party { id } } } }');
    await page.goto(`/delegations/${viewer.capacities[0].party.id}`);
    await page.getByRole('button', { name: ar('archives:takeRecord') }).click();
    folders.arabic = await fetchedBy(page, ar('archives:fetchOne', { name: '' }).trim());
    await haddad.look('ar-taking-away-phone');
    const { page: disk } = offline.phone;
    await opened(offline.phone, folders.arabic);
    await offline.phone.look('ar-record-from-disk-phone');
    await opened(offline.phone, folders.arabic, 'received.html');
    await offline.phone.look('ar-record-received-phone');
    await disk.locator('article a').first().click();
    await offline.phone.look('ar-record-paper-phone');
    await opened(offline.desk, folders.arabic, 'discussions.html');
    await offline.desk.look('ar-record-discussions');
  });

  step('takes a group’s library away', async () => {
    await haddad.page.goto(`/groups/${await groupOf(haddad)}`);
    await haddad.page.getByRole('button', { name: ar('archives:takeLibrary') }).click();
    const folder = await fetchedBy(
      haddad.page,
      ar('archives:fetchOne', { name: ar('archives:name.LIBRARY', { name: '' }).trim() }).slice(0, 12),
    );
    await opened(offline.phone, folder);
    await offline.phone.look('ar-library-from-disk-phone');
  });
});

describe('all of it', () => {
  step('without a complaint of the browser, or a barrier', () => {
    for (const visitor of [arias, haddad, offline.desk, offline.phone]) expect([visitor.complaints, visitor.barriers]).toEqual([[], []]);
  });
});

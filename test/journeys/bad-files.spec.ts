import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, Visitor } from './browser.js';
import { ar } from './discussing.js';
import { Installation } from './installation.js';
import { paper } from './paper.js';
import { journey } from './steps.js';

jest.setTimeout(60_000);
const LIMIT = 200_000;
const TITLE = 'أسئلة مشتركة بين التقارير';
/** What a Windows programme begins with. */
const PROGRAMME = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400), Buffer.from('PE\0\0')]);
let installation: Installation;
let browser: Browser;
let haddad: Visitor;

beforeAll(async () => {
  installation = await Installation.ofDemoWorld({ UPLOAD_LIMIT: String(LIMIT) });
  browser = await launchBrowser();
  haddad = await (await Visitor.arrive(browser, installation.url, undefined, 'ar')).signInAs('haddad', 'ar');
}, 120_000);
afterAll(async () => {
  await browser.close();
  await installation.stop();
});

const { step } = journey(() => haddad.look('failed-bad-files'));
const choose = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel(ar('documents:upload.label')).setInputFiles({ name, mimeType: 'application/pdf', buffer });
const title = (page: Page) => page.getByLabel(ar('documents:submit.titleIn', { language: 'العربية' }));
const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });
/** A Latin name stands isolated in an Arabic sentence. */
const remove = (page: Page, name: string) =>
  page.getByRole('button', { name: ar('documents:upload.remove', { name: `\u2068${name}\u2069` }) }).click();

describe('a file that is no paper', () => {
  step('is refused where it is chosen, in the words of the reader: one without a byte', async () => {
    const { page } = haddad;
    await page.goto('/documents/new');
    await title(page).fill(TITLE);
    await choose(page, 'empty.pdf', Buffer.alloc(0));
    await row(page, 'empty.pdf').getByRole('alert').getByText(ar('documents:upload.empty')).waitFor();
  });

  step('is refused where it is chosen: one that is larger than the portal takes', async () => {
    const { page } = haddad;
    await choose(page, 'large.pdf', Buffer.alloc(LIMIT + 1));
    await row(page, 'large.pdf').getByRole('alert').getByText(ar('documents:upload.tooLarge')).waitFor();
    await haddad.look('ar-bad-files');
  });

  step('takes nothing with it: what was typed stays through a reload, and the right file goes', async () => {
    const { page } = haddad;
    await page.reload();
    expect(await title(page).inputValue()).toBe(TITLE);
    await row(page, 'large.pdf').getByText(ar('documents:upload.tooLarge')).waitFor();
    await remove(page, 'empty.pdf');
    await remove(page, 'large.pdf');
    const { name, bytes } = paper();
    await choose(page, name, bytes.subarray(0, LIMIT));
    await row(page, name).getByText(ar('documents:upload.done')).waitFor();
  });

  step('is told from its name by whoever opens the paper', async () => {
    const { page } = haddad;
    await choose(page, 'annex.pdf', PROGRAMME);
    await row(page, 'annex.pdf').getByText(ar('documents:upload.done')).waitFor();
    await page.getByRole('button', { name: ar('documents:submit.send') }).click();
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}\/release$/);
    await page.goto(page.url().replace(/\/release$/, ''));
    await row(page, 'annex.pdf').getByText(ar('documents:otherType')).waitFor();
    expect(await row(page, paper().name).getByText(ar('documents:otherType')).count()).toBe(0);
    await haddad.look('ar-file-that-lies');
  });

  step('leaves nothing to complain about but the refusal itself', () => {
    expect(haddad.barriers).toEqual([]);
    expect(haddad.complaints.filter((text) => !text.includes('413'))).toEqual([]);
  });
});

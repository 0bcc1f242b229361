import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { until } from '../browser.js';
import { row, sent, type Part } from './filing.js';

const NAME = 'survey.bin';
const TITLE = 'A survey of contact points';
const bytes = randomBytes(6_000_000);

/** The same file each time, with its date: one of the same name that changed since is another. */
function written(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'plenary-upload-')), NAME);
  writeFileSync(path, bytes);
  return path;
}
const share = async (page: Page) => Number(await row(page, NAME).getByRole('progressbar').getAttribute('aria-valuenow'));

async function slow(page: Page): Promise<void> {
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  const uploadThroughput = 1024 * 1024;
  await line.send('Network.emulateNetworkConditions', { offline: false, latency: 20, downloadThroughput: -1, uploadThroughput });
}

/** The line carries what is sent up to here, and then breaks, or says nothing any more. Resolves when it has. */
function carry(page: Page, upTo: number, then: 'breaks' | 'is silent'): Promise<void> {
  return new Promise((carried) => {
    let isOver = false;
    void page.route('**/uploads/*', async (route) => {
      const request = route.request();
      if (isOver || request.method() !== 'PATCH') return route.fallback();
      isOver = true;
      const headers = await request.allHeaders();
      const data = bytes.subarray(Number(headers['upload-offset']), upTo);
      await page.context().request.fetch(request.url(), { method: 'PATCH', headers: { ...headers, 'content-length': String(data.length) }, data }); // prettier-ignore
      if (then === 'breaks') await route.abort('connectionreset');
      carried();
    });
  });
}

/** A file that is paused, whose page is closed, whose line breaks: found again each time, and goes on from there. */
export const uploads: Part = (filing, { step }) => {
  const offsets: number[] = [];
  let path = '';
  const chooseIt = (page: Page) => page.getByLabel('Files of the paper').setInputFiles(path);
  const watch = (page: Page) =>
    page.on('request', (request) => {
      if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']));
    });

  step('a file stops when told to, and waits to be chosen again after a reload', async () => {
    const { page } = filing.arias;
    path = written();
    watch(page);
    await slow(page);
    await page.goto('/documents/new');
    await page.getByLabel('Title (English)').fill(TITLE);
    await chooseIt(page);
    await until(() => share(page), (percent) => percent > 20); // prettier-ignore
    await page.getByRole('button', { name: `Pause ${NAME}` }).click();
    await page.getByRole('button', { name: `Resume ${NAME}` }).waitFor();
    await page.reload();
    expect(await page.getByLabel('Title (English)').inputValue()).toBe(TITLE);
    await row(page, NAME).getByText('Interrupted: choose the same file again').waitFor();
    expect(offsets).toEqual([0]);
  });

  step('it goes on from there, and is found again where its page was closed in the middle', async () => {
    const carried = carry(filing.arias.page, 4_000_000, 'is silent');
    await chooseIt(filing.arias.page);
    await carried;
    await filing.arias.reopen();
    const { page } = filing.arias;
    watch(page);
    await page.goto('/documents/new');
    await page.getByText('This is what you had begun.').waitFor();
    await row(page, NAME).getByText('Interrupted: choose the same file again').waitFor();
    await until(() => share(page), (percent) => Math.round(percent) === 67); // prettier-ignore
    await row(page, NAME).scrollIntoViewIfNeeded();
    await filing.arias.look('en-upload-found-again');
  });

  step('it goes on through a line that breaks, and arrives whole', async () => {
    const { page, complaints } = filing.arias;
    const carried = carry(page, 5_000_000, 'breaks');
    await chooseIt(page);
    await carried;
    await row(page, NAME).getByText('Arrived').waitFor();
    expect(await row(page, NAME).count()).toBe(1);
    const [first, second, ...rest] = offsets;
    expect(first).toBe(0);
    expect(second).toBeGreaterThan(0);
    expect(rest).toEqual([4_000_000, 5_000_000]);
    // The browser says on its console that the line broke, which was meant.
    complaints.splice(0, complaints.length, ...complaints.filter((said) => !said.includes('ERR_CONNECTION_RESET')));
    const files = 'query($id: ID!) { document(id: $id) { content { versions { files { sha256 size } } } } }';
    const { document } = await filing.arias.data(files, { id: await sent(page) });
    rmSync(dirname(path), { recursive: true });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(document.content.versions[0].files).toEqual([{ sha256, size: bytes.length }]);
  });
};

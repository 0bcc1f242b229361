import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser, CDPSession } from 'playwright-core';
import { launchBrowser, until, Visitor } from './browser.js';
import { Installation } from './installation.js';
import { journey } from './steps.js';

const SIZE = 6 * 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'plenary-upload-'));
const bytes = randomBytes(SIZE);
const path = join(folder, 'survey.bin');
let installation: Installation;
let browser: Browser;
let arias: Visitor;
let line: CDPSession;
const offsets: number[] = [];

beforeAll(async () => {
  writeFileSync(path, bytes);
  writeFileSync(join(folder, 'empty.txt'), '');
  installation = await Installation.ofDemoWorld();
  browser = await launchBrowser();
  arias = await (await Visitor.arrive(browser, installation.url)).signInAs('arias');
  line = await arias.context.newCDPSession(arias.page);
  await line.send('Network.enable');
  arias.page.on('request', (request) => {
    if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']));
  });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await installation.stop();
  rmSync(folder, { recursive: true });
});

const { step } = journey(() => arias.look('failed-upload'));
const slow = (bytesPerSecond: number) =>
  line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 20,
    downloadThroughput: -1,
    uploadThroughput: bytesPerSecond,
  });
const row = () => arias.page.getByRole('listitem').filter({ hasText: 'survey.bin' });
/** So much of it is gone that a part has surely arrived. */
const isUnderWay = () =>
  until(
    () => row().getByRole('progressbar').getAttribute('aria-valuenow'),
    (percent) => Number(percent) > 20,
  );

describe('a large file', () => {
  step('stops when told to, and waits for its file after a reload', async () => {
    const { page } = arias;
    await slow(1024 * 1024);
    await page.goto('/documents/new');
    await page.getByLabel('Title (English)').fill('A survey of contact points');
    await page.getByLabel('Files of the paper').setInputFiles(path);
    await isUnderWay();
    await page.getByRole('button', { name: 'Pause survey.bin' }).click();
    await page.getByRole('button', { name: 'Resume survey.bin' }).waitFor();
    await page.reload();
    expect(await page.getByLabel('Title (English)').inputValue()).toBe('A survey of contact points');
    await row().getByText('Interrupted: choose the same file again').waitFor();
    expect(offsets).toEqual([0]);
  });

  step('goes on from where it stopped, through a line that breaks', async () => {
    const { page, context } = arias;
    await page.getByLabel('Files of the paper').setInputFiles(path);
    await page.getByRole('button', { name: 'Pause survey.bin' }).waitFor();
    await page.waitForTimeout(500);
    await context.setOffline(true);
    await page.waitForTimeout(500);
    await context.setOffline(false);
    await slow(-1);
    await row().getByText('Arrived').waitFor({ timeout: 30_000 });
    expect(offsets[1]).toBeGreaterThan(0);
    expect(await row().count()).toBe(1);
  });

  step('is the same, byte for byte', async () => {
    const { page } = arias;
    await page.getByRole('button', { name: 'Save and choose readers' }).click();
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}\/release$/);
    const files = 'query($id: ID!) { document(id: $id) { content { versions { files { sha256 size } } } } }';
    const { document } = await arias.data(files, { id: page.url().split('/').at(-2)! });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(document.content.versions[0].files).toEqual([{ sha256, size: SIZE }]);
  });
});

import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { partyId } from '../../libs/parties/data/identifiers.js';
import { pdfOf, scriptedPdf } from '../support/files.js';
import { DESKTOP, PHONE, until, Visitor, words } from './browser.js';
import { DemoPortal } from './demo-portal.js';
import { journey } from './steps.js';

jest.setTimeout(60_000);
const portal = new DemoPortal();
let arias: Visitor;
let reader: Visitor;
let haddad: Visitor;
let onPhone: Visitor;
const papers: Record<string, { id: string; fileId: string }> = {};

const TUS = { 'tus-resumable': '1.0.0' };
/** Sends and issues a paper of Uruguay, released to Jordan and Barbados; answers once its pages are made. */
async function filed(title: string, bytes: Buffer, handling: object, name = 'paper.pdf', language = 'en') {
  const { request } = arias.context;
  const metadata = `filename ${Buffer.from(name).toString('base64')}`;
  const begun = await request.post('/uploads', { headers: { ...TUS, 'upload-length': String(bytes.length), 'upload-metadata': metadata } });
  const location = begun.headers().location!;
  const octets = { ...TUS, 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' };
  await request.fetch(location, { method: 'PATCH', headers: octets, data: bytes });
  const usual = { tlp: 'GREEN', onward: 'ORIGINATOR_ONLY', download: 'ALLOWED', attribution: 'NAMED', recipients: 'SHOWN' };
  const input = {
    capacity: partyId('URY'),
    kind: 'POSITION_PAPER',
    titles: [{ language: 'en', text: title }],
    handling: { ...usual, ...handling },
  };
  const { fileDocument } = await arias.data('mutation($input: FileDocumentInput!) { fileDocument(input: $input) { id } }', { input });
  const version = { documentId: fileDocument.id, note: 'First', files: [{ uploadId: location.split('/').at(-1), language }] };
  const prepared = await arias.data('mutation($input: PrepareVersionInput!) { prepareVersion(input: $input) { id files { id } } }', {
    input: version,
  });
  const { id: versionId, files } = prepared.prepareVersion;
  await arias.data('mutation($input: IssueVersionInput!) { issueVersion(input: $input) { id } }', { input: { versionId } });
  const addReleases = ['JOR', 'BRB'].map((code) => ({ audience: { kind: 'PARTY', partyId: partyId(code) }, level: 'READ' }));
  const release = { documentId: fileDocument.id, capacity: partyId('URY'), addReleases };
  await arias.data('mutation($input: DistributionInput!) { release(input: $input) { id } }', { input: release });
  const state = 'query($id: ID!) { document(id: $id) { content { versions { files { pages { state } } } } } }';
  await until(async () => (await arias.data(state, { id: fileDocument.id })).document.content.versions[0].files[0].pages.state, (at: string) => at !== 'WAITING', 40_000); // prettier-ignore
  return { id: fileDocument.id as string, fileId: files[0].id as string };
}

beforeAll(async () => {
  await portal.begin();
  const { browser, installation } = portal;
  arias = await (await Visitor.arrive(browser, installation.url)).signInAs('arias');
  reader = await (await Visitor.arrive(browser, installation.url)).signInAs('brathwaite');
  haddad = await (await Visitor.arrive(browser, installation.url, DESKTOP, 'ar')).signInAs('haddad');
  onPhone = await (await Visitor.arrive(browser, installation.url, PHONE, 'ar')).signInAs('haddad');
  papers.open = await filed('A paper of three pages', await pdfOf(3, 'the open paper'), {});
  papers.scripted = await filed('A paper that brings a script', await scriptedPdf(), {});
  papers.marked = await filed('A marked paper', await pdfOf(2, 'the marked paper'), { download: 'WATERMARKED' }, 'marked.pdf', 'ar');
  papers.viewed = await filed('A paper to be viewed', await pdfOf(2, 'the viewed paper'), { download: 'VIEW_ONLY', tlp: 'AMBER' });
  papers.damaged = await filed('A damaged paper', (await pdfOf(3)).subarray(0, 400), {});
  papers.markup = await filed(
    'Markup',
    Buffer.from('<!doctype html><html><script>document.title = "taken over"</script></html>'),
    {},
    'page.html',
  );
}, 240_000);
afterAll(() => portal.end());

const all = () => ({ arias, reader, haddad, onPhone });
const { step } = journey(async () => {
  for (const [name, visitor] of Object.entries(all())) await visitor.look(`failed-read-${name}`);
});
const ar = (key: string, names = {}) => words('ar', key, names);
const at = (name: string) => `/documents/${papers[name]!.id}/files/${papers[name]!.fileId}`;
const sheet = (page: Page, number: number) => page.locator(`#page-${number}`);
/** How much of a page's picture is not white: whether something is drawn. */
const isDrawn = (page: Page, number: number) =>
  until(
    () =>
      sheet(page, number)
        .locator('canvas')
        .first()
        .evaluate((canvas: any) => {
          const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
          return data.some((value: number, index: number) => index % 4 < 3 && value < 128);
        })
        .catch(() => false),
    (drawn: boolean) => drawn,
  );

describe('a reader', () => {
  step('opens a paper in the portal, with its label above and below each page', async () => {
    const { page } = reader;
    await page.goto(`/documents/${papers.open!.id}`);
    await page.getByRole('link', { name: 'Read paper.pdf' }).click();
    await isDrawn(page, 1);
    await sheet(page, 1).getByText('Page 1 of the open paper').waitFor();
    expect(await sheet(page, 1).getByText('TLP:GREEN').count()).toBe(2);
    await reader.look('en-read');
  });

  step('goes by the keyboard: pages, size, and what is looked for', async () => {
    const { page } = reader;
    const number = page.getByLabel('Page number');
    await page.keyboard.press('PageDown');
    await until(() => number.inputValue(), (value: string) => value === '2'); // prettier-ignore
    await page.keyboard.press('+');
    await page.getByText('125 %').waitFor();
    await page.keyboard.press('-');
    await page.keyboard.press('f');
    await page.keyboard.type('PAGE 3 of');
    await page.keyboard.press('Enter');
    await page.getByText('Found on 1 page').waitFor();
    await sheet(page, 3).locator('.pl-found').first().waitFor();
    await reader.look('en-read-found');
    await page.getByRole('searchbox', { name: 'Find in the text' }).fill('nowhere to be read');
    await page.keyboard.press('Enter');
    await page.getByText('Not found').waitFor();
  });

  step('sees a paper that brings a script, and no script runs', async () => {
    const { page } = reader;
    let asked = false;
    page.once('dialog', (dialog) => {
      asked = true;
      void dialog.dismiss();
    });
    await page.goto(at('scripted'));
    await isDrawn(page, 1);
    expect(asked).toBe(false);
  });

  step('sees markup as the text it is, and it runs nowhere', async () => {
    const { page } = reader;
    await page.goto(at('markup'));
    await isDrawn(page, 1);
    expect(await page.title()).not.toContain('taken over');
    // Straight to its address: it is taken away, and never shown in this origin.
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.goto(`/files/${papers.markup!.fileId}`).catch(() => undefined),
    ]);
    expect(download.suggestedFilename()).toBe('page.html');
  });

  step('is told of a paper that cannot be shown, and can have it all the same', async () => {
    const { page } = reader;
    await page.goto(`/documents/${papers.damaged!.id}`);
    await page.getByText('The file is damaged.').waitFor();
    await page.goto(at('damaged'));
    await page.getByText('This file cannot be shown as pages').waitFor();
    await reader.look('en-read-damaged');
  });
});

describe('a reader in Arabic', () => {
  step('finds their name, delegation and the number of the copy on each page of a marked paper', async () => {
    const { page } = haddad;
    await page.goto(at('marked'));
    await page.getByText(ar('documents:read.WATERMARKED')).waitFor();
    await isDrawn(page, 1);
    await sheet(page, 1).getByText(/№ [2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/).first().waitFor(); // prettier-ignore
    await haddad.look('ar-read-marked');
  });

  step('reads what the label means first, then a paper that may only be viewed, on a phone', async () => {
    const { page } = onPhone;
    await page.goto(at('viewed'));
    const dialog = page.getByRole('dialog', { name: ar('documents:understand.title') });
    await dialog.getByRole('button', { name: ar('documents:understand.confirm') }).click();
    await isDrawn(page, 1);
    await sheet(page, 1).getByText('Page 1 of the viewed paper').waitFor();
    expect(await page.getByRole('link', { name: new RegExp(`^${ar('documents:download')}`) }).count()).toBe(0);
    await onPhone.look('ar-phone-read-viewed');
    const { status } = await page.evaluate(async (url) => ({ status: (await fetch(url)).status }), `/files/${papers.viewed!.fileId}`);
    expect(status).toBe(403);
  });
});

describe('nobody', () => {
  step('meets a complaint of the pages, or a barrier', () => {
    for (const [name, { complaints, barriers }] of Object.entries(all())) {
      // The last step asks for a file that may not leave.
      expect([name, complaints.filter((text) => !text.includes('403'))]).toEqual([name, []]);
      expect([name, barriers]).toEqual([name, []]);
    }
    expect(portal.installation.complaints()).toEqual([]);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { partyId } from '../../libs/parties/data/identifiers.js';
import { until } from './browser.js';
import { endings } from './endings.js';
import { inArabicOnAPhone, otherScreens } from './other-screens.js';
import { outsidersAfter, outsidersBefore } from './outsiders.js';
import { refusals } from './refusals.js';
import { byKeyboard, revising } from './revising.js';
import { READERS, Sharing, SUMMARY, TITLE, TITLE_AR } from './sharing.js';
import { journey } from './steps.js';

jest.setTimeout(60_000);
const sharing = new Sharing();
const steps = journey(() => sharing.keepPictures());
const { step, stepForEach } = steps;
beforeAll(() => sharing.begin(), 240_000);
afterAll(() => sharing.end());

const figures = async (where: Locator) =>
  /(\d+) delegations?\W+(\d+) persons?/
    .exec(await where.innerText())
    ?.slice(1)
    .map(Number);

describe('a delegate shares a paper', () => {
  const before = outsidersBefore(sharing, steps);

  step('is filed with its file, which arrives as it is', async () => {
    const { page } = sharing.who.arias;
    await page.getByRole('link', { name: 'Submit a paper' }).first().click();
    await page.getByLabel('Kind').selectOption({ label: 'Position paper' });
    await page.getByLabel('File in the library of').selectOption({ label: 'WG.1 · Information exchange and points of contact' });
    await page.getByLabel('Title (English)').fill(TITLE);
    await page.getByLabel('Summary (English)').fill(SUMMARY);
    await page.getByRole('button', { name: 'العربية' }).click();
    await page.getByLabel('Title (Arabic)').fill(TITLE_AR);
    await page.getByRole('combobox', { name: 'Tags' }).fill('contacts');
    await page.getByRole('combobox', { name: 'Tags' }).press('Enter');
    const begun = page.waitForResponse((response) => response.request().method() === 'POST' && response.url().endsWith('/uploads'));
    await page
      .getByLabel('Files of the paper')
      .setInputFiles({ name: sharing.given.name, mimeType: sharing.given.mediaType, buffer: sharing.given.bytes });
    const uploadId = (await (await begun).headerValue('location'))!.split('/').at(-1)!;
    await page.getByText('Arrived').waitFor();
    await sharing.who.arias.look('en-submit');
    await page.getByRole('button', { name: 'Save and choose readers' }).click();
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}\/release$/);
    const documentId = page.url().split('/').at(-2)!;
    const { document } = await sharing.who.arias.data(
      'query($id: ID!) { document(id: $id) { reference content { versions { id issuedAt files { id name sha256 mediaType size } } } } }',
      { id: documentId },
    );
    const [version] = document.content.versions;
    expect(version.issuedAt).not.toBeNull();
    expect(version.files).toEqual([
      {
        id: expect.any(String),
        name: sharing.given.name,
        sha256: sharing.given.sha256,
        mediaType: sharing.given.mediaType,
        size: sharing.given.bytes.length,
      },
    ]);
    sharing.names = {
      documentId,
      reference: document.reference,
      versionId: version.id,
      fileId: version.files[0].id,
      uploadId,
      noticeId: '',
      threadId: '',
      postId: '',
    };
  });

  refusals(sharing, steps);

  step('shows whom it would reach, then reaches exactly those', async () => {
    const { page } = sharing.who.arias;
    await sharing.pick('Add audiences', 'CARICOM', /^Caribbean Community and its members/);
    await sharing.pick('Except', 'Haiti', /^Haiti/);
    const then = page.getByRole('region', { name: 'If you release now' });
    await then.getByRole('region', { name: 'Excluded, though a release would reach them' }).getByText('Marc Pierre').waitFor();
    const added = then.getByRole('region', { name: /delegations added/ });
    for (const name of ['Barbados', 'Caribbean Community', 'Norway', 'Jordan', 'Ghana'])
      await added.getByText(name, { exact: true }).waitFor();
    expect(await added.getByText('Haiti').count()).toBe(0);
    const { document } = await sharing.who.arias.data('query($id: ID!) { document(id: $id) { distribution { releases { id } } } }', {
      id: sharing.names.documentId,
    });
    expect(document.distribution.releases).toEqual([]);
    const foretold = /Then it reaches (\d+) delegations, (\d+) persons/
      .exec(await then.innerText())!
      .slice(1)
      .map(Number);
    await sharing.who.arias.look('en-release');
    await page.getByRole('button', { name: /^Release to \d+ more delegations$/ }).click();
    await page.waitForURL(new RegExp(`/documents/${sharing.names.documentId}$`));
    const card = page.getByRole('region', { name: 'Who can see this' });
    await card.getByText('Excluded: Haiti').waitFor();
    expect(await figures(card)).toEqual(foretold);
    // Uruguay 2; by WG.1 Kenya 2, Ghana, Norway 2, Jordan, Slovenia, Viet Nam, the EU, its secretary; by CARICOM Barbados and itself.
    expect(foretold).toEqual([15, 18]);
    await sharing.who.arias.look('en-document-custodian');
  });

  step('is discussed where it lies', async () => {
    const input = { sendId: randomUUID(), capacity: partyId('URY'), documentId: sharing.names.documentId, title: TITLE, text: SUMMARY };
    const opened = await sharing.who.arias.data(
      'mutation($input: OpenThreadInput!) { openThread(input: $input) { id posts(first: 1) { edges { node { id } } } } }',
      { input },
    );
    sharing.names.threadId = opened.openThread.id;
    sharing.names.postId = opened.openThread.posts.edges[0].node.id;
  });

  stepForEach(READERS, 'is found and downloaded unchanged by %s', async (name) => {
    const reader = sharing.who[name];
    const { page } = reader;
    const noticesQuery = '{ notices(first: 100) { edges { node { id kind document { id } } } } }';
    const told = await until(
      async () => (await reader.data(noticesQuery)).notices.edges.map(({ node }: any) => node),
      (all: any[]) => all.some(({ document }) => document.id === sharing.names.documentId),
    );
    sharing.names.noticeId = told.find(({ document }: any) => document.id === sharing.names.documentId).id;
    await page.goto('/');
    await page.getByRole('region', { name: 'New for me' }).getByRole('link', { name: TITLE }).waitFor();
    if (name === 'dahl') await reader.look('en-home');
    await page.goto('/documents');
    await page.getByRole('row', { name: TITLE }).waitFor();
    await page.getByRole('link', { name: TITLE }).click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await page.getByText(SUMMARY).waitFor();
    await page.getByText('TLP:AMBER', { exact: true }).first().waitFor();
    expect(await sharing.download(reader)).toEqual({ name: sharing.given.name, sha256: sharing.given.sha256 });
    expect(await page.getByRole('region', { name: 'Who can see this' }).count()).toBe(0);
  });

  step('stands in the library of the group and among what it received', async () => {
    const { page } = sharing.who.dahl;
    await page.goto(`/groups/${sharing.groupId}`);
    await page.getByRole('link', { name: TITLE }).waitFor();
    await sharing.who.dahl.look('en-group');
    await page.getByRole('tab', { name: 'Received' }).click();
    await page.getByRole('table', { name: 'Received' }).getByRole('link', { name: TITLE }).waitFor();
  });

  step('says to each reader why they see it', async () => {
    const { page } = sharing.who.brathwaite;
    await page.goto(`/documents/${sharing.names.documentId}`);
    await page.getByRole('region', { name: 'Files and versions' }).waitFor();
    await sharing.who.brathwaite.look('en-document');
    await page.getByRole('button', { name: 'Why?' }).click();
    const why = page.getByRole('dialog', { name: 'Why can I see this?' });
    await why.getByText('You, Ms. Joan Brathwaite').first().waitFor();
    await why.getByText('Accreditation to Barbados (Head of delegation)').first().waitFor();
    await why
      .getByText(/^Membership of Barbados in .*Caribbean Community/)
      .first()
      .waitFor();
    await why
      .getByText(/^Released to: .*Caribbean Community.* and its members/)
      .first()
      .waitFor();
    expect(await why.innerText()).not.toMatch(/WG\.1|Haiti|Norway/);
    await sharing.who.brathwaite.look('en-why');
  });

  outsidersAfter(sharing, steps, before);
  inArabicOnAPhone(sharing, steps);
  otherScreens(sharing, steps);
  byKeyboard(sharing, steps);
  revising(sharing, steps);

  endings(sharing, steps);

  step('leaves nothing to complain about in the logs and in the browsers', () => {
    expect(sharing.installation.complaints()).toEqual([]);
    expect(Object.entries(sharing.who).flatMap(([name, { complaints }]) => complaints.map((text) => `${name}: ${text}`))).toEqual([]);
  });

  step('has pages that stand in nobody’s way', () => {
    expect(Object.values(sharing.who).flatMap(({ barriers }) => barriers)).toEqual([]);
  });
});

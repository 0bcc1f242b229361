import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { partyId } from '../../../libs/parties/data/identifiers.js';
import { randomUUID } from 'node:crypto';
import { ar, Discussing, field, FIRST, PAPER, THREAD } from '../../journeys/discussing.js';
import { journey } from '../../journeys/steps.js';
import { Visitor } from '../../journeys/browser.js';

jest.setTimeout(60_000);
const AGAIN = 'May the Philippines read along?';
const talk = new Discussing();
let reyes: Visitor;
beforeAll(async () => {
  await talk.begin();
  reyes = await (await Visitor.arrive(talk.browser, talk.installation.url)).signInAs('reyes');
}, 120_000);
afterAll(() => talk.end());

const { step } = journey(() => talk.keepPictures());

async function opened(by: 'arias' | 'haddad', code: string, title: string, text: string): Promise<string> {
  const input = { sendId: randomUUID(), capacity: partyId(code), documentId: talk.documentId, title, text };
  const { openThread } = await talk[by].data('mutation($input: OpenThreadInput!) { openThread(input: $input) { id } }', { input });
  return openThread.id;
}

/** The page where one chooses readers, with this delegation added. */
async function widenTo(delegation: string): Promise<void> {
  const { page } = talk.arias;
  await page.goto(`/documents/${talk.documentId}/release`);
  await page.locator('input').and(page.getByLabel('Add audiences')).fill(delegation);
  await page.getByRole('option', { name: new RegExp(`^${delegation}`) }).click();
  await page.getByRole('region', { name: 'Its discussions' }).waitFor();
}

async function save(): Promise<void> {
  const { page } = talk.arias;
  await page.getByRole('button', { name: /^Release to 1 more delegation$/ }).click();
  await page.waitForURL(new RegExp(`/documents/${talk.documentId}$`));
}

describe('a paper with a discussion goes to more readers', () => {
  step('is discussed by those who have it', async () => {
    await talk.share();
    talk.threadId = await opened('arias', 'URY', THREAD, FIRST);
    const { page } = talk.haddad;
    await page.goto(`/discussions/${talk.threadId}`);
    await page.getByRole('heading', { level: 1, name: THREAD }).waitFor();
  });

  step('asks what becomes of the discussion, says what would be shown, and proposes to keep it', async () => {
    await widenTo('Haiti');
    const choice = talk.arias.page.getByRole('region', { name: 'Its discussions' });
    expect(await choice.getByRole('radio', { name: /^Keep them for those who could read them so far/ }).isChecked()).toBe(true);
    await choice.getByText('This shows them 1 post of 1 delegation.').waitFor();
    await talk.arias.look('en-widened');
    await save();
  });

  step('kept: the new reader has the paper and not a trace of the discussion', async () => {
    const { page } = talk.pierre;
    await page.goto(`/documents/${talk.documentId}`, { waitUntil: 'networkidle' });
    await page.getByRole('heading', { level: 1, name: PAPER }).waitFor();
    expect(await page.content()).not.toContain(THREAD);
    await page.goto(`/discussions/${talk.threadId}`, { waitUntil: 'networkidle' });
    expect(await page.content()).not.toContain(THREAD);
    const { documents } = await talk.pierre.data('query($id: ID!) { documents: document(id: $id) { discussionCounts { threads } } }', {
      id: talk.documentId,
    });
    expect(documents.discussionCounts.threads).toBe(0);
  });

  step('kept: those who had it read on, are told in their language why it is closed, and open another', async () => {
    const { page } = talk.haddad;
    await page.reload();
    await page.getByRole('heading', { level: 1, name: THREAD }).waitFor();
    await page.getByText(ar('discussions:closedBecause.WIDENED')).waitFor();
    expect(await field(page, ar('discussions:yourPost')).count()).toBe(0);
    await talk.haddad.look('ar-kept-for-former-readers');
    talk.threadId = await opened('haddad', 'JOR', AGAIN, 'سؤال إلى مقدمي الورقة.');
    await talk.pierre.page.goto(`/discussions/${talk.threadId}`);
    await talk.pierre.page.getByRole('heading', { level: 1, name: AGAIN }).waitFor();
  });

  step('shown: a later reader finds what was said, and it goes on', async () => {
    await widenTo('Philippines');
    await talk.arias.page.getByRole('radio', { name: /^Show them to the new readers too/ }).check();
    await save();
    await reyes.page.goto(`/documents/${talk.documentId}`);
    await reyes.page.getByRole('link', { name: AGAIN }).click();
    await reyes.page.getByText('سؤال إلى مقدمي الورقة.').waitFor();
    expect(await reyes.page.content()).not.toContain(THREAD);
    await talk.haddad.page.goto(`/discussions/${talk.threadId}`);
    await field(talk.haddad.page, ar('discussions:yourPost')).waitFor();
  });

  step('leaves nothing to complain about', () => {
    const all = [talk.arias, talk.haddad, talk.pierre, reyes];
    expect(all.flatMap(({ barriers }) => barriers)).toEqual([]);
    expect(all.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { partyId } from '../../libs/parties/data/identifiers.js';
import { until } from './browser.js';
import { ANSWER, ar, Discussing, field, FIRST, PAPER, signInAgain, THREAD, UNSENT } from './discussing.js';
import { journey } from './steps.js';

const talk = new Discussing();
beforeAll(() => talk.begin(), 120_000);
afterAll(() => talk.end());

const { step } = journey(() => talk.keepPictures());
const draftsOf = async (visitor: 'arias' | 'haddad') => (await talk[visitor].data('{ drafts { text thread { title } } }')).drafts;
const saved = (visitor: 'arias' | 'haddad', text: string) =>
  until(
    () => draftsOf(visitor),
    (drafts) => drafts.some((draft: { text: string }) => draft.text === text),
  );

describe('two delegations discuss a paper', () => {
  step('is shared by one and found by the other', async () => {
    await talk.share();
    const { page } = talk.haddad;
    await page.goto('/documents');
    await page.getByRole('link', { name: PAPER }).click();
    await page.getByRole('heading', { level: 1, name: PAPER }).waitFor();
    await page.getByText(ar('discussions:emptyMay')).waitFor();
  });

  step('begins with a question on the paper', async () => {
    const { page } = talk.arias;
    await page.getByRole('region', { name: 'Discussions' }).getByRole('link', { name: 'Open a discussion' }).click();
    await page.getByLabel('What it is about').fill(THREAD);
    await field(page, 'The first post').fill(FIRST);
    await page.getByRole('button', { name: 'Open it' }).click();
    await page.waitForURL(/\/discussions\/[0-9a-f-]{36}$/);
    talk.threadId = page.url().split('/').at(-1)!;
    await page.getByRole('heading', { level: 1, name: THREAD }).waitFor();
    expect(await page.getByText('once a year').evaluate(({ tagName }) => tagName)).toBe('STRONG');
    await talk.arias.look('en-thread');
  });

  step('is read in Arabic, quoted and answered', async () => {
    const { page } = talk.haddad;
    await page.reload();
    await page.getByRole('link', { name: THREAD }).click();
    const post = page.getByRole('article').filter({ hasText: 'once a year' });
    await post.hover();
    await post
      .getByRole('button', { name: ar('discussions:act.quote'), exact: false })
      .first()
      .click();
    const box = field(page, ar('discussions:yourPost'));
    expect(await box.inputValue()).toMatch(/^> We would begin with \*\*once a year\*\*\./);
    await box.press('End');
    await box.pressSequentially(ANSWER);
    await box.press('Control+Enter');
    const answer = page.getByRole('article').filter({ hasText: ANSWER });
    await answer.waitFor();
    await answer.locator('blockquote').getByText('once a year').waitFor();
    expect(await draftsOf('haddad')).toEqual([]);
    await talk.haddad.look('ar-thread');
  });

  step('shows what is new, and is read by looking', async () => {
    const { page } = talk.arias;
    await page.goto('/discussions');
    const row = page.getByRole('listitem').filter({ hasText: THREAD });
    await row.getByText('1 unread').waitFor();
    await talk.arias.look('en-discussions');
    await row.getByRole('link', { name: THREAD }).click();
    await page.getByRole('article').filter({ hasText: ANSWER }).waitFor();
    const unread = 'query($id: ID!) { thread(id: $id) { unread } }';
    await until(
      async () => (await talk.arias.data(unread, { id: talk.threadId })).thread.unread,
      (count) => count === 0,
    );
  });

  step('keeps what was typed through a failed send, a reload and a lost session', async () => {
    const { page, context } = talk.arias;
    await field(page).fill(UNSENT);
    await saved('arias', UNSENT);
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('button', { name: 'Post', exact: true }).click();
    await page.locator('.pl-composer').getByRole('alert').or(page.locator('.pl-composer .pl-note')).first().waitFor();
    expect(await field(page).inputValue()).toBe(UNSENT);
    await page.unroute('**/graphql');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: THREAD }).waitFor();
    expect(await field(page).inputValue()).toBe(UNSENT);
    await context.clearCookies();
    await page.getByRole('button', { name: 'Post', exact: true }).click();
    await page.locator('.pl-composer').getByRole('link', { name: 'Sign in' }).click();
    await signInAgain(page, 'arias');
    await page.waitForURL(new RegExp(`/discussions/${talk.threadId}`));
    await page.getByRole('heading', { level: 1, name: THREAD }).waitFor();
    expect(await field(page).inputValue()).toBe(UNSENT);
    await page.getByRole('button', { name: 'Post', exact: true }).click();
    await page.getByRole('article').filter({ hasText: UNSENT }).waitFor();
    expect(await draftsOf('arias')).toEqual([]);
    talk.arias.complaints.length = 0; // of the line that was cut
  });

  step('is closed while somebody writes, who is told and keeps the text', async () => {
    const { page } = talk.haddad;
    const box = field(page, ar('discussions:yourPost'));
    await box.fill('كلمة أخيرة');
    await saved('haddad', 'كلمة أخيرة');
    const close = 'mutation($input: ThreadIdInput!) { closeThread(input: $input) { id } }';
    await talk.arias.data(close, { input: { threadId: talk.threadId } });
    await page.getByRole('button', { name: ar('discussions:post'), exact: true }).click();
    await page.getByText(ar('discussions:textKept')).waitFor();
    expect(await draftsOf('haddad')).toEqual([{ text: 'كلمة أخيرة', thread: { title: THREAD } }]);
    await page.reload();
    expect(await page.getByLabel(ar('discussions:keptText')).inputValue()).toBe('كلمة أخيرة');
    const reopen = 'mutation($input: ThreadIdInput!) { reopenThread(input: $input) { id } }';
    await talk.arias.data(reopen, { input: { threadId: talk.threadId } });
  });

  step('is among the discussions of the group', async () => {
    const { groups } = await talk.arias.data('{ groups { id tag } }');
    const { id } = groups.find(({ tag }: { tag: string }) => tag === 'WG.1');
    for (const name of ['arias', 'haddad'] as const) {
      await talk[name].page.goto(`/groups/${id}?tab=discussions`);
      await talk[name].page.getByRole('link', { name: THREAD }).waitFor();
      await talk[name].look(`group-discussions-${name}`);
    }
  });

  step('is nowhere for somebody outside', async () => {
    const { page } = talk.pierre;
    const addresses = [`/discussions/${talk.threadId}`, `/discussions/${randomUUID()}`];
    const shown = [];
    for (const address of addresses) {
      await page.goto(address, { waitUntil: 'networkidle' });
      await page.getByRole('heading', { level: 1 }).waitFor();
      shown.push(await page.locator('main').innerText());
    }
    expect(shown[0]).toBe(shown[1]);
    await page.goto('/discussions', { waitUntil: 'networkidle' });
    expect(await page.content()).not.toContain(THREAD);
    const input = { sendId: randomUUID(), capacity: partyId('HTI'), threadId: talk.threadId, text: 'x' };
    const refused = await talk.pierre.gql('mutation($input: PostInput!) { post(input: $input) { id } }', { input });
    expect((await refused.json()).errors[0].extensions.code).toBe('NOT_FOUND');
  });

  step('goes with its paper when that is withdrawn, and the words stay with their writer', async () => {
    const reason = { documentId: talk.documentId, reason: 'A corrected paper follows.' };
    await talk.arias.data('mutation($input: WithdrawInput!) { withdraw(input: $input) { id } }', { input: reason });
    const { page } = talk.haddad;
    await page.goto(`/discussions/${talk.threadId}`, { waitUntil: 'networkidle' });
    await page.getByRole('heading', { level: 1, name: ar('shell:notFound.title') }).waitFor();
    await page.goto('/discussions?show=drafts', { waitUntil: 'networkidle' });
    await page.getByText('كلمة أخيرة').waitFor();
    expect(await page.content()).not.toContain(THREAD);
    await talk.haddad.look('ar-drafts');
  });

  step('leaves nothing to complain about', () => {
    expect([...talk.arias.barriers, ...talk.haddad.barriers, ...talk.pierre.barriers]).toEqual([]);
    expect([...talk.arias.complaints, ...talk.haddad.complaints, ...talk.pierre.complaints]).toEqual([]);
  });
});

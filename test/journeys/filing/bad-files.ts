import { expect } from '@jest/globals';
import { ar } from '../discussing.js';
import { paper } from '../paper.js';
import { chooseInArabic, LIMIT, removeInArabic, row, titleInArabic, type Part } from './filing.js';

const TITLE = 'أسئلة مشتركة بين التقارير';
/** What a Windows programme begins with. */
const PROGRAMME = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400), Buffer.from('PE\0\0')]);

/** Files that are no paper, chosen by who works in Arabic. */
export const badFiles: Part = (filing, { step }) => {
  step('a file is refused where it is chosen, in the words of the reader: one without a byte', async () => {
    const { page } = filing.haddad;
    await page.goto('/documents/new');
    await titleInArabic(page).fill(TITLE);
    await chooseInArabic(page, 'empty.pdf', Buffer.alloc(0));
    await row(page, 'empty.pdf').getByRole('alert').getByText(ar('documents:upload.empty')).waitFor();
  });

  step('a file is refused where it is chosen: one that is larger than the portal takes', async () => {
    const { page } = filing.haddad;
    await chooseInArabic(page, 'large.pdf', Buffer.alloc(LIMIT + 1));
    await row(page, 'large.pdf').getByRole('alert').getByText(ar('documents:upload.tooLarge')).waitFor();
    await filing.haddad.look('ar-bad-files');
  });

  step('a refused file takes nothing with it: what was typed stays through a reload, and the right file goes', async () => {
    const { page } = filing.haddad;
    await page.reload();
    expect(await titleInArabic(page).inputValue()).toBe(TITLE);
    await row(page, 'large.pdf').getByText(ar('documents:upload.tooLarge')).waitFor();
    await removeInArabic(page, 'empty.pdf');
    await removeInArabic(page, 'large.pdf');
    const { name, bytes } = paper();
    await chooseInArabic(page, name, bytes.subarray(0, LIMIT));
    await row(page, name).getByText(ar('documents:upload.done')).waitFor();
  });

  step('a file is told from its name by whoever opens the paper', async () => {
    const { page, complaints } = filing.haddad;
    await chooseInArabic(page, 'annex.pdf', PROGRAMME);
    await row(page, 'annex.pdf').getByText(ar('documents:upload.done')).waitFor();
    await page.getByRole('button', { name: ar('documents:submit.send') }).click();
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}\/release$/);
    await page.goto(page.url().replace(/\/release$/, ''));
    await row(page, 'annex.pdf').getByText(ar('documents:otherType')).waitFor();
    expect(await row(page, paper().name).getByText(ar('documents:otherType')).count()).toBe(0);
    await filing.haddad.look('ar-file-that-lies');
    // The browser says on its console that one was refused, which was meant.
    complaints.splice(0, complaints.length, ...complaints.filter((text) => !text.includes('413')));
  });
};

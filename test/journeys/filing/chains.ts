import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Visitor } from '../browser.js';
import { ar } from '../discussing.js';
import { choose, type Filing, type Given, sent, type Part } from './filing.js';

export const BASE = 'Towards a directory of national points of contact';
const REVISED = 'Towards a directory, revised';
const text = (name: string, more: Partial<Given> = {}): Given => ({ name, bytes: Buffer.from(`${name} of the directory`), ...more });
const TEXTS = [
  text('texts-en.txt', { language: 'en', worth: 'ORIGINAL' }),
  text('texts-ar.txt', { language: 'ar', worth: 'COURTESY' }),
  text('texts-fr.txt', { language: 'fr', worth: 'MACHINE' }),
];
const CHAIN = [
  { kind: 'REVISION', title: REVISED, suffix: 'Rev.1', words: 'Revision of', back: 'Revised by' },
  { kind: 'ADDENDUM', title: 'Figures for the directory', suffix: 'Add.1', words: 'Addendum to', back: 'Added to by' },
  { kind: 'CORRIGENDUM', title: 'Two corrections', suffix: 'Corr.1', words: 'Corrigendum to', back: 'Corrected by' },
] as const;

const related = (page: Page, name = 'In relation to other papers') => page.getByRole('region', { name });
const languages = (page: Page, name = 'Languages') => page.getByRole('list', { name });

async function issueVersion(page: Page, files: Given[], note: string): Promise<void> {
  await page.getByRole('region', { name: 'Files and versions' }).getByRole('button', { name: 'New version' }).click();
  const dialog = page.getByRole('dialog', { name: 'New version' });
  await dialog.getByLabel('What is new').fill(note);
  await choose(page, files);
  await dialog.getByRole('button', { name: 'Prepare this version' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Issue this version' }).click();
  await page.getByRole('button', { name: 'Issue this version' }).waitFor({ state: 'detached' });
}

/** Files one of the chain from the paper's own menu, in the library of the group. */
async function fileModification(
  { arias, groupId }: Filing,
  base: string,
  { kind, title, suffix }: (typeof CHAIN)[number],
): Promise<string> {
  const { page } = arias;
  await page.goto(base);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'File a revision, addendum or corrigendum' }).click();
  await page.getByLabel('What this one is').selectOption(kind);
  await page.getByLabel('File in the library of').selectOption(groupId);
  await page.getByLabel('Title (English)').fill(title);
  await choose(page, [text(`${suffix}.txt`)]);
  if (kind === 'CORRIGENDUM') {
    for (const language of ['العربية', 'Français']) await page.getByRole('checkbox', { name: language }).check();
    await arias.look('en-submit-corrigendum');
  }
  return sent(page);
}

async function numbered({ mensah }: Filing, documentId: string): Promise<void> {
  const { page } = mensah;
  await page.goto(`/documents/${documentId}`);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Give it a number in the series of WG.1' }).click();
}

/** A paper in several languages of which some fall behind, then a chain of papers that modify it, as both sides see it. */
export const chains: Part = (filing, { step, stepForEach }) => {
  let base = '';
  let symbol = '';
  const open = async ({ page }: Visitor, documentId = base) => {
    await page.goto(documentId.startsWith('/') ? documentId : `/documents/${documentId}`);
    await page.locator('main h1').waitFor();
  };

  step('texts of one work say what each is worth, and which fell behind the original', async () => {
    const { documents } = await filing.arias.data('{ documents(first: 100) { edges { node { id symbol title(language: "en") } } } }');
    const found = documents.edges.map(({ node }: any) => node).find(({ title }: any) => title === BASE);
    [base, symbol] = [`/documents/${found.id}`, found.symbol];
    const { page } = filing.arias;
    await open(filing.arias);
    await issueVersion(page, TEXTS, 'In three languages.');
    expect(
      await languages(page)
        .getByText(/Behind the original/)
        .count(),
    ).toBe(1);
    await issueVersion(page, [text('texts-en-2.txt', { language: 'en' })], 'The English text is corrected.');
    const line = (words: string) => languages(page).getByRole('listitem').filter({ hasText: words });
    await line('English').getByText('Original · Version 3', { exact: true }).waitFor();
    for (const worth of ['Courtesy translation', 'Machine translation'])
      await line(worth).getByText('Behind the original, which is at version 3').waitFor();
    await filing.arias.look('en-languages');
    await open(filing.onPhone);
    const behind = ar('documents:texts.behind', { number: '3' });
    for (const worth of ['COURTESY', 'MACHINE'])
      await languages(filing.onPhone.page, ar('documents:column.languages')).getByRole('listitem').filter({ hasText: ar(`enums:textStatus.${worth}`) }).getByText(behind).waitFor(); // prettier-ignore
    await filing.onPhone.look('ar-phone-languages');
  });

  stepForEach(
    ['Rev.1', 'Add.1', 'Corr.1'],
    '%s is filed from the paper’s page, has its symbol, and both papers say how they stand',
    async (suffix) => {
      const link = CHAIN.find((each) => each.suffix === suffix)!;
      const documentId = await fileModification(filing, base, link);
      await open(filing.haddad);
      expect(await filing.haddad.page.getByText(link.title).count()).toBe(0);
      await filing.releaseToGroup(documentId);
      await numbered(filing, documentId);
      await filing.mensah.page.locator('.pl-facts').getByText(`${symbol}/${suffix}`, { exact: true }).waitFor();
      const { page } = filing.arias;
      await open(filing.arias, documentId);
      await related(page).getByRole('listitem').filter({ hasText: link.words }).getByRole('link', { name: symbol, exact: true }).click(); // prettier-ignore
      const back = related(page).getByRole('listitem').filter({ hasText: link.back });
      await back.getByRole('link', { name: `${symbol}/${suffix}` }).waitFor();
      await back.getByText(link.title).waitFor();
    },
  );

  step('the paper’s readers see the whole chain, and the corrigendum for which languages it is', async () => {
    for (const [who, picture] of [
      [filing.haddad, 'ar-related'],
      [filing.onPhone, 'ar-phone-related'],
    ] as const) {
      // prettier-ignore
      await open(who);
      const rows = related(who.page, ar('documents:related.title')).getByRole('listitem');
      for (const { kind, suffix } of CHAIN) await rows.filter({ hasText: ar(`documents:related.has.${kind}`) }).getByRole('link', { name: `${symbol}/${suffix}` }).waitFor(); // prettier-ignore
      const corrected = rows.filter({ hasText: `${symbol}/Corr.1` });
      await corrected.getByText(ar('documents:related.languagesAlone')).waitFor();
      expect(await corrected.innerText()).toMatch(/AR[\s\S]*FR/i);
      await related(who.page, ar('documents:related.title')).scrollIntoViewIfNeeded();
      await who.look(picture);
    }
    await filing.visitor.page.goto(base);
    await filing.visitor.page.getByText('There is nothing here for you').first().waitFor();
  });

  step('one paper stands in the place of another, and those who know of both are told before anything else', async () => {
    const { page } = filing.arias;
    await open(filing.arias);
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Superseded by another paper' }).click();
    const dialog = page.getByRole('dialog', { name: 'Superseded by another paper' });
    const field = dialog.getByLabel('The paper in its place');
    await field.fill('CIED/WG.1/1999/WP.1');
    await field.press('Enter');
    await dialog.getByText('There is no such paper that you may see.').waitFor();
    await field.fill(`${symbol}/Rev.1`);
    await dialog.getByRole('button', { name: 'Find' }).click();
    await dialog.getByText(REVISED).waitFor();
    await filing.arias.look('en-supersede');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Another paper stands in its place:').waitFor();
    await open(filing.haddad);
    const note = filing.haddad.page.getByRole('status').filter({ hasText: ar('documents:related.supersededBy') });
    await note.getByRole('link', { name: `${symbol}/Rev.1` }).waitFor();
    await filing.haddad.look('ar-superseded');
    await note.getByRole('link', { name: `${symbol}/Rev.1` }).click();
    await related(filing.haddad.page, ar('documents:related.title')).getByText(ar('documents:related.supersedes')).waitFor();
  });
};

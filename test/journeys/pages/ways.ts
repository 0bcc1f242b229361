import type { Page } from 'playwright-core';
import { said } from '../browser.js';

/** How one comes to what opens on a page, in whatever language the page is. */
type Way = (page: Page) => Promise<void>;

export const key =
  (name: string): Way =>
  (page) =>
    page.keyboard.press(name);

export const menuIn =
  (part: string): Way =>
  (page) =>
    page.locator(`${part} [aria-haspopup="menu"]`).last().click();

/** One of what may be done with the paper, by its words. */
export const inMenu =
  (text: string): Way =>
  async (page) => {
    await menuIn('.pl-head')(page);
    await page.getByRole('menuitem', { name: await said(page, text), exact: true }).click();
  };

export const pressed =
  (selector: string): Way =>
  (page) =>
    page.locator(selector).first().click();

/** The deed of a post that the viewer may do first. */
export const act =
  (name: string): Way =>
  async (page) => {
    await page.locator('.pl-post:has(.pl-textbutton)').first().hover();
    const text = await said(page, `discussions:act.${name}`);
    await page.locator('.pl-postacts').getByText(text, { exact: true }).first().click();
  };

export const mention: Way = async (page) => {
  await page.locator('.pl-composer textarea').fill('');
  await page.locator('.pl-composer textarea').pressSequentially('@Da');
};

export const previewed: Way = async (page) => {
  await page.locator('.pl-composer textarea').fill('One **entry** a year.\n\n- an office\n- a name');
  await page
    .locator('.pl-composer label')
    .filter({ hasText: await said(page, 'discussions:editor.preview') })
    .click();
};

export const audiences: Way = (page) => page.locator('main [data-search]').first().pressSequentially('no');

/** A person found by name, and chosen of those found. */
export const person =
  (text: string): Way =>
  async (page) => {
    await page
      .getByRole('textbox', { name: await said(page, 'explain:check.label') })
      .or(page.getByRole('textbox', { name: await said(page, 'explain:inspect.person') }))
      .pressSequentially(text);
    await page.locator('[role="option"]').first().waitFor();
  };
export const personChosen =
  (text: string): Way =>
  async (page) => {
    await person(text)(page);
    await page.locator('[role="option"]').first().click();
  };

export const aPastTime: Way = async (page) => page.getByRole('button', { name: await said(page, 'explain:asOf.asOfNow') }).click();

/** All releases of the paper end: what that takes away is said, and asked about in words. */
export const releaseEnded: Way = async (page) => {
  const ends = page.locator('.pl-audience .mantine-CloseButton-root');
  for (let left = await ends.count(); left > 0; left--) await ends.first().click();
  await page.locator('.pl-then .pl-loss').first().waitFor();
  await page.locator('.pl-foot [aria-disabled="false"]').waitFor();
};
export const lossAsked: Way = async (page) => {
  await releaseEnded(page);
  await page.locator('.pl-foot button').last().click();
};
export const leaving: Way = async (page) => {
  await releaseEnded(page);
  await page
    .locator('.pl-foot')
    .getByRole('button', { name: await said(page, 'shell:cancel'), exact: true })
    .click();
};

export const labelRefused: Way = async (page) => {
  await page
    .locator('main select')
    .filter({ has: page.locator('option[value="RED"]') })
    .selectOption('RED');
};

/** What ending a seat would do, once it is counted. */
export const ending: Way = async (page) => {
  await page.locator('main section ul.pl-rows .mantine-Button-root').first().click();
  await page.locator('.pl-foreseen table').first().waitFor();
};

/** What it would do that a delegation comes to a body, or somebody to a delegation. */
export const partyChosen: Way = async (page) => {
  await page.locator('main .mantine-Select-input').first().click();
  await page.locator('[role="option"]').first().click();
};
export const accrediting: Way = async (page) => {
  await page.locator('main details.pl-version > summary').last().click();
  await partyChosen(page);
};

export const invite: Way = (page) => page.locator('main .pl-head .mantine-Button-root').first().click();

export const reportVersion: Way = (page) => page.locator('.pl-version .pl-textbutton').last().click();

/** What may be done with the first row, by its place. */
export const onDesk =
  (nth: number): Way =>
  (page) =>
    page
      .locator('.pl-stacked .pl-actions')
      .first()
      .getByRole('button')
      .nth(nth - 1)
      .click();

/** What an auditor is told of a person on an item. */
export const inspected =
  (item: string): Way =>
  async (page) => {
    await page.getByLabel(await said(page, 'explain:inspect.item')).fill(item);
    await personChosen('Dahl')(page);
    await page.locator('main button[type="submit"]').click();
  };

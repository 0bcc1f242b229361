import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { pdfOf } from '../../support/files.js';
import { ar } from '../discussing.js';
import { choose, sent, type Filing, type Part } from './filing.js';

const TITLE = 'A paper that opens on its day';
/** Of the delegate who sets the date. */
const ZONE = 'America/Montevideo';
const DAY = 86_400_000;
/** Until the day comes: the journey goes on meanwhile. */
const SOON = 25_000;
const opened = new WeakMap<Filing, { documentId: string; at: number }>();

/** As an input of type datetime-local has it: `2026-12-01T09:00:00`. */
const wall = (at: number) => new Date(at).toLocaleString('sv-SE', { timeZone: ZONE }).replace(' ', 'T');

async function setDate(page: Page, documentId: string, at: number): Promise<void> {
  await page.goto(`/documents/${documentId}/release`);
  await page.getByLabel('Derestriction').fill(wall(at));
  await page.getByRole('status').getByText(/^Derestricted on .*: from then on TLP:CLEAR, open to everyone$/).waitFor(); // prettier-ignore
}
async function save(page: Page, documentId: string): Promise<void> {
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL(new RegExp(`/documents/${documentId}$`));
}

/** A date is set in the form, and what its readers are told of it. */
export const derestrictionSet: Part = (filing, { step }) => {
  let documentId = '';
  const derestricted = (page: Page) => page.locator('dt', { hasText: ar('access:derestriction.label') });

  step('a date of derestriction is foreseen before it is saved, and told to those who read the paper', async () => {
    const { page } = filing.arias;
    await page.goto('/documents/new');
    await page.getByLabel('Title (English)').fill(TITLE);
    await choose(page, [{ name: 'opens.pdf', bytes: await pdfOf(1, 'the paper that opens') }]);
    documentId = await sent(page);
    await filing.releaseTo(documentId, 'JOR');
    await setDate(page, documentId, Date.now() + 30 * DAY);
    await filing.arias.look('en-derestriction');
    await save(page, documentId);
    await page.getByRole('region', { name: 'Who can see this' }).getByText(/^Derestricted on /).waitFor(); // prettier-ignore
    await filing.haddad.page.goto(`/documents/${documentId}`);
    await derestricted(filing.haddad.page).waitFor();
    await filing.haddad.page.getByText('TLP:AMBER', { exact: true }).first().waitFor();
    await filing.haddad.look('ar-derestriction');
    await filing.visitor.page.goto(`/documents/${documentId}`);
    await filing.visitor.page.getByText('There is nothing here for you').first().waitFor();
  });

  step('it is brought forward to a moment that is near', async () => {
    const at = Math.ceil(Date.now() / 1000) * 1000 + SOON;
    await setDate(filing.arias.page, documentId, at);
    await save(filing.arias.page, documentId);
    opened.set(filing, { documentId, at });
  });
};

/** Nothing has run and nobody has done anything: the clock alone. */
export const derestrictionReached: Part = (filing, { step }) => {
  step('on its date the paper is TLP:CLEAR and open to everyone, signed in or not', async () => {
    const { documentId, at } = opened.get(filing)!;
    await pause(Math.max(0, at - Date.now() + 100));
    const { page } = filing.visitor;
    await page.goto(`/documents/${documentId}`);
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await page.getByText('TLP:CLEAR', { exact: true }).first().waitFor();
    expect(await page.getByText('Derestriction', { exact: true }).count()).toBe(0);
    await filing.visitor.look('en-derestricted');
    await filing.onPhone.page.goto(`/documents/${documentId}`);
    await filing.onPhone.page.getByText('TLP:CLEAR', { exact: true }).first().waitFor();
    expect(await filing.onPhone.page.getByText('TLP:AMBER', { exact: true }).count()).toBe(0);
    await filing.onPhone.look('ar-phone-derestricted');
  });
};

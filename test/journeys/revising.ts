import { expect } from '@jest/globals';
import { type Sharing, SUMMARY } from './sharing.js';
import type { Journey } from './steps.js';

const REVISED = `${SUMMARY} Entries name offices, not persons.`;

export function revising(sharing: Sharing, { step }: Journey): void {
  step('is revised, and what was typed outlives a failed send and a reload', async () => {
    const { page, context, complaints } = sharing.who.arias;
    await page.goto(`/documents/${sharing.names.documentId}`);
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Revise title and summary' }).click();
    await page.getByLabel('Summary (English)').fill(REVISED);
    const known = complaints.length;
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('The portal could not be reached.').waitFor();
    await context.setOffline(false);
    // The browser itself says on its console that it was cut off, which was meant.
    complaints.splice(known);
    await page.reload();
    await page.getByText('This is what you had begun.').waitFor();
    expect(await page.getByLabel('Summary (English)').inputValue()).toBe(REVISED);
    await sharing.who.arias.look('en-revise');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.waitForURL(`**/documents/${sharing.names.documentId}`);
    await page.getByRole('region', { name: 'Summary' }).getByText(REVISED).waitFor();
    await page.goto(`/documents/${sharing.names.documentId}/revise`);
    await page.getByLabel('Summary (English)').waitFor();
    expect(await page.getByText('This is what you had begun.').count()).toBe(0);
  });
}

export function byKeyboard(sharing: Sharing, { step }: Journey): void {
  step('is reached by keyboard alone, and no key does anything while one types', async () => {
    const { page } = sharing.who.dahl;
    await page.goto('/');
    await page.getByRole('region', { name: 'New for me' }).getByRole('link').first().waitFor();
    await page.keyboard.press('?');
    const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await list.getByText('Open the row').waitFor();
    await sharing.who.dahl.look('en-shortcuts');
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    await page.keyboard.type('gd?s');
    expect(await page.getByRole('search').getByRole('combobox').inputValue()).toBe('gd?s');
    expect(new URL(page.url()).pathname).toBe('/');
    await page.getByRole('search').getByRole('combobox').fill('');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    await page.getByRole('table', { name: 'Documents' }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    const title = await page.evaluate<string>('document.activeElement.textContent');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  });
}

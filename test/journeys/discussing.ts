import type { Page } from 'playwright-core';
import { PASSWORD, PEOPLE } from '../../apps/cli/demo/people.js';
import { Visitor, words } from './browser.js';
import { DemoPortal } from './demo-portal.js';
import { paper } from './paper.js';

export const PAPER = 'Who confirms an entry, and how often';
export const THREAD = 'How often should an entry be confirmed?';
export const FIRST = 'We would begin with **once a year**.';
export const ANSWER = 'نوافق، مع تذكير كل ستة أشهر.';
export const UNSENT = 'Half a year might be better, if the reminder is sent by the portal.';

/** In the words of the Arabic interface. */
export const ar = (key: string, names?: Record<string, string>) => words('ar', key, names);

/** One installation; a delegate in English and one in Arabic side by side, and somebody outside. */
export class Discussing extends DemoPortal {
  arias!: Visitor;
  haddad!: Visitor;
  pierre!: Visitor;
  documentId = '';
  threadId = '';

  override async begin(): Promise<void> {
    await super.begin();
    this.arias = await (await Visitor.arrive(this.browser, this.installation.url)).signInAs('arias');
    const arabic = await Visitor.arrive(this.browser, this.installation.url, undefined, 'ar');
    this.haddad = await arabic.signInAs('haddad');
    this.pierre = await (await Visitor.arrive(this.browser, this.installation.url)).signInAs('pierre');
  }

  async keepPictures(): Promise<void> {
    for (const name of ['arias', 'haddad', 'pierre'] as const) await this[name].look(`failed-${name}`);
  }

  /** Files a paper in the group's library and releases it to the group, by hand. */
  async share(): Promise<void> {
    const { page } = this.arias;
    const { name, mediaType, bytes } = paper();
    await page.getByRole('link', { name: 'Submit a paper' }).first().click();
    await page.getByLabel('Kind').selectOption({ label: 'Working paper' });
    await page.getByLabel('File in the library of').selectOption({ label: 'WG.1 · Information exchange and points of contact' });
    await page.getByLabel('Title (English)').fill(PAPER);
    await page.getByLabel('Files of the paper').setInputFiles({ name, mimeType: mediaType, buffer: bytes });
    await page.getByText('Arrived').waitFor();
    await page.getByRole('button', { name: 'Save and choose readers' }).click();
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}\/release$/);
    this.documentId = page.url().split('/').at(-2)!;
    await page.locator('input').and(page.getByLabel('Add audiences')).fill('WG.1');
    await page.getByRole('option', { name: /^Participants of/ }).click();
    await page.getByLabel('Level for Participants of WG.1').selectOption('COMMENT');
    await page.getByRole('button', { name: /^Release to \d+ more delegations$/ }).click();
    await page.waitForURL(new RegExp(`/documents/${this.documentId}$`));
  }
}

/** Where one writes in an open thread. */
export const field = (page: Page, label = 'Text of your post') => page.getByRole('textbox', { name: label });

/** On the page that asks for it, wherever it leads to afterwards. */
export async function signInAgain(page: Page, key: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(PEOPLE.find((person) => person.key === key)!.email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

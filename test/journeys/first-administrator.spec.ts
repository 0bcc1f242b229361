import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, Visitor } from './browser.js';
import { Installation } from './installation.js';
import { journey } from './steps.js';

jest.setTimeout(60_000);
const { step } = journey(async () => administrator.look('failed-administrator'));
const PASSWORD = 'four words make one';

let installation: Installation;
let browser: Browser;
let administrator: Visitor;
let guest: Visitor;
let link: string;
const ending: (() => Promise<void>)[] = [];

beforeAll(async () => {
  installation = await Installation.make();
  ending.push(() => installation.stop());
  await installation.command(['migrate']);
});

afterAll(async () => {
  for (const end of ending.reverse()) await end();
});

/** Picks from a list that is searched while one types. */
async function choose(page: Page, field: string, text: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).fill(text);
  await page.getByRole('option', { name: text }).click();
}

describe('an installation without the demo world', () => {
  step('lets the first administrator in by a command, once and with a good password', async () => {
    const command = ['create-administrator', '--name', 'Noor Rahman', '--email', 'noor@example.org'];
    await expect(installation.command(command, 'short\n')).rejects.toThrow(/password/);
    expect(await installation.command(command, `${PASSWORD}\n`)).toContain('Noor Rahman can sign in as noor@example.org.');
    await expect(installation.command(command, `${PASSWORD}\n`)).rejects.toThrow();
    await installation.start();
    browser = await launchBrowser();
    ending.push(() => browser.close());
    administrator = await Visitor.arrive(browser, installation.url);
    await administrator.signIn('noor@example.org', PASSWORD);
  });

  step('invites somebody by a link that works once', async () => {
    const { page } = administrator;
    await page.getByRole('link', { name: 'Administration' }).click();
    await page.getByRole('button', { name: 'Invite a person' }).click();
    const dialog = page.getByRole('dialog', { name: 'Invite a person' });
    await dialog.getByLabel('Form of address').fill('Ms.');
    await dialog.getByLabel('Name').fill('Ana Souza');
    await dialog.getByLabel('E-mail address').fill('ana@example.org');
    await dialog.getByRole('button', { name: 'Invite', exact: true }).click();
    link = await dialog.getByLabel('One-time link').inputValue();
    expect(link.startsWith(`${installation.url}/link/`)).toBe(true);
    await dialog.getByRole('link', { name: 'Accredit Ana Souza now' }).click();
    await page.getByRole('region', { name: 'Accreditations' }).getByText('Accredited to nobody yet.').waitFor();
  });

  step('who sets a password in the browser and can do nothing yet', async () => {
    guest = await Visitor.arrive(browser, installation.url);
    const { page } = guest;
    await page.goto(link);
    await page.getByText('you sign in as').waitFor();
    await page.getByLabel('New password', { exact: true }).fill(PASSWORD);
    await page.getByLabel('New password, again').fill(PASSWORD);
    await page.getByRole('button', { name: 'Set the password and sign in' }).click();
    await page.getByRole('region', { name: 'New for me' }).waitFor();
    expect(await page.getByRole('link', { name: 'Submit a paper' }).count()).toBe(0);
    expect(await guest.data('{ viewer { active capacities { id } } groups { id } }')).toEqual({
      viewer: { active: false, capacities: [] },
      groups: [],
    });
    const stranger = await Visitor.arrive(browser, installation.url);
    await stranger.page.goto(link);
    await stranger.page.getByRole('heading', { name: 'This link cannot be used' }).waitFor();
    await stranger.context.close();
  });

  step('is accredited, and approved', async () => {
    const { page } = administrator;
    await page.getByText('Accredit', { exact: true }).click();
    await choose(page, 'Delegation', 'Brazil');
    await page.getByLabel('Role').selectOption({ label: 'Head of delegation' });
    await page.getByLabel('Note').fill('NV 12/2026');
    await page.getByRole('button', { name: 'Accredit, pending approval' }).click();
    const card = page.getByRole('region', { name: 'Accreditations' });
    await card.getByText('Waits for approval').waitFor();
    expect((await guest.data('{ viewer { active } }')).viewer.active).toBe(false);
    await card.getByRole('button', { name: 'Approve' }).click();
    await page.getByRole('dialog', { name: 'Approve' }).getByRole('button', { name: 'Approve' }).click();
    await card.getByText('Active', { exact: true }).waitFor();
    await administrator.look('en-first-administration');
    await guest.page.reload();
    await guest.page.getByRole('link', { name: 'Submit a paper' }).first().waitFor();
  });

  step('sits in a group of which they are elected to the chair', async () => {
    const { page } = administrator;
    await page.getByRole('navigation', { name: 'Administration' }).getByRole('link', { name: 'Groups' }).click();
    await page.getByLabel(/^Tag\b/).fill('WG.1');
    await page.getByLabel('Series').fill('CIED/WG.1');
    await page.getByLabel('Name (English)').fill('Points of contact');
    await page.getByRole('button', { name: 'Create the group' }).click();
    const seats = page.getByRole('region', { name: 'Seats' });
    await choose(page, 'Delegation', 'Brazil');
    await seats.getByRole('button', { name: 'Add the seat' }).click();
    await seats.getByText('Brazil').first().waitFor();
    const offices = page.getByRole('region', { name: 'Offices' });
    await offices.getByRole('combobox', { name: 'Person' }).fill('Souza');
    await page.getByRole('option', { name: 'Ms. Ana Souza' }).click();
    await offices.getByLabel('Office').selectOption({ label: 'Chair' });
    await offices.getByRole('button', { name: 'Elect' }).click();
    await offices.getByRole('listitem').filter({ hasText: 'Ana Souza' }).getByText('Chair').waitFor();
    await administrator.look('en-administration-group');
    await guest.page.goto('/groups');
    await guest.page
      .getByRole('main')
      .getByRole('link', { name: /Points of contact/ })
      .click();
    await guest.page.getByRole('region', { name: 'Bureau' }).getByText('Ana Souza').waitFor();
    const { viewer } = await guest.data('{ viewer { capacities { office party { code } role group { tag } } } }');
    expect(viewer.capacities).toEqual(
      expect.arrayContaining([
        { office: null, party: { code: 'BRA' }, role: 'HEAD', group: null },
        { office: 'CHAIR', party: null, role: null, group: { tag: 'WG.1' } },
      ]),
    );
  });

  step('leaves nothing to complain about in the logs and in the browsers', () => {
    expect(installation.complaints()).toEqual([]);
    expect([administrator.complaints, guest.complaints]).toEqual([[], []]);
    expect(administrator.barriers).toEqual([]);
  });
});

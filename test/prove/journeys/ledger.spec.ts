import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { DESKTOP, PHONE, until, Visitor, words } from '../../journeys/browser.js';
import { DemoPortal } from '../../journeys/demo-portal.js';
import { journey } from '../../journeys/steps.js';

const ASKED_ABOUT = 'Towards a directory of national points of contact';
const OWN_AR = 'Survivor assistance contacts: a case for including them';

const portal = new DemoPortal();
let arias: Visitor;
let haddad: Visitor;
let atDesk: Visitor;
let papers: Map<string, string>;
beforeAll(async () => {
  await portal.begin();
  const { browser, installation } = portal;
  arias = await (await Visitor.arrive(browser, installation.url)).signInAs('arias');
  haddad = await (await Visitor.arrive(browser, installation.url, PHONE)).signInAs('haddad');
  atDesk = await (await Visitor.arrive(browser, installation.url, DESKTOP, 'ar')).signInAs('haddad');
  const { documents } = await haddad.data('{ documents(first: 100) { edges { node { id title(language: "en") } } } }');
  papers = new Map(documents.edges.map(({ node }: any) => [node.title, node.id]));
}, 240_000);
afterAll(() => portal.end());

const all = () => ({ arias, haddad, atDesk });
const { step } = journey(async () => {
  for (const [name, visitor] of Object.entries(all())) await visitor.look(`failed-ledger-${name}`);
});
const paper = () => `/documents/${papers.get(ASKED_ABOUT)}`;
const ar = (key: string, names = {}) => words('ar', key, names);

describe('a custodian', () => {
  step('finds beside their paper who has not opened it yet', async () => {
    const { page } = arias;
    await page.goto(paper());
    await page.getByRole('region', { name: 'Ledger' }).getByText('Not opened yet').waitFor();
    await page.getByRole('link', { name: 'Show the ledger' }).click();
    const ledger = page.getByRole('region', { name: 'Ledger' });
    await ledger.getByRole('listitem').filter({ hasText: 'Jordan' }).getByText('Not opened yet').waitFor();
    await arias.look('en-ledger');
  });

  step('asks them to acknowledge it by a day', async () => {
    const { page } = arias;
    await page.getByLabel('By when').fill('2099-03-01T18:00');
    await page.getByRole('button', { name: 'Ask for acknowledgement' }).click();
    await page.getByText(/^Readers are asked to acknowledge version \d/).waitFor();
    await arias.look('en-ledger-asked');
  });
});

describe('a reader', () => {
  step('is told, and finds at home what waits for them', async () => {
    await until(
      async () =>
        (await haddad.data('{ notices(first: 100) { edges { node { kind } } } }')).notices.edges.map(({ node }: any) => node.kind),
      (kinds: string[]) => kinds.includes('ACKNOWLEDGEMENT_ASKED'),
    );
    const { page } = haddad;
    await page.goto('/');
    await page.getByRole('region', { name: ar('notifications:waits.title') }).getByText(ar('notifications:kind.ACKNOWLEDGEMENT_ASKED').slice(0, 20)).waitFor(); // prettier-ignore
    await haddad.look('ar-phone-home-asked');
  });

  step('reads what the label means before the file comes', async () => {
    const { page } = haddad;
    await page.goto(paper());
    await page.getByRole('button', { name: ar('ledger:give.action') }).waitFor();
    await haddad.look('ar-phone-acknowledge');
    await page
      .getByRole('link', { name: new RegExp(`^${ar('documents:download')}`) })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: ar('documents:understand.title') });
    await dialog.getByText(ar('access:tlpMeans.AMBER')).waitFor();
    await haddad.look('ar-phone-understand');
    const confirm = dialog.getByRole('button', { name: ar('documents:understand.confirm') });
    const [file] = await Promise.all([page.waitForEvent('download'), confirm.click()]);
    expect(await file.failure()).toBeNull();
    await dialog.waitFor({ state: 'detached' });
  });

  step('acknowledges it with one button', async () => {
    const { page } = haddad;
    await page.getByRole('button', { name: ar('ledger:give.action') }).click();
    await page.getByText(ar('ledger:give.done', { number: '' }).trim().slice(0, 16)).waitFor();
    await haddad.look('ar-phone-acknowledged');
    const { acknowledgementsToGive } = await haddad.data('{ acknowledgementsToGive { edges { cursor } } }');
    expect(acknowledgementsToGive.edges).toEqual([]);
  });
});

describe('in the ledger', () => {
  step('it stands who acknowledged it, for whom, and that they have the file', async () => {
    const { page } = arias;
    await page.reload();
    await page.locator('input').and(page.getByLabel('Show persons')).click();
    await page.getByRole('option', { name: 'Acknowledged' }).click();
    const row = page.getByRole('listitem').filter({ hasText: 'Jordan' });
    await row.getByText(/downloaded: 1/).waitFor();
    await row.getByText(/for Jordan/).waitFor();
    await arias.look('en-ledger-acknowledged');
  });

  step('a number that is on no copy of theirs finds nothing', async () => {
    const { page } = arias;
    await page.getByLabel('Number of the copy').fill('zzzz zzzz zzzz');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByText('You can see no copy with this number.').waitFor();
  });

  step('Arabic stands from right to left, at a desk and on a phone', async () => {
    for (const [visitor, name] of [
      [atDesk, 'ar-ledger'],
      [haddad, 'ar-phone-ledger'],
    ] as const) {
      await visitor.page.goto(`/documents/${papers.get(OWN_AR)}/ledger`);
      await visitor.page.getByText(ar('ledger:help')).waitFor();
      await visitor.page
        .getByRole('region', { name: ar('ledger:title') })
        .getByRole('listitem')
        .first()
        .waitFor();
      await visitor.look(name);
    }
  });

  step('nobody else finds a ledger at its address', async () => {
    const { page } = haddad;
    await page.goto(`${paper()}/ledger`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('region', { name: ar('ledger:title') }).count()).toBe(0);
  });
});

describe('all of it', () => {
  step('stands in nobody’s way, and leaves nothing to complain about in the browsers', () => {
    for (const [name, { complaints, barriers }] of Object.entries(all())) {
      const unexpected = complaints.filter((complaint) => !/status of 40\d/.test(complaint));
      expect({ name, complaints: unexpected, barriers }).toEqual({ name, complaints: [], barriers: [] });
    }
  });
});

import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { partyId } from '../../libs/parties/data/identifiers.js';
import { DemoPortal } from './demo-portal.js';
import { Visitor } from './browser.js';
import { journey } from './steps.js';

jest.setTimeout(60_000);
const PAPER = 'Towards a directory of national points of contact';
const NOTHING = 'There is nothing here for you';
/** After which an open page asks again. */
const HALF_A_MINUTE = 30_000;

/** Its custodian, and a reader with the paper before them. */
const portal = new DemoPortal();
let arias: Visitor;
let dahl: Visitor;
let paper: { id: string; distribution: { exclusions: { id: string }[] } };
beforeAll(async () => {
  await portal.begin();
  arias = await (await Visitor.arrive(portal.browser, portal.installation.url)).signInAs('arias');
  dahl = await (await Visitor.arrive(portal.browser, portal.installation.url)).signInAs('dahl');
  const { documents } = await arias.data('{ documents(first: 100) { edges { node { id title(language: "en") } } } }');
  paper = documents.edges.map(({ node }: any) => node).find(({ title }: any) => title === PAPER);
}, 180_000);
afterAll(() => portal.end());

const { step } = journey(() => dahl.look('failed-access-ends'));
const change = (part: object) => {
  const input = { documentId: paper.id, capacity: partyId('URY'), ...part };
  return arias.data('mutation($input: DistributionInput!) { release(input: $input) { id } }', { input });
};
const shown = (text: string) => dahl.page.getByText(text).first();
/** What the browser tells a page when somebody comes back to its window. */
const comeBack = () => dahl.page.evaluate(`window.dispatchEvent(new Event('focus'))`);

describe('access ends while a page stands open', () => {
  step('its content leaves the page when somebody comes back to it, and says no more than of what never was', async () => {
    await dahl.page.goto(`/documents/${paper.id}`);
    await dahl.page.getByRole('heading', { level: 1, name: PAPER }).waitFor();
    await change({ addExclusions: [{ audience: { kind: 'PARTY', partyId: partyId('NOR') } }] });
    await comeBack();
    await shown(NOTHING).waitFor();
    expect(await dahl.page.content()).not.toContain(PAPER);
    await dahl.look('en-access-ended');
  });

  step('it is not on the way back either: no list kept by the page shows it', async () => {
    await dahl.page.getByRole('link', { name: 'Documents', exact: true }).first().click();
    await dahl.page.getByRole('heading', { level: 1, name: 'Documents' }).waitFor();
    await dahl.page.goBack();
    await shown(NOTHING).waitFor();
    expect(await dahl.page.content()).not.toContain(PAPER);
  });

  step('an open page learns it by itself, without anybody touching it', async () => {
    const query = 'query($id: ID!) { document(id: $id) { distribution { exclusions { id } } } }';
    const { document } = await arias.data(query, { id: paper.id });
    await change({ closeExclusions: document.distribution.exclusions.map(({ id }: any) => id) });
    await dahl.page.clock.install();
    await dahl.page.reload();
    await dahl.page.getByRole('heading', { level: 1, name: PAPER }).waitFor();
    await change({ addExclusions: [{ audience: { kind: 'PARTY', partyId: partyId('NOR') } }] });
    expect(await dahl.page.content()).toContain(PAPER);
    await dahl.page.clock.fastForward(HALF_A_MINUTE);
    await shown(NOTHING).waitFor();
    expect(await dahl.page.content()).not.toContain(PAPER);
  });

  step('a line that is down takes nothing away', async () => {
    await dahl.page.goto('/groups');
    await dahl.page.getByRole('heading', { level: 1 }).waitFor();
    const before = await dahl.page.getByRole('main').innerText();
    await dahl.context.setOffline(true);
    await comeBack();
    await dahl.page.waitForTimeout(1_000);
    expect(await dahl.page.getByRole('main').innerText()).toBe(before);
    await dahl.context.setOffline(false);
  });

  step('after signing out, the way back shows nothing of what was read', async () => {
    await arias.page.goto(`/documents/${paper.id}`);
    await arias.page.getByRole('heading', { level: 1, name: PAPER }).waitFor();
    await arias.page.goto('/');
    await arias.data('mutation { signOut }');
    await arias.page.goBack();
    await arias.page.getByText(NOTHING).first().waitFor();
    expect(await arias.page.content()).not.toContain(PAPER);
  });
});

import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { partyId } from '../../../libs/parties/data/identifiers.js';
import { PHONE, until, Visitor, words } from '../../journeys/browser.js';
import { DemoPortal } from '../../journeys/demo-portal.js';
import { journey } from '../../journeys/steps.js';

jest.setTimeout(60_000);
const portal = new DemoPortal();
let dubois: Visitor;
let onPhone: Visitor;
let reyes: Visitor;
let group: string;
beforeAll(async () => {
  await portal.begin();
  const arrive = (...screen: [] | [typeof PHONE]) => Visitor.arrive(portal.browser, portal.installation.url, ...screen);
  dubois = await (await arrive()).signInAs('dubois');
  onPhone = await (await arrive(PHONE)).signInAs('dubois');
  reyes = await (await arrive()).signInAs('reyes');
  const { groups } = await dubois.data('{ groups { id tag } }');
  group = groups.find(({ tag }: { tag: string }) => tag === 'WG.1').id;
}, 120_000);
afterAll(() => portal.end());

const { step } = journey(() => dubois.look('failed-foresight'));
const papersOf = async (visitor: Visitor): Promise<number> =>
  (await visitor.data('{ documents(first: 100) { edges { cursor } } }')).documents.edges.length;
/** The figure on a button: `Add the seat (shows 7 papers)`. */
const figureOf = (text: string) => Number(/\((?:shows|takes away) (\d+) papers?\)/.exec(text)?.[1]);

describe('whoever changes the directory sees first what that does', () => {
  let before: number;
  let shown: number;

  step('a seat is shown in papers by path and label, without a title, and shows exactly so many', async () => {
    const { page } = dubois;
    before = await papersOf(reyes);
    await page.goto(`/administration/groups/${group}`);
    const seats = page.getByRole('region', { name: 'Seats' });
    await seats.getByRole('combobox', { name: 'Delegation' }).fill('Philippines');
    await page.getByRole('option', { name: 'Philippines' }).click();
    const foreseen = seats.getByRole('region', { name: 'What this would do' });
    await foreseen.getByText('Papers shown through').first().waitFor();
    await foreseen.getByText('Participants of WG.1').first().waitFor();
    await foreseen.getByText('TLP:AMBER', { exact: true }).waitFor();
    const words = await foreseen.innerText();
    const { documents } = await reyes.data('{ documents(first: 100) { edges { node { title(language: "en") } } } }');
    for (const { node } of documents.edges) expect(words).not.toContain(node.title);
    const button = seats.getByRole('button', { name: /^Add the seat \(/ });
    shown = figureOf(await button.innerText());
    expect(shown).toBeGreaterThan(0);
    await button.scrollIntoViewIfNeeded();
    await dubois.look('en-foreseen-seat');
    await button.click();
    await seats.getByRole('listitem').filter({ hasText: 'Philippines' }).waitFor();
    expect(await papersOf(reyes)).toBe(before + shown);
  });

  step('its end says what it takes away before it is confirmed, and takes exactly that', async () => {
    const { page } = dubois;
    const row = page.getByRole('region', { name: 'Seats' }).getByRole('listitem').filter({ hasText: 'Philippines' });
    await row.getByRole('button', { name: 'End' }).click();
    const dialog = page.getByRole('dialog', { name: 'End: Philippines' });
    const confirm = dialog.getByRole('button', { name: /^End \(takes away/ });
    expect(figureOf(await confirm.innerText())).toBe(shown);
    await dubois.look('en-foreseen-end');
    expect(await papersOf(reyes)).toBe(before + shown);
    await confirm.click();
    await row.waitFor({ state: 'detached' });
    expect(await papersOf(reyes)).toBe(before);
  });

  step('an accession says the same, and is found among the members', async () => {
    const { page } = dubois;
    await page.goto(`/administration/bodies/${partyId('AU')}`);
    await page.getByRole('combobox', { name: 'Delegation' }).fill('Philippines');
    await page.getByRole('option', { name: 'Philippines' }).click();
    await page.getByRole('region', { name: 'What this would do' }).getByText('African Union and its members').first().waitFor();
    await page.getByRole('button', { name: /^Add the member/ }).click();
    await page.getByRole('region', { name: 'Members', exact: true }).getByRole('link', { name: 'Philippines' }).waitFor();
    await dubois.look('en-body-administered');
  });

  step('in Arabic too, on a phone', async () => {
    const { page } = onPhone;
    await onPhone.data('mutation { updateProfile(input: { language: "ar" }) { language } }');
    await page.goto(`/administration/groups/${group}`);
    await until(
      () => page.locator('html').getAttribute('dir'),
      (direction) => direction === 'rtl',
    );
    await page
      .getByRole('button', { name: words('ar', 'secretariat:end') })
      .first()
      .click();
    const foreseen = page.getByRole('region', { name: words('ar', 'consequence:title') });
    await foreseen.getByText(words('ar', 'consequence:lostThrough')).first().waitFor();
    await onPhone.look('ar-phone-foreseen-end');
  });

  step('leaves nothing to complain about in the logs and in the browsers', () => {
    expect(portal.installation.complaints()).toEqual([]);
    expect([...dubois.complaints, ...onPhone.complaints, ...reyes.complaints]).toEqual([]);
    expect([...dubois.barriers, ...onPhone.barriers]).toEqual([]);
  });
});

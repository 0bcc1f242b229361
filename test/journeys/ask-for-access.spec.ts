import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { PHONE, until, Visitor, words } from './browser.js';
import { DemoPortal } from './demo-portal.js';
import { journey } from './steps.js';

const GUARDED = 'Sharing training curricula between national schools';
const PASSED_ON = 'Survivor assistance contacts: a case for including them';
const WHY = 'Uruguay prepares a proposal on the exchange of trainers and would like to refer to your paper.';
const WHY_NOT = 'It is being revised; please ask again in March.';

const portal = new DemoPortal();
let solberg: Visitor;
let arias: Visitor;
let haddad: Visitor;
let papers: Map<string, string>;
beforeAll(async () => {
  await portal.begin();
  const { browser, installation } = portal;
  solberg = await (await Visitor.arrive(browser, installation.url)).signInAs('solberg');
  arias = await (await Visitor.arrive(browser, installation.url)).signInAs('arias');
  haddad = await (await Visitor.arrive(browser, installation.url, PHONE)).signInAs('haddad');
  const { documents } = await arias.data('{ documents(first: 100) { edges { node { id title(language: "en") } } } }');
  papers = new Map(documents.edges.map(({ node }: any) => [node.title, node.id]));
}, 240_000);
afterAll(() => portal.end());

const all = () => ({ solberg, arias, haddad });
const { step } = journey(async () => {
  for (const [name, visitor] of Object.entries(all())) await visitor.look(`failed-asking-${name}`);
});
const guarded = () => `/documents/${papers.get(GUARDED)}`;
const ar = (key: string, names = {}) => words('ar', key, names);
const told = (visitor: Visitor, kind: string) =>
  until(
    async () => (await visitor.data('{ notices(first: 100) { edges { node { kind } } } }')).notices.edges.map(({ node }: any) => node.kind),
    (kinds: string[]) => kinds.includes(kind),
  );

describe('a delegate who may only know of a paper', () => {
  step('is told what they have, what they need and who decides, and asks', async () => {
    const { page } = arias;
    await page.goto(guarded());
    await page.getByRole('heading', { level: 1, name: 'You may know of this paper, but not read it' }).waitFor();
    await page.getByText('The secretariat cannot open it for you.').waitFor();
    await arias.look('en-ask');
    const send = page.getByRole('button', { name: 'Send the request' });
    expect(await send.isDisabled()).toBe(true);
    await page.getByText('Comment', { exact: true }).click();
    await page.getByLabel('Reason').fill(WHY);
    await send.click();
    await page.getByText('Your request was sent.').waitFor();
    await page.getByText(WHY).waitFor();
    await arias.look('en-asked');
  });

  step('finds the request again, in Arabic on a phone too, and can take it back', async () => {
    await arias.page.goto('/');
    await arias.page.getByRole('region', { name: 'Waits for me' }).getByRole('link', { name: GUARDED }).waitFor();
    const { page } = haddad;
    await page.goto(guarded());
    await page.getByText(ar('requests:state.OPEN')).waitFor();
    await haddad.look('ar-phone-asked');
    await page.getByRole('button', { name: ar('requests:takeBack') }).click();
    await page.getByText(ar('requests:state.TAKEN_BACK')).waitFor();
    await page.getByLabel(ar('requests:reason')).fill('نود الاطلاع على المناهج.');
    await haddad.look('ar-phone-ask');
    await page.getByRole('button', { name: ar('requests:send') }).click();
    await page.getByText(ar('requests:state.OPEN')).waitFor();
  });
});

describe('those who manage the paper', () => {
  step('are told, and find who waits for them at home', async () => {
    await told(solberg, 'REQUESTED');
    const { page } = solberg;
    await page.goto('/');
    const waits = page.getByRole('region', { name: 'Waits for me' });
    await waits.getByText(/Uruguay, .*Arias asks for: Comment/).waitFor();
    await waits.getByRole('link', { name: GUARDED }).first().click();
    await page.getByRole('region', { name: 'Requests for access' }).getByText(WHY).waitFor();
    await solberg.look('en-requests');
  });

  step('grant it, at the level asked for', async () => {
    const { page } = solberg;
    const row = page.getByRole('listitem').filter({ hasText: WHY });
    await row.getByRole('button', { name: 'Grant …' }).click();
    const dialog = page.getByRole('dialog', { name: /^Grant access: / });
    await dialog.getByRole('button', { name: 'Grant access' }).and(page.locator(':enabled')).waitFor();
    await solberg.look('en-grant');
    await dialog.getByRole('button', { name: 'Grant access' }).click();
    await dialog.waitFor({ state: 'detached' });
    await row.waitFor({ state: 'detached' });
    await told(arias, 'ANSWERED');
    await arias.page.goto(guarded());
    await arias.page.getByRole('heading', { level: 1, name: GUARDED }).waitFor();
    await arias.page.getByText('You can read and comment', { exact: false }).first().waitFor();
  });

  step('decline another, with a reason that the asker reads', async () => {
    const { page } = solberg;
    await page.getByRole('button', { name: 'Decline …' }).click();
    const dialog = page.getByRole('dialog', { name: /^Decline: / });
    await dialog.getByLabel('Reason').fill(WHY_NOT);
    await dialog.getByRole('button', { name: 'Decline the request' }).click();
    await page.getByRole('region', { name: 'Requests for access' }).waitFor({ state: 'detached' });
    await haddad.page.goto(guarded());
    await haddad.page.getByText(ar('requests:state.DECLINED')).waitFor();
    await haddad.page.getByText(WHY_NOT).waitFor();
    await haddad.look('ar-phone-declined');
  });
});

describe('a recipient', () => {
  step('passes a paper on, and is told what that adds and nothing of who has it', async () => {
    const { page } = arias;
    await page.goto(`/documents/${papers.get(PASSED_ON)}/onward`);
    await page.getByRole('region', { name: 'Passed on by you' }).getByText('Barbados').waitFor();
    await page.locator('input').and(page.getByLabel('To whom')).fill('Philipp');
    await page.getByRole('option', { name: /^Philippines/ }).click();
    const adds = page.getByRole('region', { name: 'This adds' });
    await adds.getByText('Philippines').waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/\d+ (delegation|person)/);
    await arias.look('en-pass-on');
    await page.getByRole('button', { name: 'Pass it on' }).click();
    await page.waitForURL(new RegExp(`/documents/${papers.get(PASSED_ON)}$`));
    await told(haddad, 'ONWARD');
  });
});

step('leaves nothing to complain about, and stands in nobody’s way', () => {
  expect(portal.installation.complaints()).toEqual([]);
  expect(Object.values(all()).flatMap(({ complaints, barriers }) => [...complaints, ...barriers])).toEqual([]);
});

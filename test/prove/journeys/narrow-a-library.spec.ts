import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { PHONE, until, Visitor, words } from '../../journeys/browser.js';
import { DemoPortal } from '../../journeys/demo-portal.js';
import { journey } from '../../journeys/steps.js';

interface Card {
  title: string;
  kind: string;
  tlp: string;
  languages: string[];
  unread: boolean;
}
const CARDS = `query($id: ID!, $language: String!) { group(id: $id) { library(first: 50) { edges { node {
  title(language: $language) kind tlp languages unread } } } } }`;

const portal = new DemoPortal();
let arias: Visitor;
let haddad: Visitor;
let group: string;
let cards: Card[];
beforeAll(async () => {
  await portal.begin();
  const { browser, installation } = portal;
  arias = await (await Visitor.arrive(browser, installation.url)).signInAs('arias');
  haddad = await (await Visitor.arrive(browser, installation.url, PHONE)).signInAs('haddad');
  const { groups } = await arias.data('{ groups { id tag } }');
  group = groups.find(({ tag }: { tag: string }) => tag === 'WG.1').id;
  cards = await cardsOf(arias, 'en');
}, 120_000);
afterAll(() => portal.end());

const { step } = journey(() => arias.look('failed-library'));
const cardsOf = async (visitor: Visitor, language: string): Promise<Card[]> =>
  (await visitor.data(CARDS, { id: group, language })).group.library.edges.map(({ node }: { node: Card }) => node);
const titles = (among: Card[]) => among.map(({ title }) => title);
const rows = (page: Page) => page.locator('main tbody [data-row]');
const shows = (page: Page, expected: Card[]) =>
  until(
    () => rows(page).allInnerTexts(),
    (texts) => JSON.stringify(texts) === JSON.stringify(titles(expected)),
  );
const isAmber = ({ tlp }: Card) => tlp === 'AMBER';
const isArabic = ({ languages }: Card) => languages.includes('ar');
const asked = (page: Page) => new URL(page.url()).search;

describe('a library', () => {
  step('is narrowed by what its papers show, and says how many are left', async () => {
    const { page } = arias;
    await page.goto(`/groups/${group}`);
    await shows(page, cards);
    await page.getByLabel('Label', { exact: true }).selectOption('TLP:AMBER');
    await shows(page, cards.filter(isAmber));
    expect(asked(page)).toBe('?label=AMBER');
    await page
      .getByRole('status')
      .getByText(`Papers found: ${cards.filter(isAmber).length}`)
      .waitFor();
    await page.getByLabel('Language', { exact: true }).selectOption('Arabic');
    const both = cards.filter((card) => isAmber(card) && isArabic(card));
    await shows(page, both);
    expect(both.length > 0 && both.length < cards.filter(isAmber).length).toBe(true);
    await arias.look('en-library-narrowed');
  });

  step('is the same by Back, after a reload, and for whoever follows the link', async () => {
    const { page, context } = arias;
    const link = page.url();
    await page.goBack();
    await shows(page, cards.filter(isAmber));
    expect(await page.getByLabel('Language', { exact: true }).inputValue()).toBe('');
    await page.goForward();
    await page.reload();
    await shows(
      page,
      cards.filter((card) => isAmber(card) && isArabic(card)),
    );
    const other = await context.newPage();
    await other.goto(link);
    await shows(
      other,
      cards.filter((card) => isAmber(card) && isArabic(card)),
    );
    await other.close();
  });

  step('says when nothing fits, which is not to say that there is nothing, and is cleared with one press', async () => {
    const { page } = arias;
    const absent = ['LETTER', 'NOTE_VERBALE', 'DRAFT_RESOLUTION'].find((kind) => !cards.some((card) => card.kind === kind))!;
    await page.getByLabel('Kind', { exact: true }).selectOption(absent);
    await page.getByText('No paper in this library that you may know of').waitFor();
    await page.getByRole('status').getByText('Nothing matches these filters').waitFor();
    expect(await page.getByText('No papers in this library yet').count()).toBe(0);
    await arias.look('en-library-nothing-fits');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await shows(page, cards);
    expect(asked(page)).toBe('');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('SELECT');
  });

  step('shows what is unread, by keyboard alone', async () => {
    const { page } = arias;
    const unread = page.getByLabel('Unread only');
    await unread.focus();
    await page.keyboard.press('Space');
    await shows(
      page,
      cards.filter((card) => card.unread),
    );
    expect(asked(page)).toBe('?unread=1');
    await page.keyboard.press('Space');
    await shows(page, cards);
  });

  step('is found empty where there is nothing yet', async () => {
    const dubois = await (await Visitor.arrive(portal.browser, portal.installation.url)).signInAs('dubois');
    const names = [{ language: 'en', text: 'A new group' }];
    const input = { kind: 'WORKING_GROUP', tag: 'WG.99', series: 'CIED/WG.99', names };
    const { createGroup } = await dubois.data('mutation($input: CreateGroupInput!) { createGroup(input: $input) { id } }', { input });
    await dubois.page.goto(`/groups/${createGroup.id}`);
    await dubois.page.getByText('No papers in this library yet').waitFor();
    expect(await dubois.page.getByText('Nothing matches these filters').count()).toBe(0);
  });

  step('is narrowed on a phone in Arabic', async () => {
    const { page } = haddad;
    await haddad.data('mutation($input: UpdateProfileInput!) { updateProfile(input: $input) { language } }', { input: { language: 'ar' } });
    const theirs = await cardsOf(haddad, 'ar');
    await page.goto(`/groups/${group}?from=nobody`);
    await page.locator('html[lang="ar"][dir="rtl"]').waitFor();
    await shows(page, theirs);
    await page.getByLabel(words('ar', 'groups:filter.label'), { exact: true }).selectOption('TLP:AMBER');
    await shows(page, theirs.filter(isAmber));
    await haddad.look('ar-library-narrowed-phone');
  });

  step('stands in nobody’s way', () => {
    expect([...arias.barriers, ...haddad.barriers, ...arias.complaints, ...haddad.complaints]).toEqual([]);
  });
});

import type { Page } from 'playwright-core';
import { said } from '../browser.js';
import type { Goer } from './visits.js';
import type { Places } from './world.js';

/** What opens on a page: where, how, and by what one knows that it is open. */
export interface Opening {
  by: Goer;
  name: string;
  at: (places: Places) => string;
  open: (page: Page) => Promise<void>;
  shown: string;
  onlyOnPhone?: boolean;
}

const dialog = '[role="dialog"][aria-modal="true"]';
const menu = '[role="menu"]';
const menuIn = (part: string) => (page: Page) => page.locator(`${part} [aria-haspopup="menu"]`).last().click();
const key = (name: string) => (page: Page) => page.keyboard.press(name);
const paper = (places: Places) => `/documents/${places.paper}`;
const thread = (places: Places) => `/discussions/${places.thread}`;

/** The deed of a post that the viewer may do first. */
const act = (name: string) => async (page: Page) => {
  await page.locator('.pl-post:has(.pl-textbutton)').first().hover();
  const text = await said(page, `discussions:act.${name}`);
  await page.locator('.pl-postacts').getByText(text, { exact: true }).first().click();
};

const mention = async (page: Page) => {
  await page.locator('.pl-composer textarea').fill('');
  await page.locator('.pl-composer textarea').pressSequentially('@Da');
};
const audiences = (page: Page) => page.locator('main [data-search]').first().pressSequentially('no');
/** What ending a seat would do, once it is counted. */
const ending = async (page: Page) => {
  await page.locator('main section ul.pl-rows .mantine-Button-root').first().click();
  await page.locator('.pl-foreseen table').first().waitFor();
};
const invite = (page: Page) => page.locator('main .pl-head .mantine-Button-root').first().click();

const reportVersion = (page: Page) => page.locator('.pl-version .pl-textbutton').last().click();
/** What may be done with the first row, by its place. */
const onDesk = (nth: number) => (page: Page) =>
  page
    .locator('.pl-stacked .pl-actions')
    .first()
    .getByRole('button')
    .nth(nth - 1)
    .click();

export const OPENINGS: Opening[] = [
  { by: 'arias', name: 'account menu', at: () => '/groups', open: menuIn('.pl-topbar'), shown: menu },
  { by: 'arias', name: 'language menu', at: () => '/groups', open: menuIn('.pl-sidebar'), shown: menu },
  { by: 'arias', name: 'list of shortcuts', at: () => '/groups', open: key('?'), shown: dialog },
  {
    by: 'arias',
    name: 'navigation on a phone',
    at: () => '/groups',
    open: (page) => page.locator('.pl-bottombar button').click(),
    shown: dialog,
    onlyOnPhone: true,
  },
  { by: 'arias', name: 'why one can see a paper', at: paper, open: key('w'), shown: dialog },
  { by: 'arias', name: 'what may be done with a paper', at: paper, open: menuIn('.pl-head'), shown: menu },
  { by: 'arias', name: 'audiences found', at: (places) => `${paper(places)}/release`, open: audiences, shown: '[role="option"]' },
  { by: 'arias', name: 'editing a post', at: thread, open: act('edit'), shown: dialog },
  { by: 'arias', name: 'earlier texts of a post', at: thread, open: act('history'), shown: dialog },
  { by: 'arias', name: 'withdrawing a post', at: thread, open: act('withdraw'), shown: dialog },
  { by: 'arias', name: 'reporting a post', at: thread, open: act('report'), shown: dialog },
  { by: 'arias', name: 'reporting a version', at: paper, open: reportVersion, shown: dialog },
  { by: 'okafor', name: 'closing a report', at: () => '/moderation', open: onDesk(2), shown: dialog },
  { by: 'okafor', name: 'holding a post', at: () => '/moderation', open: onDesk(1), shown: dialog },
  { by: 'dubois', name: 'declining emergency access', at: () => '/administration/emergency', open: onDesk(2), shown: dialog },
  { by: 'arias', name: 'people to mention', at: thread, open: mention, shown: '.pl-mentions [role="option"]' },
  { by: 'dubois', name: 'acting for', at: () => '/groups', open: (page) => page.locator('.pl-sidebar .pl-capacity').click(), shown: menu },
  { by: 'dubois', name: 'what ending a seat would do', at: ({ group }) => `/administration/groups/${group}`, open: ending, shown: dialog },
  { by: 'dubois', name: 'inviting a person', at: () => '/administration/people', open: invite, shown: dialog },
];

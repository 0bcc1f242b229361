import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { partyId } from '#parties';
import { PHONE, until, Visitor, words } from './browser.js';
import { DemoPortal } from './demo-portal.js';
import { journey } from './steps.js';

const HANDLING = { tlp: 'GREEN', onward: 'ORIGINATOR_ONLY', download: 'ALLOWED', attribution: 'NAMED', recipients: 'SHOWN' };
const capacity = partyId('SEN');

const portal = new DemoPortal();
let arias: Visitor;
let haddad: Visitor;
let ndiaye: Visitor;
beforeAll(async () => {
  await portal.begin();
  const { browser, installation } = portal;
  arias = await (await Visitor.arrive(browser, installation.url)).signInAs('arias');
  haddad = await (await Visitor.arrive(browser, installation.url, PHONE)).signInAs('haddad');
  ndiaye = await (await Visitor.arrive(browser, installation.url)).signInAs('ndiaye');
}, 120_000);
afterAll(() => portal.end());

const { step } = journey(() => arias.look('failed-search'));
const rows = () => arias.page.locator('main .pl-hits [data-row]');
const change = (name: string, type: string, input: object) =>
  ndiaye.data(`mutation($input: ${type}!) { ${name}(input: $input) { id } }`, { input });

describe('a delegate who remembers words', () => {
  step('finds the paper and the page from wherever she is, by the keyboard alone', async () => {
    const { page } = arias;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('point of contact');
    await page.keyboard.press('Enter');
    await rows().getByText('Towards a directory of national points of contact').waitFor();
    expect(await rows().first().innerText()).toBe('Towards a directory of national points of contact');
    expect(await page.locator('.pl-passages mark').allInnerTexts()).toEqual(expect.arrayContaining(['points', 'contact']));
    await arias.look('en-search');
  });

  step('is shown what her words may mean while she types them, and opens it by the keyboard', async () => {
    const { page } = arias;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('towards a dir');
    const options = page.getByRole('option');
    await options.getByText('Towards a directory of national points of contact').waitFor();
    await arias.look('en-search-suggestions');
    await page.keyboard.press('ArrowDown');
    expect(await options.first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Towards a directory of national points of contact' }).waitFor();
    expect(await options.count()).toBe(0);
    await page.goto('/search?q=point+of+contact');
    await rows().first().waitFor();
  });

  step('narrows what was found, in an address that others can follow', async () => {
    const { page } = arias;
    const all = await rows().count();
    await page.getByText('Narrow the search').click();
    const where = page.getByLabel('Where');
    const number = await rows().count();
    await until(() => where.locator('option').allInnerTexts(), (texts) => texts.some((text) => /^Papers \(\d+\)$/.test(text))); // prettier-ignore
    const counts = (await where.locator('option').allInnerTexts()).map((text) => Number(/\((\d+)\)/.exec(text)?.[1] ?? 0));
    expect(counts.reduce((sum, count) => sum + count)).toBe(number);
    await arias.look('en-search-narrowed');
    await where.selectOption('DISCUSSION');
    await until(() => rows().count(), (count) => count > 0 && count < all); // prettier-ignore
    expect(new URL(page.url()).search).toContain('in=DISCUSSION');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await until(() => rows().count(), (count) => count === all); // prettier-ignore
  });

  step('is told that nothing was found in the same words, whether it is hidden or is nowhere', async () => {
    const { page } = arias;
    const { fileDocument } = await change('fileDocument', 'FileDocumentInput', {
      capacity,
      kind: 'POSITION_PAPER',
      titles: [{ language: 'en', text: 'Of transboundary aquifers' }],
      handling: HANDLING,
    });
    await until(async () => (await ndiaye.data('{ search(text: "aquifer") { count } }')).search.count, (count) => count === 1); // prettier-ignore
    const said: string[] = [];
    for (const q of ['aquifer', 'zzyzx']) {
      await page.goto(`/search?q=${q}`);
      await page.getByText('Nothing found').waitFor();
      said.push((await page.locator('main').innerText()).replaceAll(q, ''));
    }
    expect(said[0]).toBe(said[1]);
    await arias.look('en-search-nothing');
    await page.goto('/search?q=aquifer');
    await page.locator('summary', { hasText: 'Save this search' }).click();
    await page.getByRole('button', { name: 'Save this search' }).click();
    await page.getByText('Saved: ').waitFor();
    await change('release', 'DistributionInput', {
      documentId: fileDocument.id,
      capacity,
      addReleases: [{ audience: { kind: 'PARTY', partyId: partyId('URY') }, level: 'READ' }],
    });
  });

  step('is told of a paper that comes to fit the search she keeps', async () => {
    const { page } = arias;
    await until(async () => {
      const { notices } = await arias.data('{ notices(first: 20) { edges { node { kind } } } }');
      return notices.edges.map(({ node }: any) => node.kind);
    }, (kinds) => kinds.includes('FOUND')); // prettier-ignore
    await page.goto('/');
    await page.getByText('Found by your search “aquifer”').waitFor();
    await arias.look('en-search-told');
    await page.goto('/search');
    await page.getByRole('button', { name: 'Remove: aquifer' }).click();
    await page.getByText('Your saved searches').waitFor({ state: 'detached' });
  });

  step('finds in Arabic on a phone what is written with other signs', async () => {
    const { page } = haddad;
    await page.getByRole('link', { name: words('ar', 'shell:searching.title') }).click();
    await page.locator('main [data-search]').fill('الاتص');
    await page.getByRole('option').first().waitFor();
    await haddad.look('ar-search-suggestions-phone');
    await page.locator('main [data-search]').fill('الاتصال الوطنيه');
    await page.keyboard.press('Enter');
    await page.locator('main .pl-hits [data-row], main .pl-state').first().waitFor();
    await haddad.look('ar-search-phone');
  });
});

describe('through all of it', () => {
  step('nothing stood in anybody’s way, and nothing complained', async () => {
    for (const visitor of [arias, haddad]) {
      expect(visitor.barriers).toEqual([]);
      expect(visitor.complaints).toEqual([]);
    }
    expect(portal.installation.complaints()).toEqual([]);
  });
});

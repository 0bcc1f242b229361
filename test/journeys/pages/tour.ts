import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { PHONE, Visitor } from '../browser.js';
import { DemoPortal } from '../demo-portal.js';
import { look, type Look } from './looks.js';
import { type Opening, OPENINGS } from './openings.js';
import { type Goer, GOERS, type Visit, VISITS } from './visits.js';
import { furnish, type Places } from './world.js';

export type Language = 'en' | 'ar' | 'zh';

/** Whether pages are seen in the dark as well, and what opens on them; and whether on one screen alone, which is then every other page, each as it is first. */
export interface Extent {
  dark: boolean;
  openings: boolean;
  only?: 'desk' | 'phone' | undefined;
}

const SCREEN = { width: 1280, height: 800 };
const pictures = fileURLToPath(new URL('../../artifacts/pages', import.meta.url));
/** SCREENS=1: a picture of each, and of what opens on it, on a desk, a phone and paper, in test/artifacts/pages. */
const withPictures = process.env.SCREENS === '1';

/** Those who go round all the pages, in one installation, each in a browser of their own. */
export class Tour {
  private readonly portal = new DemoPortal();
  private readonly who = new Map<string, Promise<Visitor>>();
  private places!: Places;

  async begin(): Promise<void> {
    await this.portal.begin();
    this.places = await furnish((key) => this.arrived(key));
  }

  end(): Promise<void> {
    return this.portal.end();
  }

  /** What the pages are like in this language. Those who go do so side by side. */
  async goRound(language: Language, extent: Extent): Promise<Look[]> {
    return (await Promise.all(GOERS.map((goer) => this.walk(goer, language, extent)))).flat();
  }

  /** What went wrong in the pages themselves, or on the server. */
  async complaints(): Promise<string[]> {
    const visitors = await Promise.all(this.who.values());
    return [...visitors.flatMap(({ complaints }) => complaints), ...this.portal.installation.complaints()];
  }

  private arrived(key: string): Promise<Visitor> {
    if (!this.who.has(key)) this.who.set(key, this.arrive(key));
    return this.who.get(key)!;
  }

  private async arrive(key: string): Promise<Visitor> {
    const { browser, installation } = this.portal;
    const visitor = await Visitor.arrive(browser, installation.url, SCREEN);
    // A person's own language is another's only until they have signed in.
    return key === 'visitor' ? visitor : visitor.knownAs(key);
  }

  private async walk(goer: Goer, language: Language, extent: Extent): Promise<Look[]> {
    const { page } = await this.speaking(goer, language);
    const looks: Look[] = [];
    for (const visit of visitsOf(goer, extent)) looks.push(...(await saying(visit.name, () => this.lookAt(page, visit, language, extent))));
    if (!extent.openings) return looks;
    for (const opening of OPENINGS.filter(({ by }) => by === goer))
      looks.push(...(await saying(opening.name, () => this.lookInto(page, opening, language))));
    return looks;
  }

  private async speaking(goer: Goer, language: Language): Promise<Visitor> {
    const visitor = await this.arrived(goer);
    await speak(visitor, goer, language);
    return visitor;
  }

  /** One page in the light on a desk, then in the dark, then on a phone; or on one of the two alone. */
  private async lookAt(page: Page, visit: Visit, language: Language, { dark, only }: Extent): Promise<Look[]> {
    const picture = (kind: string) => keep(page, `${language}-${kind}`, visit.name);
    const where = { language, name: visit.name };
    await this.goTo(page, visit.at(this.places), language, only === 'phone' ? PHONE : SCREEN);
    if (only) return [await look(page, { ...where, view: only })];
    const looks = [await look(page, { ...where, view: 'desk' })];
    await picture('light');
    if (dark) {
      await inTheDark(page);
      looks.push(await look(page, { ...where, view: 'dark' }));
      await picture('dark');
    }
    await page.setViewportSize(PHONE);
    if (withPictures) await picture('phone-dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await settled(page, language);
    looks.push(await look(page, { ...where, view: 'phone' }));
    await picture('phone-light');
    if (withPictures) await onPaper(page, () => picture('paper'));
    return looks;
  }

  /** What opens on a page, in the light and in the dark on a desk, and on a phone where it opens there alone. */
  private async lookInto(page: Page, { name, at, open, shown, onlyOnPhone }: Opening, language: Language): Promise<Look[]> {
    await this.goTo(page, at(this.places), language, onlyOnPhone ? PHONE : SCREEN);
    await open(page, this.places);
    await page.locator(shown).first().waitFor();
    await page.waitForLoadState('networkidle');
    const looks = [await look(page, { language, name, view: onlyOnPhone ? 'phone' : 'desk' })];
    await keep(page, `${language}-open`, name.replaceAll(' ', '-'));
    if (onlyOnPhone) return looks;
    await inTheDark(page);
    looks.push(await look(page, { language, name, view: 'dark' }));
    return looks;
  }

  private async goTo(page: Page, path: string, language: Language, screen: typeof SCREEN): Promise<void> {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(screen);
    await page.goto(path);
    await settled(page, language);
  }
}

function visitsOf(goer: Goer, { only }: Extent): Visit[] {
  const own = VISITS.filter(({ by }) => by === goer);
  const firsts = own.filter((visit) => own.find(({ route }) => route === visit.route) === visit);
  return only ? firsts.filter((_, place) => (place % 2 === 0) === (only === 'desk')) : own;
}

/** Where it went wrong is said, whatever went wrong. */
async function saying<T>(where: string, look: () => Promise<T>): Promise<T> {
  try {
    return await look();
  } catch (cause) {
    throw new Error(`${where}: ${(cause as Error).message}`, { cause });
  }
}

/** Chosen in the profile by those who have one, else on the device. */
async function speak(visitor: Visitor, goer: Goer, language: Language): Promise<void> {
  if (goer !== 'visitor')
    await visitor.data('mutation($input: UpdateProfileInput!) { updateProfile(input: $input) { language } }', { input: { language } });
  await visitor.page.goto('/documents');
  await visitor.page.evaluate(`localStorage.setItem('plenary.language', '${language}')`);
}

async function inTheDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
}

/** The page has its heading, in the language asked for, and waits for nothing any more. */
async function settled(page: Page, language: Language): Promise<void> {
  await page.locator(`html[lang="${language}"][data-mantine-color-scheme="light"] main h1`).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.locator('main .mantine-Skeleton-root').first().waitFor({ state: 'detached' });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
}

/** As wide as A4 between its margins. */
async function onPaper(page: Page, look: () => Promise<void>): Promise<void> {
  await page.setViewportSize({ width: 680, height: 1009 });
  await page.emulateMedia({ media: 'print' });
  await look();
  await page.emulateMedia({ media: 'screen' });
}

async function keep(page: Page, folder: string, name: string): Promise<void> {
  if (!withPictures) return;
  mkdirSync(join(pictures, folder), { recursive: true });
  await page.screenshot({ path: join(pictures, folder, `${name}.png`), animations: 'disabled', fullPage: true });
}

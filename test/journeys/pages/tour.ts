import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { PHONE, Visitor } from '../browser.js';
import { DemoPortal } from '../demo-portal.js';
import { CONTRAST, described, stickingOut, violations } from '../examine.js';
import { type Goer, GOERS, type Visit, VISITS } from './visits.js';
import { furnish, type Places } from './world.js';

export type Language = 'en' | 'ar' | 'zh';
const SCREEN = { width: 1280, height: 800 };
const pictures = fileURLToPath(new URL('../../artifacts/pages', import.meta.url));
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

  /** What is wrong with the pages in this language. Those who go do so side by side. */
  async goRound(language: Language): Promise<string[]> {
    return (await Promise.all(GOERS.map((goer) => this.walk(goer, language)))).flat();
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
    return key === 'visitor' ? visitor : visitor.signInAs(key);
  }

  private async walk(goer: Goer, language: Language): Promise<string[]> {
    const visitor = await this.arrived(goer);
    await speak(visitor, goer, language);
    const found: string[] = [];
    for (const visit of VISITS.filter(({ by }) => by === goer)) {
      const problems = await this.lookAt(visitor.page, visit, language);
      found.push(...problems.map((problem) => `${language} ${visit.name}: ${problem}`));
    }
    return found;
  }

  /** One page in the light on a desk, then in the dark, then on a phone. */
  private async lookAt(page: Page, visit: Visit, language: Language): Promise<string[]> {
    const picture = (kind: string) => keep(page, `${language}-${kind}`, visit.name);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(SCREEN);
    await page.goto(visit.at(this.places));
    await settled(page, language);
    const found = [...(await stickingOut(page)), ...(await violations(page)).map(described)];
    await picture('light');
    await inTheDark(page);
    found.push(...(await violations(page, CONTRAST)).map((violation) => `dark: ${described(violation)}`));
    await picture('dark');
    await page.setViewportSize(PHONE);
    if (withPictures) await picture('phone-dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await settled(page, language);
    const onPhone = [...(await stickingOut(page)), ...(await violations(page)).map(described)];
    await picture('phone-light');
    if (withPictures) await onPaper(page, () => picture('paper'));
    return [...found, ...onPhone.map((problem) => `phone: ${problem}`)];
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

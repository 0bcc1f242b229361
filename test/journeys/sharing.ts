import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Visitor } from './browser.js';
import { DemoPortal } from './demo-portal.js';
import { paper } from './paper.js';
import type { Names } from './traces.js';

export const TITLE = 'A directory that stays open to all who take part';
export const TITLE_AR = 'دليل يظل مفتوحا أمام جميع المشاركين';
export const SUMMARY = 'Asks that entries be confirmed once a year, and that the directory stay open.';

/** Those whom the paper must never reach; `visitor` is signed out. */
export const OUTSIDE = ['pierre', 'reyes', 'visitor'] as const;
export const READERS = ['dahl', 'brathwaite', 'baptiste'] as const;
export type Outsider = (typeof OUTSIDE)[number];
type Somebody = Outsider | (typeof READERS)[number] | 'arias' | 'haddad' | 'dubois';

/** One installation with the demo world, those who take part in the journey, and the paper it is about. */
export class Sharing extends DemoPortal {
  readonly given = paper();
  readonly who = {} as Record<Somebody, Visitor>;
  groupId!: string;
  names!: Names;

  override async begin(): Promise<void> {
    await super.begin();
    for (const name of ['arias', ...READERS, 'pierre', 'reyes'] as const) this.who[name] = await (await this.arrive()).signInAs(name);
    this.who.visitor = await this.arrive();
    const { groups } = await this.who.arias.data('{ groups { id tag } }');
    this.groupId = groups.find(({ tag }: { tag: string }) => tag === 'WG.1').id;
  }

  arrive(): Promise<Visitor> {
    return Visitor.arrive(this.browser, this.installation.url);
  }

  /** What everybody had before them when something went wrong. */
  async keepPictures(): Promise<void> {
    for (const [name, visitor] of Object.entries(this.who)) await visitor.look(`failed-${name}`);
  }

  /** Chooses an audience by what one types for it. */
  async pick(field: string, text: string, option: RegExp): Promise<void> {
    const { page } = this.who.arias;
    await page.locator('input').and(page.getByLabel(field)).fill(text);
    await page.getByRole('option', { name: option }).click();
  }

  /** The first time what the label means is read before the file comes. */
  async download({ page }: Visitor): Promise<{ name: string; sha256: string }> {
    await page.getByRole('link', { name: `Download ${this.given.name}` }).click();
    const said = page.getByRole('dialog', { name: 'Before you open this paper' });
    await said.getByText('Whoever receives it shares it within their own delegation.').waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), said.getByRole('button', { name: 'I have read this: open' }).click()]);
    const bytes = await readFile(await file.path());
    return { name: file.suggestedFilename(), sha256: createHash('sha256').update(bytes).digest('hex') };
  }
}

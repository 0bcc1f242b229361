import type { Page } from 'playwright-core';
import { partyId } from '../../../libs/parties/data/identifiers.js';
import { Clamd } from '../../support/clamd.js';
import { DESKTOP, PHONE, Visitor } from '../browser.js';
import { DemoPortal } from '../demo-portal.js';
import { ar } from '../discussing.js';
import type { Journey } from '../steps.js';

/** More than this the portal takes from nobody. */
export const LIMIT = 8_000_000;
/** More than this the scanner does not look at. */
export const CHECKED = 7_000_000;

export interface Given {
  name: string;
  bytes: Buffer;
  language?: string;
  worth?: 'ORIGINAL' | 'COURTESY' | 'MACHINE';
}

/** One installation whose files a real clamd looks at; a delegate who files, and one who reads in Arabic, at a desk and on a phone. */
export class Filing extends DemoPortal {
  clamd!: Clamd;
  arias!: Visitor;
  haddad!: Visitor;
  onPhone!: Visitor;
  visitor!: Visitor;
  /** The series of WG.1 is numbered by its Chair. */
  mensah!: Visitor;
  groupId!: string;

  override async begin(): Promise<void> {
    this.clamd = await Clamd.start('socket', CHECKED);
    await super.begin({ SCANNER: 'clamd', CLAMD_ADDRESS: this.clamd.address, UPLOAD_LIMIT: String(LIMIT) });
    const arrive = (screen = DESKTOP, language?: string) => Visitor.arrive(this.browser, this.installation.url, screen, language);
    this.arias = await (await arrive()).signInAs('arias');
    this.haddad = await (await arrive(DESKTOP, 'ar')).signInAs('haddad');
    this.onPhone = await (await arrive(PHONE, 'ar')).signInAs('haddad');
    this.mensah = await (await arrive()).signInAs('mensah');
    this.visitor = await arrive();
    const { groups } = await this.arias.data('{ groups { id tag } }');
    this.groupId = groups.find(({ tag }: { tag: string }) => tag === 'WG.1').id;
  }

  override async end(): Promise<void> {
    await super.end();
    await this.clamd.stop();
  }

  get all() {
    const { arias, haddad, onPhone, mensah, visitor } = this;
    return { arias, haddad, onPhone, mensah, visitor };
  }

  async keepPictures(): Promise<void> {
    for (const [name, who] of Object.entries(this.all)) await who.look(`failed-filing-${name}`);
  }

  /** By Uruguay, past the client, to this delegation. */
  releaseTo(documentId: string, code: string): Promise<unknown> {
    return this.release(documentId, [{ kind: 'PARTY', partyId: partyId(code) }]);
  }

  releaseToGroup(documentId: string): Promise<unknown> {
    const { groupId } = this;
    return this.release(documentId, [
      { kind: 'GROUP', groupId },
      { kind: 'GROUP_OBSERVERS', groupId },
    ]);
  }

  private release(documentId: string, audiences: object[]): Promise<unknown> {
    const addReleases = audiences.map((audience) => ({ audience, level: 'READ' }));
    const input = { documentId, capacity: partyId('URY'), addReleases };
    return this.arias.data('mutation($input: DistributionInput!) { release(input: $input) { id } }', { input });
  }
}

export type Part = (filing: Filing, steps: Journey) => void;

export const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

/** Chooses files in the form that stands open, and says what each is. */
export async function choose(page: Page, files: Given[]): Promise<void> {
  await page.getByLabel('Files of the paper').setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: bytes })));
  for (const { name, language, worth } of files) {
    if (language) await page.getByLabel(`Language of ${name}`).selectOption(language);
    if (worth) await page.getByLabel(`Status of ${name}`).selectOption(worth);
    await row(page, name).getByText('Arrived').waitFor();
  }
}

/** Sends the form that stands open; answers with the paper that it made. */
export async function sent(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Save and choose readers' }).click();
  await page.waitForURL(/\/documents\/[0-9a-f-]{36}\/release$/);
  return page.url().split('/').at(-2)!;
}

/** The same in the words of the Arabic interface. */
export const chooseInArabic = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel(ar('documents:upload.label')).setInputFiles({ name, mimeType: 'application/pdf', buffer });
/** A Latin name stands isolated in an Arabic sentence. */
export const removeInArabic = (page: Page, name: string) =>
  page.getByRole('button', { name: ar('documents:upload.remove', { name: `\u2068${name}\u2069` }) }).click();
export const titleInArabic = (page: Page) => page.getByLabel(ar('documents:submit.titleIn', { language: 'العربية' }));

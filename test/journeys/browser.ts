import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type APIResponse, type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { PASSWORD, PEOPLE } from '../../apps/cli/demo/people.js';
import { described, violations } from './examine.js';

const artifacts = fileURLToPath(new URL('../artifacts', import.meta.url));

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** The words a journey needs of the interface, in the language of the person. */
const SIGN_IN = {
  en: { email: 'E-mail address', password: 'Password', send: 'Sign in' },
  ar: { email: 'عنوان البريد الإلكتروني', password: 'كلمة السر', send: 'تسجيل الدخول' },
};

/** A text of the interface, to be filled in with names: `words('ar', 'discussions:act.quoteTo', { name })`. */
export function words(language: string, key: string, names: Record<string, string> = {}): string {
  const [namespace, path] = key.split(':') as [string, string];
  const catalogue = fileURLToPath(new URL(`../../apps/web/src/i18n/locales/${language}/${namespace}.json`, import.meta.url));
  const text = path.split('.').reduce((texts, name) => texts?.[name], JSON.parse(readFileSync(catalogue, 'utf8')));
  if (typeof text !== 'string') throw new Error(`There is no ${key} in ${language}.`);
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => names[name]!);
}

/** The same in the language that the page is in. */
export const said = async (page: Page, key: string): Promise<string> => words((await page.locator('html').getAttribute('lang'))!, key);

export const launchBrowser = (): Promise<Browser> => chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: ['--no-sandbox'] });

const emailOf = (key: string) => PEOPLE.find((person) => person.key === key)!.email;

/** Somebody at a device of their own: a browser that knows nothing of the others. */
export class Visitor {
  /** What went wrong in the page itself, a breach of the content security policy included. */
  readonly complaints: string[] = [];
  /** What stands in somebody's way on the pages looked at: axe's findings of serious or critical impact, and what sticks out. */
  readonly barriers: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    public page: Page,
    private readonly url: string,
  ) {
    this.attendTo(page);
  }

  private attendTo(page: Page): void {
    page.setDefaultTimeout(20_000);
    page.on('pageerror', ({ message }) => this.complaints.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  static async arrive(browser: Browser, url: string, viewport = DESKTOP, locale = 'en-GB'): Promise<Visitor> {
    const context = await browser.newContext({ baseURL: url, viewport, locale, timezoneId: 'UTC', reducedMotion: 'reduce' });
    return new Visitor(context, await context.newPage(), url);
  }

  async signIn(email: string, password: string, words = SIGN_IN.en): Promise<void> {
    await this.page.goto('/sign-in');
    await this.page.getByLabel(words.email).fill(email);
    await this.page.getByLabel(words.password, { exact: true }).fill(password);
    await this.page.getByRole('button', { name: words.send, exact: true }).click();
    await this.page.waitForURL(`${this.url}/`);
  }

  /** Signs in somebody of the demo world as people do. */
  signInByForm(key: string, language: keyof typeof SIGN_IN): Promise<void> {
    return this.signIn(emailOf(key), PASSWORD, SIGN_IN[language]);
  }

  /** Somebody of the demo world, signed in and at home: past the form, which a journey fills in where it is about it. */
  async signInAs(key: string): Promise<this> {
    await this.knownAs(key);
    await this.page.goto('/');
    return this;
  }

  /** The same, with no page yet. */
  async knownAs(key: string): Promise<this> {
    const input = { email: emailOf(key), password: PASSWORD };
    await this.data('mutation($input: SignInInput!) { signIn(input: $input) { language } }', { input });
    return this;
  }

  /** Closes the page in the middle of whatever it does, and opens another in the same browser. */
  async reopen(): Promise<void> {
    await this.page.close();
    this.page = await this.context.newPage();
    this.attendTo(this.page);
  }

  /** Asks the API with this person's session, past the client. */
  gql(query: string, variables: object = {}): Promise<APIResponse> {
    return this.context.request.post('/graphql', { data: { query, variables }, headers: { 'apollo-require-preflight': '1' } });
  }

  async data(query: string, variables: object = {}): Promise<any> {
    const { data, errors } = await (await this.gql(query, variables)).json();
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** Keeps a picture of the page as it stands, and notes what is wrong with it. */
  async look(name: string): Promise<void> {
    mkdirSync(artifacts, { recursive: true });
    await this.page.evaluate('document.fonts.ready');
    await this.page.screenshot({ path: join(artifacts, `${name}.png`), animations: 'disabled' });
    if (await this.page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth'))
      this.barriers.push(`${name}: wider than the screen`);
    for (const violation of await violations(this.page)) {
      if (violation.impact === 'serious' || violation.impact === 'critical') this.barriers.push(`${name}: ${described(violation)}`);
    }
  }
}

/** Asks again until the answer will do: for what the worker does in its own time. */
export async function until<T>(ask: () => Promise<T>, isEnough: (answer: T) => boolean, patience = 15_000): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (isEnough(answer)) return answer;
    if (Date.now() > end) throw new Error(`Waited in vain; the last answer was ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

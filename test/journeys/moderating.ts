import { DemoPortal } from './demo-portal.js';
import { PHONE, until, Visitor, words } from './browser.js';

/** The paper that is reported: of Uruguay, released to WG.1. */
export const PAPER = 'Towards a directory of national points of contact';
export const COMPLAINT = 'Its annex names a private person.';
export const REASON = 'The annex names somebody who did not agree to it.';
export const DANGER = 'Somebody named in it may be in danger.';

/** In the words of the Arabic interface. */
export const ar = (key: string, names?: Record<string, string>) => words('ar', key, names);
export const en = (key: string, names?: Record<string, string>) => words('en', key, names);

/** One installation: the custodian, a reader in Arabic, a moderator and two administrators, one of them in Arabic, each in a browser of their own. */
export class Moderating extends DemoPortal {
  readonly who = {} as Record<'arias' | 'haddad' | 'okafor' | 'dubois' | 'menon', Visitor>;
  paper!: { id: string; reference: string };

  override async begin(): Promise<void> {
    await super.begin();
    for (const name of ['arias', 'okafor', 'dubois'] as const)
      this.who[name] = await (await Visitor.arrive(this.browser, this.installation.url)).signInAs(name);
    this.who.haddad = await (await Visitor.arrive(this.browser, this.installation.url, PHONE, 'ar')).signInAs('haddad');
    this.who.menon = await (await Visitor.arrive(this.browser, this.installation.url)).signInAs('menon');
    await this.who.menon.data('mutation { updateProfile(input: { language: "ar" }) { language } }');
    await this.who.menon.page.goto('/');
    await this.who.menon.page.locator('html[lang="ar"]').waitFor();
    const { documents } = await this.who.arias.data('{ documents(first: 100) { edges { node { id reference title(language: "en") } } } }');
    this.paper = documents.edges.map(({ node }: any) => node).find(({ title }: any) => title === PAPER);
  }

  async keepPictures(): Promise<void> {
    for (const [name, visitor] of Object.entries(this.who)) await visitor.look(`failed-${name}`);
  }

  /** Until somebody has a notice of this kind on the paper. */
  told(who: keyof Moderating['who'], kind: string): Promise<unknown> {
    return until(
      async () => (await this.who[who].data('{ notices(first: 100) { edges { node { kind document { id } } } } }')).notices.edges,
      (edges: any[]) => edges.some(({ node }) => node.kind === kind && node.document?.id === this.paper.id),
    );
  }

  /** Whether somebody has the paper before them, or the page of what is not there. */
  async sees(who: keyof Moderating['who']): Promise<string> {
    const { data, errors } = await (
      await this.who[who].gql('query($id: ID!) { document(id: $id) { viewerLevel } }', { id: this.paper.id })
    ).json();
    return data?.document?.viewerLevel ?? errors[0].extensions.code;
  }
}

import { JobRunner } from '#jobs';
import { partyId } from '#parties';
import { fileDraft, HANDLING, uploadAs } from '../contract/hidden-paper.js';
import { Discussing, toParty } from './discussions.js';
import { type Answer, startPortal, type TestPortal } from './portal.js';

type Who = 'author' | 'head' | 'reader' | 'colleague' | 'stranger' | 'moderator' | 'ada' | 'abel';
const CODES: Partial<Record<Who, string>> = { author: 'FRA', head: 'FRA', reader: 'KEN', colleague: 'KEN', stranger: 'BRA' };
const DUTIES: Partial<Record<Who, string>> = { moderator: 'MODERATOR', ada: 'ADMINISTRATOR', abel: 'ADMINISTRATOR' };

/** A portal with an author of France and its head, readers of Kenya, a stranger, a moderator and two administrators. */
export class Moderating {
  portal!: TestPortal;
  talk!: Discussing;
  readonly as = {} as Record<Who, string>;
  readonly ids = {} as Record<Who, string>;

  async begin(): Promise<this> {
    this.portal = await startPortal();
    const codes = new Map<string, string>();
    for (const [who, code] of Object.entries(CODES) as [Who, string][]) {
      await this.arrive(who, await this.portal.delegate(`Person ${who}`, code, who === 'head' ? 'HEAD' : 'DELEGATE'));
      codes.set(this.as[who], code);
    }
    for (const [who, duty] of Object.entries(DUTIES) as [Who, string][])
      await this.arrive(who, await this.portal.officer(`Officer ${who}`, duty));
    this.talk = new Discussing(this.portal, codes);
    return this;
  }

  private async arrive(who: Who, id: string): Promise<void> {
    this.ids[who] = id;
    this.as[who] = await this.portal.as(id);
  }

  /** A paper of France with one issued version, released to Kenya at COMMENT. */
  async paper(handling: object = {}): Promise<{ id: string; reference: string; version: string; file: string }> {
    const { author } = this.as;
    const paper = await fileDraft(this.portal, author, 'FRA', 'A paper', {
      handling: { ...HANDLING, ...handling },
      summaries: [{ language: 'en', text: 'Of salt and rope' }],
    });
    const files = [{ uploadId: await uploadAs(this.portal, author, Buffer.from('Salt and rope.\n'), 'paper.txt'), language: 'en' }];
    const prepared = await this.act(
      'author',
      'prepareVersion',
      'PrepareVersionInput',
      { documentId: paper.id, note: '', files },
      '{ id files { id } }',
    );
    const version = prepared.data.prepareVersion;
    await this.act('author', 'issueVersion', 'IssueVersionInput', { versionId: version.id }, '{ id }');
    await this.release(paper.id, { addReleases: [toParty('KEN')] });
    return { ...paper, version: version.id, file: version.files[0].id };
  }

  release(documentId: string, change: object): Promise<Answer> {
    return this.act('author', 'release', 'DistributionInput', { documentId, capacity: partyId('FRA'), ...change }, '{ id }');
  }

  act(who: Who, mutation: string, type: string, input: object, selection = ''): Promise<Answer> {
    return this.talk.act(this.as[who], mutation, type, input, selection);
  }

  ask(who: Who, query: string, variables: object = {}): Promise<Answer> {
    return this.portal.gql(query, variables, this.as[who]);
  }

  /** The id of the report. */
  async reported(who: Who, about: object, reason = 'It names a private person'): Promise<string> {
    const { data, body } = await this.act(who, 'report', 'ReportInput', { ...about, reason }, '{ id }');
    if (!data?.report) throw new Error(body);
    return data.report.id;
  }

  /** The card, or the code of the refusal. */
  async document(who: Who, id: string, selection = 'viewerLevel'): Promise<any> {
    const { data, code } = await this.ask(who, `query($id: ID!) { document(id: $id) { ${selection} } }`, { id });
    return data?.document ?? code;
  }

  /** The kinds of notices that somebody has on something, oldest first. */
  async told(who: Who, itemId: string): Promise<string[]> {
    await this.portal.app.get(JobRunner).drain();
    const { data } = await this.ask(who, '{ notices(first: 100) { edges { node { kind document { id } thread { id } } } } }');
    const all = data.notices.edges.map(({ node }: any) => node).reverse();
    return all.flatMap(({ kind, document, thread }: any) => ((document ?? thread).id === itemId ? kind : []));
  }
}

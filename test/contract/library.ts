import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { JobRunner } from '#jobs';
import { partyId } from '#parties';
import { Discussing } from '../support/discussions.js';
import type { TestPortal } from '../support/portal.js';
import type { Card, Filter } from './library-cases.js';
import { crowd, planOf } from './library-crowd.js';
import { fileDraft, HANDLING, uploadAs } from './hidden-paper.js';

export interface Leaf {
  ids: string[];
  before: boolean;
  after: boolean;
}
type Who = 'author' | 'other' | 'reader' | 'knower' | 'outsider' | 'administrator' | 'anonymous';

const KINDS = ['LETTER', 'REPORT', 'WORKING_PAPER'];
const LABELS = ['AMBER', 'GREEN', 'CLEAR', 'AMBER_STRICT'];
const LANGUAGES = [[], ['en'], ['en', 'fr'], ['ar'], ['fr', 'ru']];
const ATTRIBUTIONS = ['NAMED', 'CHATHAM_HOUSE', 'PARTY_ONLY', 'NAMED', 'NAMED', 'CHATHAM_HOUSE', 'NAMED'];

const PAGE = `query($id: ID!, $first: Int! = 100, $after: String, $last: Int, $before: String, $filter: LibraryFilterInput) {
  group(id: $id) { library(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
  edges { cursor node { id kind reference tlp title(language: "en") languages unread attribution writtenAs issuedAt viewerLevel originator { ... on Party { id } ... on WorkingGroup { id } } } }
  pageInfo { hasPreviousPage hasNextPage startCursor endCursor } } } }`;

/** A group's library of papers that differ in all that a filter can ask for, each seen by several readers at different levels. */
export class Library {
  hidden!: string;
  private readonly papers: string[] = [];

  private constructor(
    private readonly portal: TestPortal,
    private readonly cookies: Record<Who, string | undefined>,
    private readonly group: string,
    private readonly persons: Record<string, string>,
  ) {}

  static async furnish(portal: TestPortal): Promise<Library> {
    const persons = {
      author: await portal.delegate('Aline Author', 'FRA'),
      other: await portal.delegate('Olav Other', 'NOR'),
      reader: await portal.delegate('Rosa Reader', 'KEN'),
      knower: await portal.delegate('Kim Knower', 'CHL'),
      outsider: await portal.delegate('Otto Outsider', 'BRA'),
      administrator: await portal.officer('Ada Administrator'),
    };
    const cookies: Record<Who, string | undefined> = { anonymous: undefined } as Record<Who, string | undefined>;
    for (const [who, personId] of Object.entries(persons)) cookies[who as Who] = await portal.as(personId);
    const group = randomUUID();
    await portal.sql(
      `insert into working_group (id, tag, kind, names, series) values ($1, 'WG.7', 'WORKING_GROUP', '{"en": "Seven"}', 'CIED/WG.7')`,
      [group],
    );
    for (const code of ['FRA', 'NOR'])
      await portal.sql(`insert into seat (id, group_id, capacity, party_id, from_at) values ($1, $2, 'PARTICIPANT', $3, now())`, [
        randomUUID(),
        group,
        partyId(code),
      ]);
    const library = new Library(portal, cookies, group, persons);
    for (let n = 0; n < 21; n += 1) await library.add(n);
    await portal.app.get(JobRunner).drain();
    await portal.sql(`update notice set read_at = now() where item_id = any($1::uuid[])`, [library.papers.filter((_, n) => n % 3 === 0)]);
    return library;
  }

  ask(who: Who, filter: Filter | null = null, page: object = {}) {
    return this.portal.gql(PAGE, { id: this.group, filter, ...page }, this.cookies[who]);
  }

  async body(who: Who, filter: Filter | null): Promise<string> {
    return (await this.ask(who, filter)).body;
  }

  async cards(who: Who, filter: Filter | null = null): Promise<Card[]> {
    return ((await this.part(who, filter))?.edges ?? []).map(({ node }) => node);
  }

  /** Null where the group itself is not to be seen. */
  private async part(who: Who, filter: Filter | null, page: object = {}): Promise<{ edges: { node: Card }[]; pageInfo: any } | null> {
    const { data, code, body } = await this.ask(who, filter, page);
    if (code && code !== 'NOT_FOUND') throw new Error(body);
    return data?.group?.library ?? null;
  }

  /** The ids page after page, and of each page whether it says that there is something before and after it. */
  async leaf(who: Who, filter: Filter | null, size: number, way: 'DOWN' | 'UP'): Promise<Leaf[]> {
    const leaves: Leaf[] = [];
    for (let from: string | null = null; ;) {
      const part = await this.part(who, filter, way === 'UP' ? { last: size, before: from } : { first: size, after: from });
      if (!part) return leaves;
      const { edges, pageInfo } = part;
      const leaf = { ids: edges.map(({ node }) => node.id), before: pageInfo.hasPreviousPage, after: pageInfo.hasNextPage };
      if (way === 'UP') leaves.unshift(leaf);
      else leaves.push(leaf);
      if (!(way === 'UP' ? leaf.before : leaf.after)) return leaves;
      from = way === 'UP' ? pageInfo.startCursor : pageInfo.endCursor;
    }
  }

  async addHidden(): Promise<void> {
    this.hidden = (await this.file('author', 'FRA', { kind: 'NOTE_VERBALE' })).id;
    await this.dress(this.hidden, ['ar', 'en', 'zh']);
  }

  async giveAndTakeBack(codes: string[]): Promise<void> {
    const { id } = await this.file('other', 'NOR', { kind: 'REPORT' });
    for (const code of codes) await this.release('other', 'NOR', id, code, 'READ');
    await this.portal.app.get(JobRunner).drain();
    const rows = await this.portal.sql<{ id: string }>('select id from release where item_id = $1 and until_at is null', [id]);
    await this.act('other', 'release', 'DistributionInput', {
      documentId: id,
      capacity: partyId('NOR'),
      closeReleases: rows.map((row) => row.id),
    });
    const left = await this.portal.sql('select person_id from notice where item_id = $1 and read_at is null', [id]);
    expect(left).toHaveLength(codes.length);
  }

  /** To a paper that the knower holds at DISCOVER, and the outsider not at all. */
  async addContents(): Promise<void> {
    const documentId = this.papers[1]!;
    const summaries = [{ language: 'ru', text: 'Кратко' }];
    await this.act('other', 'reviseDocument', 'ReviseDocumentInput', { documentId, summaries, tags: ['quiet'] });
    await this.version(documentId, 'en', true);
    await this.version(documentId, 'zh', false);
    const cookie = this.cookies.other!;
    const talk = new Discussing(this.portal, new Map([[cookie, 'NOR']]));
    await talk.opened(cookie, { documentId });
  }

  /** As if it had been from somebody else from the start. */
  async changeWriter(): Promise<void> {
    const documentId = this.papers[5]!;
    await this.portal.sql('update item set originator_party = $2, author_id = $3 where id = $1', [
      documentId,
      partyId('FRA'),
      this.persons.author,
    ]);
    await this.portal.sql('call project(array[$1]::uuid[])', [documentId]);
  }

  /** Many more papers that the reader may discover. */
  grow(count: number): Promise<void> {
    const { group, persons } = this;
    return crowd(this.portal, count, { group, author: persons.other!, reader: persons.reader! });
  }

  /** Of the statement that finds the page. */
  plan(who: Who, filter: Filter, page: object): Promise<string> {
    return planOf(this.portal, 'heads as', () => this.ask(who, filter, page));
  }

  private async add(n: number): Promise<void> {
    const [who, code] = n % 2 ? (['other', 'NOR'] as const) : (['author', 'FRA'] as const);
    const handling = { ...HANDLING, tlp: LABELS[n % 4], attribution: ATTRIBUTIONS[n % 7] };
    const { id } = await this.file(who, code, { kind: KINDS[Math.floor(n / 2) % 3], handling });
    this.papers.push(id);
    if (n === 1) await this.version(id, 'en', true);
    else await this.dress(id, LANGUAGES[n % 5]!);
    if (n % 6 !== 5) await this.release(who, code, id, 'KEN', n % 3 ? 'READ' : 'DISCOVER');
    if (n % 2 || n % 5 === 0) await this.release(who, code, id, 'CHL', 'DISCOVER');
  }

  private file(who: Who, code: string, more: object) {
    return fileDraft(this.portal, this.cookies[who]!, code, 'A paper', { groupId: this.group, ...more });
  }

  private async dress(id: string, languages: string[]): Promise<void> {
    await this.portal.sql('update document set languages = $2 where item_id = $1', [id, languages]);
  }

  private async version(documentId: string, language: string, isIssued: boolean): Promise<void> {
    const uploadId = await uploadAs(this.portal, this.cookies.other!, Buffer.from(`%PDF-1.4\n${randomUUID()}`), 'paper.pdf');
    const input = { documentId, note: 'New', files: [{ uploadId, language }] };
    const { id: versionId } = await this.act('other', 'prepareVersion', 'PrepareVersionInput', input);
    if (isIssued) await this.act('other', 'issueVersion', 'IssueVersionInput', { versionId });
  }

  private release(who: Who, code: string, documentId: string, to: string, level: string) {
    const addReleases = [{ audience: { kind: 'PARTY', partyId: partyId(to) }, level }];
    return this.act(who, 'release', 'DistributionInput', { documentId, capacity: partyId(code), addReleases });
  }

  private async act(who: Who, name: string, type: string, input: object): Promise<any> {
    const { data, body } = await this.portal.gql(
      `mutation($input: ${type}!) { ${name}(input: $input) { id } }`,
      { input },
      this.cookies[who],
    );
    if (!data?.[name]) throw new Error(body);
    return data[name];
  }
}

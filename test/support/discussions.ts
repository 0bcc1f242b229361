import { randomUUID } from 'node:crypto';
import { partyId } from '#parties';
import { fileDraft, HANDLING } from '../contract/hidden-paper.js';
import type { Answer, TestPortal } from './portal.js';

export const THREAD = `id title viewerLevel followsDocument postCount unread readUpTo firstUnread openedAt activeAt closedAt closedBecause attribution
  opener { name } openedAs { id } viewerMay { reply close reopen pin manage } viewerCapacities { id }`;
export const POST = `id number state text mine unread postedAt editedAt writer { name } capacity { id office }
  parent { id excerpt state writer { name } capacity { id } } viewerMay { reply edit withdraw history } revisions { text }`;

/** What people do in discussions, through the portal. */
export class Discussing {
  constructor(
    private readonly portal: TestPortal,
    private readonly codes: Map<string, string>,
  ) {}

  /** A paper of this cookie's party, released to others at COMMENT. */
  async paper(cookie: string, to: object[] = [], handling: object = {}): Promise<string> {
    const code = this.codes.get(cookie)!;
    const { id } = await fileDraft(this.portal, cookie, code, 'A paper', { handling: { ...HANDLING, ...handling } });
    const { body, code: refused } = to.length ? await this.release(cookie, id, { addReleases: to }) : { body: '', code: undefined };
    if (refused) throw new Error(body);
    return id;
  }

  release(cookie: string, documentId: string, change: object): Promise<Answer> {
    const input = { documentId, capacity: partyId(this.codes.get(cookie)!), ...change };
    return this.portal.gql('mutation($input: DistributionInput!) { release(input: $input) { id } }', { input }, cookie);
  }

  open(cookie: string, on: object, more: object = {}): Promise<Answer> {
    const input = { sendId: randomUUID(), capacity: this.capacity(cookie), title: 'A question', text: 'First words', ...on, ...more };
    return this.portal.gql(`mutation($input: OpenThreadInput!) { openThread(input: $input) { ${THREAD} } }`, { input }, cookie);
  }

  async opened(cookie: string, on: object, more: object = {}): Promise<string> {
    const { data, body } = await this.open(cookie, on, more);
    if (!data?.openThread) throw new Error(body);
    return data.openThread.id;
  }

  post(cookie: string, threadId: string, text: string, more: object = {}): Promise<Answer> {
    const input = { sendId: randomUUID(), threadId, capacity: this.capacity(cookie), text, ...more };
    return this.portal.gql(`mutation($input: PostInput!) { post(input: $input) { ${POST} } }`, { input }, cookie);
  }

  async posted(cookie: string, threadId: string, text: string, more: object = {}): Promise<any> {
    const { data, body } = await this.post(cookie, threadId, text, more);
    if (!data?.post) throw new Error(body);
    return data.post;
  }

  async thread(cookie: string | undefined, id: string, selection = THREAD): Promise<any> {
    const { data, code } = await this.portal.gql(`query($id: ID!) { thread(id: $id) { ${selection} } }`, { id }, cookie);
    return data?.thread ?? code;
  }

  async posts(cookie: string | undefined, id: string, args = 'first: 50'): Promise<any[]> {
    const thread = await this.thread(cookie, id, `posts(${args}) { edges { node { ${POST} } } }`);
    return thread.posts?.edges.map(({ node }: { node: unknown }) => node) ?? thread;
  }

  act(cookie: string, mutation: string, type: string, input: object, selection = '{ id }'): Promise<Answer> {
    return this.portal.gql(`mutation($input: ${type}!) { ${mutation}(input: $input) ${selection} }`, { input }, cookie);
  }

  private capacity(cookie: string): string {
    return partyId(this.codes.get(cookie)!);
  }
}

export const toParty = (code: string, level = 'COMMENT') => ({ audience: { kind: 'PARTY', partyId: partyId(code) }, level });

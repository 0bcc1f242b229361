import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JobRunner } from '#jobs';
import { partyId } from '#parties';
import { Discussing, toParty } from '../../test/support/discussions.js';
import { startPortal, type TestPortal } from '../../test/support/portal.js';

let portal: TestPortal;
let talk: Discussing;
const ids: Record<string, string> = {};
const as: Record<string, string> = {};
let document: string;
let thread: string;

beforeAll(async () => {
  portal = await startPortal();
  const people = { author: 'FRA', ken: 'KEN', kim: 'KEN', head: 'KEN', nora: 'NOR', otto: 'BRA' };
  const codes = new Map<string, string>();
  for (const [name, code] of Object.entries(people)) {
    ids[name] = await portal.delegate(`The ${name}`, code, name === 'head' ? 'HEAD' : 'DELEGATE');
    as[name] = await portal.as(ids[name]);
    codes.set(as[name], code);
  }
  talk = new Discussing(portal, codes);
  document = await talk.paper(as.author!, [toParty('KEN'), toParty('NOR')]);
  thread = await talk.opened(as.ken!, { documentId: document });
}, 60_000);
afterAll(() => portal.stop());

describe('a post', () => {
  it('is made once, however often it is sent', async () => {
    const sendId = randomUUID();
    const [first, second] = await Promise.all([1, 2].map(() => talk.post(as.ken!, thread, 'Once', { sendId })));
    expect(first!.data.post.id).toBe(second!.data.post.id);
    expect((await talk.posts(as.nora, thread)).filter(({ text }) => text === 'Once')).toHaveLength(1);
    const other = await talk.opened(as.ken!, { documentId: document });
    expect((await talk.post(as.ken!, other, 'Once', { sendId })).details).toEqual({ reason: 'SENT_ELSEWHERE' });
    expect((await talk.post(as.nora!, thread, 'Hers', { sendId })).code).toBeUndefined();
  });

  it('opens its thread once too', async () => {
    const sendId = randomUUID();
    const opened = await Promise.all([1, 2].map(() => talk.open(as.ken!, { documentId: document }, { sendId })));
    expect(new Set(opened.map(({ data }) => data.openThread.id)).size).toBe(1);
  });

  it('says whom it answers, in a few words', async () => {
    const said = await talk.posted(as.ken!, thread, '> before\n\n**Strong** words to [somebody](https://example.org) and more');
    const answer = await talk.posted(as.nora!, thread, 'An answer', { parentId: said.id });
    expect(answer.parent).toMatchObject({
      id: said.id,
      excerpt: 'Strong words to somebody and more',
      writer: { name: 'The ken' },
      capacity: { id: partyId('KEN') },
    });
    expect((await talk.post(as.nora!, thread, 'An answer', { parentId: randomUUID() })).code).toBe('NOT_FOUND');
  });

  it('is refused where it is empty, too long or mentions too many', async () => {
    const many = Array.from({ length: 51 }, () => `@[A](person:${randomUUID()})`).join(' ');
    for (const text of ['  ', 'x'.repeat(20_001), many]) expect((await talk.post(as.ken!, thread, text)).code).toBe('INVALID');
    expect((await talk.post(as.ken!, thread, many.replace(/@\[A\]\([^)]*\) /, ''))).code).toBeUndefined();
  });

  it('is written in a capacity that gives COMMENT by itself', async () => {
    await portal.sql(
      'insert into accreditation (id, person_id, party_id, role, from_at, approved_at) values ($1, $2, $3, $4, now(), now())',
      [randomUUID(), ids.nora, partyId('BRA'), 'DELEGATE'],
    );
    expect((await talk.post(as.nora!, thread, 'As Brazil', { capacity: partyId('BRA') })).details).toEqual({ needed: 'CAPACITY' });
    expect((await talk.post(as.nora!, thread, 'As France', { capacity: partyId('FRA') })).details).toEqual({ needed: 'CAPACITY' });
    expect((await talk.thread(as.nora, thread)).viewerCapacities).toEqual([{ id: partyId('NOR') }]);
  });
});

describe('a post that is edited', () => {
  it('shows when, and its earlier texts, to its readers', async () => {
    const { id } = await talk.posted(as.ken!, thread, 'First');
    expect((await talk.act(as.kim!, 'editPost', 'EditPostInput', { postId: id, text: 'Not mine' })).details).toEqual({ needed: 'AUTHOR' });
    await talk.act(as.ken!, 'editPost', 'EditPostInput', { postId: id, text: 'Second' });
    const seen = (await talk.posts(as.nora, thread, `from: "${id}", first: 1`))[0];
    expect(seen).toMatchObject({ text: 'Second', revisions: [{ text: 'First' }], viewerMay: { history: true, edit: false } });
    expect(seen.editedAt).not.toBeNull();
  });

  it('is a tombstone once withdrawn, by its writer or a head of its party; its history is the writer’s', async () => {
    for (const who of ['ken', 'head']) {
      const { id } = await talk.posted(as.ken!, thread, 'Regretted');
      const answer = await talk.posted(as.nora!, thread, 'To that', { parentId: id });
      for (const other of ['kim', 'nora', 'author'])
        expect((await talk.act(as[other]!, 'withdrawPost', 'PostIdInput', { postId: id })).details).toEqual({ needed: 'AUTHOR' });
      expect((await talk.act(as[who]!, 'withdrawPost', 'PostIdInput', { postId: id })).code).toBeUndefined();
      for (const reader of ['nora', 'author', 'head', 'ken']) {
        const [seen] = await talk.posts(as[reader], thread, `from: "${id}", first: 1`);
        expect(seen).toMatchObject({ state: 'WITHDRAWN', text: null, revisions: reader === 'ken' ? [{ text: 'Regretted' }] : [] });
      }
      expect((await talk.posts(as.kim, thread, `from: "${answer.id}", first: 1`))[0].parent).toMatchObject({
        state: 'WITHDRAWN',
        excerpt: null,
      });
      expect((await talk.act(as.ken!, 'editPost', 'EditPostInput', { postId: id, text: 'Again' })).details).toEqual({
        reason: 'WITHDRAWN',
      });
    }
  });

  it('is a tombstone while a moderator holds it, to all but its writer, heads of its party and moderators', async () => {
    const { id } = await talk.posted(as.ken!, thread, 'Held words');
    await portal.sql('update post set held_at = now() where id = $1', [id]);
    for (const [reader, state] of [
      ['nora', 'HELD'],
      ['author', 'HELD'],
      ['kim', 'HELD'],
      ['ken', 'STANDING'],
      ['head', 'STANDING'],
    ])
      // prettier-ignore
      expect((await talk.posts(as[reader!], thread, `from: "${id}", first: 1`))[0]).toMatchObject({ state, text: state === 'HELD' ? null : 'Held words' });
  });
});

describe('what is unread', () => {
  it('is counted to the post, without one’s own, and read forward only', async () => {
    const fresh = await talk.opened(as.ken!, { documentId: document }, { title: 'Counting' });
    for (const who of ['ken', 'nora', 'ken', 'nora', 'author']) await talk.posted(as[who]!, fresh, `By ${who}`);
    const of = async (who: string) => {
      const { unread, readUpTo, firstUnread, posts } = await talk.thread(
        as[who],
        fresh,
        'unread readUpTo firstUnread posts { edges { node { id number unread } } }',
      );
      const nodes = posts.edges.map(({ node }: any) => node);
      expect(nodes.filter((node: any) => node.unread)).toHaveLength(unread);
      return [unread, readUpTo, nodes.find(({ id }: any) => id === firstUnread)?.number ?? null];
    };
    expect([await of('ken'), await of('nora'), await of('kim')]).toEqual([[3, 0, 3], [4, 0, 1], [6, 0, 1]]); // prettier-ignore
    const mark = (who: string, upTo: number) => talk.act(as[who]!, 'markRead', 'MarkReadInput', { threadId: fresh, upTo });
    await mark('nora', 4);
    await mark('nora', 2);
    expect(await of('nora')).toEqual([1, 4, 6]);
    await mark('nora', 1000);
    expect(await of('nora')).toEqual([0, 6, null]);
    const unread = '{ threads(unread: true) { edges { node { title } } } }';
    const titles = async (who: string) => (await portal.gql(unread, {}, as[who])).data.threads.edges.map(({ node }: any) => node.title);
    expect(await titles('nora')).not.toContain('Counting');
    expect(await titles('kim')).toContain('Counting');
    expect(await titles('otto')).toEqual([]);
  });

  it('is told to whom a post answers or mentions, if they can read it', async () => {
    const said = await talk.posted(as.ken!, thread, 'Who knows?');
    const mentions = ['kim', 'otto', 'ken'].map((who) => `@[The ${who}](person:${ids[who]})`).join(' ');
    const answer = await talk.posted(as.nora!, thread, `I do, ${mentions}`, { parentId: said.id });
    await portal.app.get(JobRunner).drain();
    const notices = async (who: string) => {
      const { data } = await portal.gql('{ notices { edges { node { kind postId thread { id } document { id } } } } }', {}, as[who]);
      return data.notices.edges.map(({ node }: any) => node).filter(({ postId }: any) => postId === answer.id);
    };
    const about = { postId: answer.id, thread: { id: thread }, document: null };
    expect(await notices('ken')).toEqual([{ kind: 'REPLIED', ...about }]);
    expect(await notices('kim')).toEqual([{ kind: 'MENTIONED', ...about }]);
    expect(await notices('otto')).toEqual([]);
    await talk.release(as.author!, document, { addExclusions: [{ audience: { kind: 'PERSON', personId: ids.kim } }] });
    expect(await notices('kim')).toEqual([]);
  });
});

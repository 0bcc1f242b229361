import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
  const codes = new Map<string, string>();
  for (const [name, code] of Object.entries({ author: 'FRA', ken: 'KEN', kim: 'KEN', nora: 'NOR', otto: 'BRA' })) {
    ids[name] = await portal.delegate(`Person ${name}`, code);
    as[name] = await portal.as(ids[name]);
    codes.set(as[name], code);
  }
  talk = new Discussing(portal, codes);
  document = await talk.paper(as.author!, [toParty('KEN'), toParty('NOR')]);
  thread = await talk.opened(as.ken!, { documentId: document });
}, 60_000);
afterAll(() => portal.stop());

const save = async (who: string, input: object) =>
  (await talk.act(as[who]!, 'saveDraft', 'SaveDraftInput', input, '{ id text thread { title } }')).data.saveDraft;
const drafts = async (who: string) =>
  (await portal.gql('{ drafts { id text thread { title } document { id } } }', {}, as[who])).data.drafts;

describe('a draft', () => {
  it('is one for each place, the last saving winning, and nobody else’s', async () => {
    const parentId = (await talk.posted(as.nora!, thread, 'A question')).id;
    const first = await save('ken', { threadId: thread, text: 'On' });
    const second = await save('ken', { threadId: thread, text: 'On its way' });
    const answer = await save('ken', { threadId: thread, parentId, text: 'An answer' });
    const opening = await save('ken', { documentId: document, title: 'T', text: 'A new one' });
    expect(second).toEqual({ id: first.id, text: 'On its way', thread: { title: 'A question' } });
    expect(new Set([first.id, answer.id, opening.id]).size).toBe(3);
    expect((await drafts('ken')).map(({ text }: any) => text)).toEqual(['A new one', 'An answer', 'On its way']);
    expect(await drafts('kim')).toEqual([]);
    expect((await talk.act(as.kim!, 'discardDraft', 'DraftIdInput', { draftId: first.id }, '')).code).toBe('NOT_FOUND');
    expect((await talk.post(as.kim!, thread, 'Mine', { draftId: first.id })).code).toBeUndefined();
    expect(await drafts('ken')).toHaveLength(3);
  });

  it('goes with its posting and stays when the posting is refused', async () => {
    const { id } = await save('nora', { threadId: thread, text: 'Soon' });
    expect((await talk.post(as.nora!, thread, ' ', { draftId: id })).code).toBe('INVALID');
    expect(await drafts('nora')).toHaveLength(1);
    await talk.posted(as.nora!, thread, 'Soon', { draftId: id });
    expect(await drafts('nora')).toEqual([]);
  });

  it('stays, without the title, when its thread is lost from view, and can still be saved', async () => {
    const { id } = await save('nora', { threadId: thread, text: 'Half a sen' });
    await talk.release(as.author!, document, { addExclusions: [{ audience: { kind: 'PARTY', partyId: partyId('NOR') } }] });
    expect((await talk.post(as.nora!, thread, 'Half a sentence', { draftId: id })).code).toBe('NOT_FOUND');
    expect(await save('nora', { threadId: thread, text: 'Half a sentence' })).toEqual({ id, text: 'Half a sentence', thread: null });
    expect(await drafts('nora')).toEqual([{ id, text: 'Half a sentence', thread: null, document: null }]);
  });

  it('is saved for what is hidden as for what does not exist', async () => {
    const answers = [];
    for (const threadId of [thread, randomUUID()]) answers.push({ ...(await save('otto', { threadId, text: 'Words' })), id: '' });
    expect(answers[0]).toEqual(answers[1]);
  });

  it('is for one place, and of so many a person has enough', async () => {
    for (const place of [{}, { threadId: thread, documentId: document }, { documentId: document, parentId: randomUUID() }])
      expect((await talk.act(as.ken!, 'saveDraft', 'SaveDraftInput', { ...place, text: 'x' })).code).toBe('INVALID');
    await portal.sql(
      `insert into draft (id, person_id, thread_id, body, saved_at) select gen_random_uuid(), $1, gen_random_uuid(), '', now() from generate_series(1, 500)`,
      [ids.kim],
    );
    expect((await talk.act(as.kim!, 'saveDraft', 'SaveDraftInput', { threadId: thread, text: 'x' })).details).toEqual({
      reason: 'TOO_MANY_DRAFTS',
    });
  });
});

describe('a page of posts', () => {
  let long: string;
  const page = async (args: string, who = 'ken') => {
    const { posts } = await talk.thread(
      as[who],
      long,
      `posts(${args}) { focus edges { cursor node { number } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`,
    );
    const numbers = posts.edges.map(({ node }: any) => node.number);
    return { numbers, range: [numbers[0], numbers.at(-1)], ...posts.pageInfo, focus: posts.focus };
  };
  beforeAll(async () => {
    long = await talk.opened(as.ken!, { documentId: document });
    for (let n = 2; n <= 30; n += 1) await talk.posted(n % 2 ? as.kim! : as.ken!, long, `Post ${n}`);
  }, 60_000);

  it('goes forward and backward from any place, without a gap', async () => {
    const first = await page('first: 12');
    expect([first.range, first.hasPreviousPage, first.hasNextPage]).toEqual([[1, 12], false, true]);
    const second = await page(`first: 12, after: "${first.endCursor}"`);
    expect([second.range, second.hasPreviousPage, second.hasNextPage]).toEqual([[13, 24], true, true]);
    expect((await page(`first: 12, after: "${second.endCursor}"`)).hasNextPage).toBe(false);
    const last = await page('last: 10');
    expect([last.range, last.hasPreviousPage, last.hasNextPage]).toEqual([[21, 30], true, false]);
    expect((await page(`last: 10, before: "${last.startCursor}"`)).range).toEqual([11, 20]);
  });

  it('stands around a post, or the first unread one', async () => {
    const [{ id }] = await talk.posts(as.ken, long, 'last: 20, before: "cG9zdHwxNg"').then((posts) => posts.slice(-1));
    expect(await page(`first: 10, from: "${id}"`)).toMatchObject({ range: [13, 22], focus: id });
    await talk.act(as.author!, 'markRead', 'MarkReadInput', { threadId: long, upTo: 25 });
    expect((await page('first: 10, from: "FIRST_UNREAD"', 'author')).range).toEqual([21, 30]);
    await talk.act(as.author!, 'markRead', 'MarkReadInput', { threadId: long, upTo: 30 });
    expect(await page('first: 10, from: "FIRST_UNREAD"', 'author')).toMatchObject({ range: [21, 30], focus: null });
  });

  it('is refused for what is no place of it', async () => {
    const code = async (args: string) =>
      (await portal.gql(`query($id: ID!) { thread(id: $id) { posts(${args}) { focus } } }`, { id: long }, as.ken)).code;
    const other = (await talk.posts(as.ken, thread))[0].id;
    for (const from of [other, randomUUID(), 'LAST_READ']) expect(await code(`from: "${from}"`)).toBe('NOT_FOUND');
    for (const args of ['after: "x"', 'before: "cG9zdHx4"', 'first: 3, last: 3', `from: "FIRST_UNREAD", last: 3`, 'first: 101'])
      expect(await code(args)).toBe('INVALID');
  });
});

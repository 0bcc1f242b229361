import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { JobRunner } from '#jobs';
import { partyId } from '#parties';
import { Discussing, toParty } from '../../test/support/discussions.js';
import { startPortal, type TestPortal } from '../../test/support/portal.js';

/** Everything that can be asked of a thread. */
const ALL = `{ id title openedAt activeAt closedAt postCount opener { name } openedAs { id } document { id originator { ... on Party { code } } }
  viewerMay { reply close } posts { edges { cursor node { id text postedAt editedAt mine writer { id name } capacity { id party { code } group { tag } office }
    parent { excerpt writer { name } capacity { id } } revisions { text writtenAt replacedAt } viewerMay { edit withdraw history } } } } }`;

let portal: TestPortal;
let talk: Discussing;
const as: Record<string, string> = {};
beforeAll(async () => {
  portal = await startPortal();
  const codes = new Map<string, string>();
  const people = { author: 'FRA', frenchHead: 'FRA', ken: 'KEN', kenHead: 'KEN', nora: 'NOR', chair: 'URY' };
  for (const [name, code] of Object.entries(people)) {
    const id = await portal.delegate(`Person ${name}`, code, name.endsWith('Head') ? 'HEAD' : 'DELEGATE');
    as[name] = await portal.as(id);
    codes.set(as[name], code);
    if (name === 'chair') await seatChair(id);
  }
  talk = new Discussing(portal, codes);
}, 60_000);
afterAll(() => portal.stop());

const group = randomUUID();
async function seatChair(personId: string) {
  await portal.sql(
    `insert into working_group (id, tag, kind, names, series) values ($1, 'WG.7', 'WORKING_GROUP', '{"en": "Seven"}', 'CIED/WG.7')`,
    [group],
  );
  await portal.sql(`insert into office (id, group_id, person_id, office, from_at) values ($1, $2, $3, 'CHAIR', now())`, [
    randomUUID(),
    group,
    personId,
  ]);
}

/** A thread in which ken, nora, ken again in answer, and the Chair speak; the last of ken's posts was edited. */
async function discussion(attribution: string): Promise<string> {
  const bureau = { audience: { kind: 'BUREAU', groupId: group }, level: 'COMMENT' };
  const document = await talk.paper(as.author!, [toParty('KEN'), toParty('NOR'), bureau], { attribution });
  const id = await talk.opened(as.ken!, { documentId: document });
  const said = await talk.posted(as.nora!, id, 'From the north');
  const answer = await talk.posted(as.ken!, id, 'From the east', { parentId: said.id });
  await talk.act(as.ken!, 'editPost', 'EditPostInput', { postId: answer.id, text: 'From far east' });
  await talk.posted(as.chair!, id, 'From the chair', { capacity: group });
  return id;
}

async function seen(who: string, id: string) {
  const { data, body } = await portal.gql(`query($id: ID!) { thread(id: $id) ${ALL} }`, { id }, as[who]);
  return { thread: data.thread, posts: data.thread.posts.edges.map(({ node }: any) => node), body };
}

const IS_DAY = /T00:00:00\.000Z$/;

describe('under the Chatham House rule', () => {
  let id: string;
  beforeAll(async () => {
    id = await discussion('CHATHAM_HOUSE');
  });

  it.each(['author', 'frenchHead', 'kenHead', 'nora'])('%s is not told who else spoke, nor for whom, nor at what hour', async (who) => {
    const { thread, posts, body } = await seen(who, id);
    const others = posts.filter(({ mine }: any) => !mine);
    for (const post of others.slice(0, -1))
      expect(post).toMatchObject({ writer: null, capacity: null, viewerMay: { edit: false, withdraw: false } });
    for (const { postedAt, editedAt, revisions } of others)
      for (const at of [postedAt, editedAt, ...revisions.flatMap((each: any) => [each.writtenAt, each.replacedAt])])
        if (at) expect(at).toMatch(IS_DAY);
    expect([thread.opener, thread.openedAs]).toEqual([null, null]);
    for (const at of [thread.openedAt, thread.activeAt]) expect(at).toMatch(IS_DAY);
    expect(body).not.toContain('Person ken');
    expect(body).not.toContain(partyId('KEN'));
    expect(posts[2].parent).toMatchObject({ excerpt: 'From the north', writer: who === 'nora' ? { name: 'Person nora' } : null });
  });

  it('the writer sees that it is theirs; who speaks as Chair is named', async () => {
    const { posts } = await seen('ken', id);
    expect(posts.map(({ mine, writer }: any) => [mine, writer?.name ?? null])).toEqual([[true, 'Person ken'], [false, null], [true, 'Person ken'], [false, 'Person chair']]); // prettier-ignore
    const { posts: forNora } = await seen('nora', id);
    expect(forNora[3]).toMatchObject({ writer: { name: 'Person chair' }, capacity: { office: 'CHAIR', group: { tag: 'WG.7' } } });
  });

  it('a head cannot find out by trying which post is of their party', async () => {
    const { posts } = await seen('kenHead', id);
    const tried = [];
    for (const { id: postId } of posts.slice(0, 3))
      tried.push((await talk.act(as.kenHead!, 'withdrawPost', 'PostIdInput', { postId })).body.replaceAll(postId, ''));
    expect(new Set(tried).size).toBe(1);
    await portal.sql('update post set held_at = now() where thread_id = $1 and seq <= 2', [id]);
    expect((await seen('kenHead', id)).posts.map(({ text }: any) => text)).toEqual([null, null, 'From far east', 'From the chair']);
    await portal.sql('update post set held_at = null where thread_id = $1', [id]);
  });

  it('neither lists nor their cursors tell the hour, and no notice does', async () => {
    const { data } = await portal.gql('{ threads { edges { cursor node { id } } } }', {}, as.nora);
    const { cursor } = data.threads.edges.find(({ node }: any) => node.id === id);
    expect(Buffer.from(cursor, 'base64url').toString()).toMatch(/ 00:00:00\+00\|/);
    await portal.app.get(JobRunner).drain();
    const { data: told } = await portal.gql('{ notices { edges { cursor node { kind at thread { id } } } } }', {}, as.nora);
    const [notice] = told.notices.edges.filter(({ node }: any) => node.thread?.id === id);
    expect(notice.node).toMatchObject({ kind: 'REPLIED', at: expect.stringMatching(IS_DAY) });
    expect(Buffer.from(notice.cursor, 'base64url').toString()).toMatch(/ 00:00:00\+00\|/);
  });
});

it('PARTY_ONLY names parties and not persons, even to custodians', async () => {
  const id = await discussion('PARTY_ONLY');
  for (const who of ['author', 'frenchHead', 'kenHead']) {
    const { posts } = await seen(who, id);
    expect(posts.map(({ writer, capacity }: any) => [writer?.name ?? null, capacity.party?.code ?? capacity.office])).toEqual([
      [null, 'KEN'],
      [null, 'NOR'],
      [null, 'KEN'],
      ['Person chair', 'CHAIR'],
    ]);
    expect(posts.map(({ viewerMay }: any) => viewerMay.withdraw)).toEqual([who === 'kenHead', false, who === 'kenHead', false]);
  }
});

it('what was said by name is no longer told once the rule is tightened', async () => {
  const id = await discussion('NAMED');
  const { thread, posts } = await seen('nora', id);
  expect(posts[0].writer.name).toBe('Person ken');
  const handling = { tlp: 'AMBER', onward: 'ORIGINATOR_ONLY', download: 'ALLOWED', attribution: 'CHATHAM_HOUSE', recipients: 'SHOWN' };
  expect((await talk.release(as.author!, thread.document.id, { handling })).code).toBeUndefined();
  const after = await seen('nora', id);
  expect(after.body).not.toContain('Person ken');
  expect(after.thread.activeAt).toMatch(IS_DAY);
  const { data } = await portal.gql('{ threads { edges { cursor node { id } } } }', {}, as.nora);
  const { cursor } = data.threads.edges.find(({ node }: any) => node.id === id);
  expect(Buffer.from(cursor, 'base64url').toString()).toMatch(/ 00:00:00\+00\|/);
});

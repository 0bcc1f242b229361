import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partyId } from '#parties';
import { Discussing, toParty } from '../../test/support/discussions.js';
import { startPortal, type TestPortal } from '../../test/support/portal.js';

let portal: TestPortal;
let talk: Discussing;
let author: string;
let kenya: string;
let norway: string;
let outsider: string;
let group: string;
let chair: string;
const NOBODY = 'NOT_FOUND';

beforeAll(async () => {
  portal = await startPortal();
  author = await portal.as(await portal.delegate('Aline Author', 'FRA'));
  kenya = await portal.as(await portal.delegate('Ken Yatta', 'KEN'));
  norway = await portal.as(await portal.delegate('Nora Way', 'NOR'));
  outsider = await portal.as(await portal.delegate('Otto Outsider', 'BRA'));
  const chairId = await portal.delegate('Carla Chair', 'URY');
  chair = await portal.as(chairId);
  group = randomUUID();
  await portal.sql(
    `insert into working_group (id, tag, kind, names, series) values ($1, 'WG.1', 'WORKING_GROUP', '{"en": "One"}', 'CIED/WG.1')`,
    [group],
  );
  await portal.sql(`insert into office (id, group_id, person_id, office, from_at) values ($1, $2, $3, 'CHAIR', now())`, [
    randomUUID(),
    group,
    chairId,
  ]);
  for (const code of ['FRA', 'KEN'])
    await portal.sql(`insert into seat (id, group_id, capacity, party_id, from_at) values ($1, $2, 'PARTICIPANT', $3, now())`, [
      randomUUID(),
      group,
      partyId(code),
    ]);
  await portal.sql(`insert into seat (id, group_id, capacity, person_id, from_at) values ($1, $2, 'PARTICIPANT', $3, now())`, [
    randomUUID(),
    group,
    chairId,
  ]);
  talk = new Discussing(portal, new Map([[author, 'FRA'], [kenya, 'KEN'], [norway, 'NOR'], [outsider, 'BRA'], [chair, 'URY']])); // prettier-ignore
}, 60_000);
afterAll(() => portal.stop());

describe('a thread on a document', () => {
  it('is seen and answered by those who may, and by nobody else', async () => {
    const document = await talk.paper(author, [toParty('KEN'), toParty('NOR', 'READ')]);
    const id = await talk.opened(kenya, { documentId: document });
    expect(await talk.thread(author, id)).toMatchObject({ followsDocument: true, postCount: 1, unread: 1, opener: { name: 'Ken Yatta' } });
    expect((await talk.post(norway, id, 'May I?')).details).toEqual({ needed: 'COMMENT' });
    expect(await talk.thread(norway, id)).toMatchObject({ viewerLevel: 'READ', viewerMay: { reply: false }, viewerCapacities: [] });
    expect(await talk.thread(outsider, id)).toBe(NOBODY);
    expect((await talk.post(outsider, id, 'Hello')).code).toBe(NOBODY);
    expect(await talk.thread(undefined, id)).toBe(NOBODY);
  });

  it('is not there for who may only discover the document, or read it as the public', async () => {
    const document = await talk.paper(author, [toParty('KEN'), toParty('NOR', 'DISCOVER')], { tlp: 'CLEAR' });
    await talk.release(author, document, { addReleases: [{ audience: { kind: 'PUBLIC' }, level: 'READ' }] });
    const id = await talk.opened(kenya, { documentId: document });
    const counts =
      'query($id: ID!) { document(id: $id) { viewerLevel discussionCounts { threads unreadPosts } threads { edges { node { id } } } } }';
    for (const who of [norway, undefined]) {
      expect(await talk.thread(who, id)).toBe(NOBODY);
      expect((await portal.gql(counts, { id: document }, who)).data.document.threads.edges).toEqual([]);
    }
    const { data } = await portal.gql(counts, { id: document }, author);
    expect(data.document).toMatchObject({ discussionCounts: { threads: 1, unreadPosts: 1 }, threads: { edges: [{ node: { id } }] } });
  });

  it('goes with what is released, excluded and withdrawn of its document', async () => {
    const document = await talk.paper(author, [toParty('KEN'), toParty('NOR')]);
    const id = await talk.opened(kenya, { documentId: document });
    await talk.release(author, document, { addExclusions: [{ audience: { kind: 'PARTY', partyId: partyId('NOR') } }] });
    expect(await talk.thread(norway, id)).toBe(NOBODY);
    await portal.gql(
      'mutation($input: WithdrawInput!) { withdraw(input: $input) { id } }',
      { input: { documentId: document, reason: 'Old' } },
      author,
    );
    expect(await talk.thread(kenya, id)).toBe(NOBODY);
    expect((await talk.thread(author, id)).id).toBe(id);
  });

  it('is deleted with a draft, and only as that', async () => {
    const document = await talk.paper(author);
    const id = await talk.opened(author, { documentId: document });
    const drop = (documentId: string) => talk.act(author, 'deleteDraft', 'DocumentIdInput', { documentId }, '');
    expect((await drop(id)).code).toBe(NOBODY);
    expect((await drop(document)).data.deleteDraft).toBe(true);
    expect(await talk.thread(author, id)).toBe(NOBODY);
  });
});

describe('a thread in a group', () => {
  it('goes to its participants, and stands on top of lists when somebody posts', async () => {
    const first = await talk.opened(author, { groupId: group }, { title: 'One' });
    const second = await talk.opened(kenya, { groupId: group }, { title: 'Two' });
    const listed = async (cookie: string) => {
      const { data } = await portal.gql(
        'query($id: ID!) { group(id: $id) { discussions { edges { node { title } } } } }',
        { id: group },
        cookie,
      );
      return data.group.discussions.edges.map(({ node }: any) => node.title).filter((title: string) => ['One', 'Two'].includes(title));
    };
    expect(await listed(author)).toEqual(['Two', 'One']);
    await talk.posted(kenya, first, 'An answer');
    expect(await listed(author)).toEqual(['One', 'Two']);
    expect(await listed(outsider)).toEqual([]);
    expect(await talk.thread(outsider, second)).toBe(NOBODY);
    expect((await talk.open(norway, { groupId: group })).details).toEqual({ needed: 'PARTICIPANT' });
  });

  it('is closed and opened again by the chair; who posts meanwhile is told, and keeps the draft', async () => {
    const id = await talk.opened(author, { groupId: group });
    expect((await talk.act(kenya, 'closeThread', 'ThreadIdInput', { threadId: id })).code).toBe('FORBIDDEN');
    expect((await talk.act(chair, 'closeThread', 'ThreadIdInput', { threadId: id }, '{ closedBecause }')).data.closeThread).toEqual({
      closedBecause: 'CHAIR',
    });
    const { data } = await talk.act(kenya, 'saveDraft', 'SaveDraftInput', { threadId: id, text: 'Too late' });
    const refused = await talk.post(kenya, id, 'Too late', { draftId: data.saveDraft.id });
    expect([refused.code, refused.details]).toEqual(['CONFLICT', { reason: 'THREAD_CLOSED' }]);
    expect(await talk.thread(kenya, id, 'drafts { text } viewerMay { reply }')).toEqual({
      drafts: [{ text: 'Too late' }],
      viewerMay: { reply: false },
    });
    expect((await talk.act(author, 'reopenThread', 'ThreadIdInput', { threadId: id })).code).toBeUndefined();
    await talk.posted(kenya, id, 'Too late', { draftId: data.saveDraft.id });
    expect(await talk.thread(kenya, id, 'drafts { text }')).toEqual({ drafts: [] });
  });

  it('goes to others by its own distribution, where one on a document goes with that', async () => {
    const id = await talk.opened(author, { groupId: group });
    const change = (documentId: string) => ({ documentId, capacity: partyId('FRA'), addReleases: [toParty('NOR', 'READ')] });
    const release = (documentId: string, who = author) => talk.act(who, 'releaseThread', 'DistributionInput', change(documentId));
    expect((await release(id, kenya)).details).toEqual({ needed: 'MANAGE' });
    expect(await talk.thread(norway, id)).toBe(NOBODY);
    expect((await release(id)).code).toBeUndefined();
    expect(await talk.thread(norway, id)).toMatchObject({ viewerLevel: 'READ', viewerMay: { reply: false } });
    const document = await talk.paper(author, [toParty('KEN')]);
    expect((await release(await talk.opened(kenya, { documentId: document }))).details).toEqual({ reason: 'FOLLOWS' });
    expect((await release(document)).code).toBe(NOBODY);
  });

  it('is pinned by the chair of a group it is filed in', async () => {
    const id = await talk.opened(author, { groupId: group }, { title: 'Pinned' });
    const pin = (cookie: string, groupId: string) =>
      talk.act(cookie, 'pinThread', 'PinThreadInput', { threadId: id, groupId, pinned: true });
    expect((await pin(author, group)).code).toBe('FORBIDDEN');
    expect((await pin(chair, randomUUID())).code).toBe(NOBODY);
    expect((await pin(chair, group)).code).toBeUndefined();
    const { data } = await portal.gql('query($id: ID!) { group(id: $id) { pinnedDiscussions { title } } }', { id: group }, kenya);
    expect(data.group.pinnedDiscussions).toEqual([{ title: 'Pinned' }]);
  });
});

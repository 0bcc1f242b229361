import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partyId } from '#parties';
import { Moderating } from '../../test/support/moderating.js';

const desk = new Moderating();
beforeAll(() => desk.begin(), 60_000);
afterAll(() => desk.portal.stop());

const quarantine = (itemId: string, who: 'moderator' | 'reader' | 'ada' = 'moderator') =>
  desk.act(who, 'quarantine', 'QuarantineInput', { itemId, reason: 'It names a private person' });
const lift = (itemId: string) => desk.act('moderator', 'liftQuarantine', 'ItemIdInput', { itemId });

describe('a paper in quarantine', () => {
  let paper: Awaited<ReturnType<Moderating['paper']>>;
  let thread: string;
  const before = new Map<string, string>();
  const LISTS =
    '{ documents { edges { node { id } } } threads { edges { node { id } } } notices { edges { node { id } } } viewer { unreadNotices } }';
  const seen = async (who: 'reader' | 'colleague' | 'stranger') => (await desk.ask(who, LISTS)).body;

  beforeAll(async () => {
    await desk.told('reader', randomUUID());
    for (const who of ['reader', 'colleague'] as const) before.set(who, await seen(who));
    paper = await desk.paper();
    thread = await desk.talk.opened(desk.as.author, { documentId: paper.id });
    await desk.reported('reader', { documentId: paper.id });
    await desk.told('reader', paper.id);
    expect((await quarantine(paper.id)).data).toEqual({ quarantine: true });
  });

  it('is to its readers as if it had never been: card, lists, discussion, files, notices and counts', async () => {
    for (const who of ['reader', 'colleague'] as const) {
      expect(await desk.document(who, paper.id)).toBe('NOT_FOUND');
      expect(await desk.talk.thread(desk.as[who], thread)).toBe('NOT_FOUND');
      expect(await seen(who)).toBe(before.get(who));
      expect((await fetch(`${desk.portal.url}/files/${paper.file}`, { headers: { cookie: desk.as[who] } })).status).toBe(404);
    }
  });

  it('is read by its custodians, with the reason and the office that set it, and changed by nobody', async () => {
    for (const who of ['author', 'head'] as const) {
      expect(await desk.document(who, paper.id, 'viewerLevel quarantine { reason } content { summary(language: "en") }')).toEqual({
        viewerLevel: 'READ',
        quarantine: { reason: 'It names a private person' },
        content: { summary: 'Of salt and rope' },
      });
      expect(await desk.told(who, paper.id)).toContain('QUARANTINED');
    }
    expect((await desk.release(paper.id, { addReleases: [] })).details).toEqual({ needed: 'MANAGE' });
  });

  it('is read by moderators when the report is closed, and stands on their desk', async () => {
    const [{ id }] = await desk.portal.sql('select id from report where item_id = $1', [paper.id]);
    await desk.act('moderator', 'closeReport', 'CloseReportInput', { reportId: id, outcome: 'UPHELD' });
    expect(await desk.document('moderator', paper.id)).toEqual({ viewerLevel: 'READ' });
    const { data } = await desk.ask('moderator', '{ quarantines { edges { node { reason by { name } document { id } } } } }');
    expect(data.quarantines.edges.map(({ node }: any) => node)).toEqual([
      { reason: 'It names a private person', by: { name: 'Officer moderator' }, document: { id: paper.id } },
    ]);
    expect((await quarantine(paper.id)).details).toEqual({ reason: 'QUARANTINED' });
  });

  it('says to who reported it only that the report was upheld', async () => {
    const { data } = await desk.ask('reader', '{ myReports { edges { node { outcome document { id } } } } }');
    expect(data.myReports.edges[0].node).toEqual({ outcome: 'UPHELD', document: null });
    expect(await seen('reader')).toBe(before.get('reader'));
  });

  it('is back as it was when it is lifted, to moderators no more', async () => {
    expect((await lift(paper.id)).data).toEqual({ liftQuarantine: true });
    expect(await desk.document('reader', paper.id)).toEqual({ viewerLevel: 'COMMENT' });
    expect(await desk.document('author', paper.id, 'viewerLevel quarantine { reason }')).toEqual({
      viewerLevel: 'MANAGE',
      quarantine: null,
    });
    expect(await desk.told('author', paper.id)).toContain('QUARANTINE_LIFTED');
    expect(await desk.told('reader', paper.id)).not.toContain('QUARANTINE_LIFTED');
    expect((await lift(paper.id)).code).toBe('NOT_FOUND');
  });
});

it('a moderator puts into quarantine what was reported or what they can read, and nothing else', async () => {
  const hidden = await desk.paper();
  for (const itemId of [hidden.id, randomUUID()]) {
    expect((await quarantine(itemId)).code).toBe('NOT_FOUND');
    expect((await lift(itemId)).code).toBe('NOT_FOUND');
  }
  const known = await desk.paper();
  const toModerators = (level: string) =>
    desk.release(known.id, { addReleases: [{ audience: { kind: 'SECRETARIAT', duty: 'MODERATOR' }, level }] });
  await toModerators('DISCOVER');
  expect((await quarantine(known.id)).details).toEqual({ needed: 'READ' });
  await toModerators('READ');
  expect((await quarantine(known.id)).code).toBeUndefined();
  for (const who of ['reader', 'ada'] as const) expect((await quarantine(known.id, who)).details).toEqual({ needed: 'MODERATOR' });
});

it('a reported paper can be put into quarantine by a moderator whom its exclusions keep out', async () => {
  const paper = await desk.paper();
  await desk.release(paper.id, { addExclusions: [{ audience: { kind: 'PERSON', personId: desk.ids.moderator } }] });
  await desk.reported('reader', { documentId: paper.id });
  expect(await desk.document('moderator', paper.id)).toBe('NOT_FOUND');
  expect((await quarantine(paper.id)).code).toBeUndefined();
  expect(await desk.document('moderator', paper.id)).toEqual({ viewerLevel: 'READ' });
});

it('a discussion that follows a paper is in quarantine with it, never by itself', async () => {
  const paper = await desk.paper();
  const thread = await desk.talk.opened(desk.as.author, { documentId: paper.id });
  await desk.reported('reader', { documentId: paper.id });
  expect((await quarantine(thread)).details).toEqual({ reason: 'FOLLOWS' });
});

describe('a post that is held', () => {
  const POST = '{ id state text hold { reason } viewerMay { edit } }';
  async function held(attribution: string) {
    const to = [{ audience: { kind: 'PARTY', partyId: partyId('FRA') }, level: 'COMMENT' }];
    await desk.portal.sql(`update accreditation set role = 'HEAD' where person_id = $1`, [desk.ids.colleague]);
    const document = await desk.talk.paper(
      desk.as.stranger,
      [...to, { audience: { kind: 'PARTY', partyId: partyId('KEN') }, level: 'COMMENT' }],
      {
        attribution,
      },
    );
    const id = await desk.talk.opened(desk.as.stranger, { documentId: document });
    const post = await desk.talk.posted(desk.as.reader, id, 'Sharp words');
    await desk.reported('author', { postId: post.id });
    const reason = 'It insults somebody';
    expect((await desk.act('moderator', 'holdPost', 'HoldPostInput', { postId: post.id, reason })).data).toEqual({ holdPost: true });
    return { id, post: post.id as string };
  }
  const post = async (who: 'reader' | 'colleague' | 'author' | 'stranger', id: string) =>
    (await desk.ask(who, `query($id: ID!) { post(id: $id) ${POST} }`, { id })).data.post;

  it('is a tombstone to all but its writer and the heads of the writer’s party, who are told why', async () => {
    const { id, post: postId } = await held('NAMED');
    for (const who of ['author', 'stranger'] as const)
      expect(await post(who, postId)).toMatchObject({ state: 'HELD', text: null, hold: null });
    for (const who of ['reader', 'colleague'] as const) {
      expect(await post(who, postId)).toMatchObject({ state: 'STANDING', text: 'Sharp words', hold: { reason: 'It insults somebody' } });
      expect(await desk.told(who, id)).toContain('HELD');
    }
    expect(await desk.told('author', id)).not.toContain('HELD');
    const { details } = await desk.act('author', 'report', 'ReportInput', { postId, reason: 'Again' }, '{ id }');
    expect(details).toEqual({ reason: 'HELD' });
  });

  it('says under the Chatham House rule to no head whose it is', async () => {
    const { id, post: postId } = await held('CHATHAM_HOUSE');
    expect(await post('colleague', postId)).toMatchObject({ state: 'HELD', text: null, hold: null });
    expect(await desk.told('colleague', id)).not.toContain('HELD');
    expect(await post('reader', postId)).toMatchObject({ state: 'STANDING', hold: { reason: 'It insults somebody' } });
  });

  it('stays on the moderators’ desk, alone, when the report is closed, until it is lifted', async () => {
    const { id, post: postId } = await held('NAMED');
    const [{ id: reportId }] = await desk.portal.sql('select id from report where post_id = $1', [postId]);
    await desk.act('moderator', 'closeReport', 'CloseReportInput', { reportId, outcome: 'UPHELD' });
    const onDesk = async () => (await desk.ask('moderator', '{ heldPosts { edges { node { id text hold { reason } } } } }')).body;
    expect(await onDesk()).toContain(postId);
    expect(await onDesk()).not.toContain(id);
    expect((await desk.act('moderator', 'liftHold', 'LiftHoldInput', { postId })).data).toEqual({ liftHold: true });
    expect(await onDesk()).not.toContain(postId);
    expect(await post('author', postId)).toMatchObject({ state: 'STANDING', text: 'Sharp words' });
    expect(await desk.told('reader', id)).toContain('HELD_LIFTED');
    for (const each of [postId, randomUUID()]) {
      expect((await desk.act('moderator', 'liftHold', 'LiftHoldInput', { postId: each })).code).toBe('NOT_FOUND');
      expect((await desk.act('moderator', 'holdPost', 'HoldPostInput', { postId: each, reason: 'It' })).code).toBe('NOT_FOUND');
    }
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { partyId } from '#parties';
import { Moderating } from '../../test/support/moderating.js';

const desk = new Moderating();
beforeAll(() => desk.begin(), 60_000);
afterAll(() => desk.portal.stop());

const close = (reportId: string) => desk.act('moderator', 'closeReport', 'CloseReportInput', { reportId, outcome: 'UPHELD' });

it('a discussion on a paper is reported by its posts or with the paper; one with a distribution of its own, itself', async () => {
  const paper = await desk.paper();
  const on = await desk.talk.opened(desk.as.author, { documentId: paper.id });
  const { details } = await desk.act('reader', 'report', 'ReportInput', { threadId: on, reason: 'All of it' }, '{ id }');
  expect(details).toEqual({ reason: 'FOLLOWS' });
  const reportId = await desk.reported('reader', { documentId: paper.id });
  expect((await desk.talk.thread(desk.as.moderator, on)).title).toBe('A question');
  await close(reportId);
  expect(await desk.talk.thread(desk.as.moderator, on)).toBe('NOT_FOUND');
});

it('discussions that are kept for their readers are not kept open by a report on the paper', async () => {
  const paper = await desk.paper();
  const on = await desk.talk.opened(desk.as.author, { documentId: paper.id });
  await desk.reported('reader', { documentId: paper.id });
  await desk.release(paper.id, { addReleases: [{ audience: { kind: 'PARTY', partyId: partyId('BRA') }, level: 'READ' }] });
  expect((await desk.talk.thread(desk.as.reader, on)).followsDocument).toBe(false);
  expect(await desk.talk.thread(desk.as.moderator, on)).toBe('NOT_FOUND');
  expect(await desk.document('moderator', paper.id)).toEqual({ viewerLevel: 'READ' });
});

it('withdrawing a paper takes it from its readers, not from the moderators to whom it was reported, and tells nobody of that', async () => {
  const paper = await desk.paper();
  await desk.reported('reader', { documentId: paper.id });
  await desk.act('author', 'withdraw', 'WithdrawInput', { documentId: paper.id, reason: 'Gone' }, '{ id }');
  expect(await desk.document('reader', paper.id)).toEqual({ viewerLevel: 'DISCOVER' });
  expect(await desk.document('moderator', paper.id)).toEqual({ viewerLevel: 'READ' });
  const rows = await desk.portal.sql(`select ground from release where item_id = $1 and until_at is null order by ground`, [paper.id]);
  expect(rows.map(({ ground }) => ground)).toEqual(['REPORT', 'WITHDRAWAL']);
});

it('what is withdrawn to DISCOVER, or an unissued version, cannot be reported', async () => {
  const paper = await desk.paper();
  const [{ id: prepared }] = await desk.portal.sql(
    `insert into version (id, document_id, number, prepared_by) values ($1, $2, 2, $3) returning id`,
    [randomUUID(), paper.id, desk.ids.author],
  );
  for (const who of ['reader', 'author'] as const) {
    const { code } = await desk.act(who, 'report', 'ReportInput', { documentId: paper.id, versionId: prepared, reason: 'It' }, '{ id }');
    expect(code).toBe('NOT_FOUND');
  }
});

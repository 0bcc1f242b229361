import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partyId } from '#parties';
import { Moderating } from '../../test/support/moderating.js';

const REPORT = `{ id kind reason mine versionNumber outcome answer closedAt reporter { name } document { id } thread { id }
  post { id text state writer { name } capacity { id } postedAt } }`;
const desk = new Moderating();
beforeAll(() => desk.begin(), 60_000);
afterAll(() => desk.portal.stop());

const report = async (who: Parameters<Moderating['ask']>[0], id: string) => {
  const { data, code } = await desk.ask(who, `query($id: ID!) { report(id: $id) ${REPORT} }`, { id });
  return data?.report ?? code;
};
const close = (reportId: string, outcome = 'UPHELD', answer?: string) =>
  desk.act('moderator', 'closeReport', 'CloseReportInput', { reportId, outcome, answer });

describe('a paper that a reader reports', () => {
  let paper: Awaited<ReturnType<Moderating['paper']>>;
  let id: string;
  beforeAll(async () => {
    paper = await desk.paper();
    await desk.portal.sql(`update terms set tlp = 'RED' where item_id = $1`, [paper.id]);
    expect(await desk.document('moderator', paper.id)).toBe('NOT_FOUND');
    await desk.told('author', paper.id);
    id = await desk.reported('reader', { documentId: paper.id, versionId: paper.version });
  });

  it('is open to moderators at READ, whatever its label, its file too', async () => {
    expect(await desk.document('moderator', paper.id, 'tlp viewerLevel content { summary(language: "en") }')).toEqual({
      tlp: 'RED',
      viewerLevel: 'READ',
      content: { summary: 'Of salt and rope' },
    });
    await desk.act('moderator', 'understandLabel', 'UnderstandLabelInput', { documentId: paper.id, tlp: 'RED' }, '{ id }');
    const file = await fetch(`${desk.portal.url}/files/${paper.file}`, { headers: { cookie: desk.as.moderator } });
    expect([file.status, await file.text()]).toEqual([200, 'Salt and rope.\n']);
  });

  it('stands on the desk with who reported it and why, and is read there by moderators alone', async () => {
    expect(await report('moderator', id)).toMatchObject({
      kind: 'VERSION',
      versionNumber: 1,
      reason: 'It names a private person',
      reporter: { name: 'Person reader' },
      document: { id: paper.id },
    });
    for (const who of ['author', 'head', 'colleague', 'stranger', 'ada'] as const) {
      expect(await report(who, id)).toBe('NOT_FOUND');
      expect((await desk.ask(who, '{ reports { edges { cursor } } }')).code).toBe('FORBIDDEN');
    }
    expect(await report('reader', id)).toMatchObject({ mine: true, outcome: null });
  });

  it('is known to its custodians as reported, by nobody in particular', async () => {
    for (const who of ['author', 'head'] as const) expect(await desk.told(who, paper.id)).toContain('REPORTED');
    const { distribution } = await desk.document(
      'author',
      paper.id,
      `distribution { releases { ground level grantedBy { name }
      audience { kind duty } } reach { rows { persons { person { name } through { ground audience { kind duty } } } } } }`,
    );
    expect(distribution.releases).toContainEqual({
      ground: 'REPORT',
      level: 'READ',
      grantedBy: null,
      audience: { kind: 'SECRETARIAT', duty: 'MODERATOR' },
    });
    expect(JSON.stringify(distribution.reach)).toContain('Officer moderator');
    const trail =
      JSON.stringify(distribution.releases) + JSON.stringify((await desk.ask('author', '{ notices { edges { node { kind } } } }')).data);
    expect(trail).not.toContain('Person reader');
  });

  it('tells its other readers nothing: neither audiences, nor notices, nor who could read along', async () => {
    const { content } = await desk.document('colleague', paper.id, 'content { releasedTo { kind } }');
    expect(content.releasedTo).toEqual([{ kind: 'PARTY' }]);
    expect(await desk.told('colleague', paper.id)).not.toContain('REPORTED');
    expect(await desk.told('reader', paper.id)).not.toContain('REPORTED');
  });

  it('can still be handled by its custodians; only what the report opened is not theirs to close', async () => {
    const { distribution } = await desk.document('author', paper.id, 'distribution { releases { id ground } }');
    const closeReleases = distribution.releases.map((release: any) => release.id);
    const addReleases = [{ audience: { kind: 'PERSON', personId: desk.ids.reader }, level: 'READ' }];
    expect((await desk.release(paper.id, { addReleases, closeReleases })).code).toBeUndefined();
    expect(await desk.document('moderator', paper.id)).toEqual({ viewerLevel: 'READ' });
  });

  it('is reported once by the same person at a time, and by others as well', async () => {
    const input = { documentId: paper.id, versionId: paper.version, reason: 'Again' };
    expect((await desk.act('reader', 'report', 'ReportInput', input, '{ id }')).details).toEqual({ reason: 'REPORTED' });
    const other = await desk.reported('head', { documentId: paper.id });
    await close(other, 'DISMISSED');
    expect(await desk.document('moderator', paper.id)).toEqual({ viewerLevel: 'READ' });
  });

  it('closes to moderators with the report, and the reporter is told what came of it', async () => {
    expect((await close(id, 'UPHELD', 'Thank you.')).data).toEqual({ closeReport: true });
    expect(await desk.document('moderator', paper.id)).toBe('NOT_FOUND');
    expect(await report('moderator', id)).toBe('NOT_FOUND');
    expect((await close(id)).code).toBe('NOT_FOUND');
    expect(await report('reader', id)).toMatchObject({ outcome: 'UPHELD', answer: 'Thank you.', document: { id: paper.id } });
    expect(await desk.told('reader', paper.id)).toContain('REPORT_CLOSED');
    expect(await desk.told('author', paper.id)).toContain('REPORT_CLOSED');
  });
});

describe('a post that is reported', () => {
  const SECRETS = ['Before it', 'After it', 'A question', 'A paper'];

  async function thread(attribution: string) {
    const document = await desk.talk.paper(desk.as.author, [{ audience: { kind: 'PARTY', partyId: partyId('KEN') }, level: 'COMMENT' }], {
      attribution,
    });
    const id = await desk.talk.opened(desk.as.author, { documentId: document }, { text: 'Before it' });
    const before = (await desk.talk.posts(desk.as.author, id))[0];
    const said = await desk.talk.posted(desk.as.reader, id, 'Sharp words', { parentId: before.id });
    await desk.talk.posted(desk.as.colleague, id, 'After it', { parentId: said.id });
    return { document, id, post: said.id as string };
  }

  it.each([
    ['NAMED', { name: 'Person reader' }, { id: partyId('KEN') }],
    ['PARTY_ONLY', null, { id: partyId('KEN') }],
    ['CHATHAM_HOUSE', null, null],
  ])(
    'is open to moderators alone, under %s: nothing else of its thread, and the writer only where that is told',
    async (rule, writer, capacity) => {
      const { document, id, post } = await thread(rule);
      const reportId = await desk.reported('author', { postId: post });
      const { data, body } = await desk.ask('moderator', `{ reports { edges { node ${REPORT} } } }`);
      const mine = data.reports.edges.find(({ node }: any) => node.id === reportId).node;
      expect(mine).toMatchObject({ kind: 'POST', document: null, thread: null, post: { id: post, text: 'Sharp words', writer, capacity } });
      if (rule === 'CHATHAM_HOUSE') expect(mine.post.postedAt).toMatch(/T00:00:00.000Z$/);
      for (const secret of [...SECRETS, id, document]) expect(body).not.toContain(secret);
      for (const query of ['post(id: $id) { text }', 'thread(id: $id) { title }'])
        for (const asked of [post, id])
          expect((await desk.ask('moderator', `query($id: ID!) { ${query} }`, { id: asked })).code).toBe('NOT_FOUND');
      expect(await desk.document('moderator', document)).toBe('NOT_FOUND');
      await close(reportId);
      expect(await report('moderator', reportId)).toBe('NOT_FOUND');
    },
  );

  it('is read by a moderator who wrote it without being told who reported it', async () => {
    const { id } = await thread('NAMED');
    await desk.portal.sql(`insert into duty (id, person_id, duty, from_at) values ($1, $2, 'MODERATOR', now())`, [
      randomUUID(),
      desk.ids.colleague,
    ]);
    const own = await desk.talk.posted(desk.as.colleague, id, 'My own');
    const reportId = await desk.reported('author', { postId: own.id });
    expect(await report('colleague', reportId)).toMatchObject({ reporter: null, post: { text: 'My own' } });
    expect(await report('moderator', reportId)).toMatchObject({ reporter: { name: 'Person author' } });
    await close(reportId);
    await desk.portal.sql('update duty set until_at = now() where person_id = $1', [desk.ids.colleague]);
  });

  it('is told to custodians of its thread as reported; a withdrawn one cannot be reported', async () => {
    const { id, post } = await thread('NAMED');
    await desk.reported('colleague', { postId: post });
    expect(await desk.told('author', id)).toContain('REPORTED');
    await desk.act('reader', 'withdrawPost', 'PostIdInput', { postId: post }, '{ id }');
    const { details } = await desk.act('author', 'report', 'ReportInput', { postId: post, reason: 'Late' }, '{ id }');
    expect(details).toEqual({ reason: 'WITHDRAWN' });
  });
});

import { randomUUID } from 'node:crypto';
import { beforeAll, afterAll, describe, expect, it } from '@jest/globals';
import { partyId } from '#parties';
import { Discussing, toParty } from '../support/discussions.js';
import { author, draft, HANDLING, openPapers, PDF, portal, reader, upload } from '../support/papers.js';

const FILE = 'mutation($input: FileDocumentInput!) { fileDocument(input: $input) { id title(language: "en") } }';
const filing = (text: string) => ({ capacity: partyId('FRA'), kind: 'LETTER', titles: [{ language: 'en', text }], handling: HANDLING });
const file = (text: string) => portal.gql(FILE, { input: filing(text) }, author);

let say: Discussing;
beforeAll(async () => {
  await openPapers();
  say = new Discussing(
    portal,
    new Map([
      [author, 'FRA'],
      [reader, 'KEN'],
    ]),
  );
});
afterAll(() => portal.stop());

describe('an answer is clear and nothing is half', () => {
  it('to an operation that there is not', async () => {
    const { code, body } = await portal.gql('{ everything { secret } }', {}, author);
    expect(code).toBe('INVALID');
    expect(body).not.toMatch(/Did you mean|"stack"|node_modules/);
  });

  it('to a title of ten thousand characters: which field, and how long it may be', async () => {
    const before = await portal.sql('select count(*)::int as n from item');
    const { code, details } = await file('a'.repeat(10_000));
    expect(code).toBe('INVALID');
    expect(details.problems).toEqual([{ field: 'titles.0.text', rule: 'maxLength', params: { max: 500 } }]);
    expect(await portal.sql('select count(*)::int as n from item')).toEqual(before);
  });

  it('to a megabyte of Markdown, and to five thousand mentions', async () => {
    const threadId = await say.opened(author, { documentId: await say.paper(author, [toParty('KEN')]) });
    const other = (n: number) => Array.from({ length: n }, () => `@[A](person:${randomUUID()})`).join('');
    for (const text of ['# '.repeat(524_288), other(5_000), other(100)]) {
      const { code, body } = await say.post(author, threadId, text).catch(() => ({ code: 'none', body: '' }));
      expect(code ?? JSON.parse(body).error?.code).toBe('INVALID');
    }
    expect(await say.thread(author, threadId, 'postCount')).toEqual({ postCount: 1 });
  });
});

describe('a text', () => {
  it('cannot turn the direction of what stands beside it', async () => {
    expect((await file('Annex \u202Efdp.exe\u2066 of the paper')).data.fileDocument.title).toBe('Annex fdp.exe of the paper');
    expect((await file('جهات الاتصال \u200Fرقم 4')).data.fileDocument.title).toBe('جهات الاتصال \u200Fرقم 4');
  });

  it('is kept as it was written, script or not: it is never anything but text', async () => {
    const script = '<img src=x onerror=alert(1)> <script>alert(2)</script> [x](javascript:alert(3))';
    expect((await file(script)).data.fileDocument.title).toBe(script);
    const threadId = await say.opened(author, { documentId: await say.paper(author, [toParty('KEN')]) }, { title: script, text: script });
    expect(await say.thread(reader, threadId, 'title')).toEqual({ title: script });
    expect((await say.posts(reader, threadId))[0].text).toBe(script);
  });
});

describe('two at once', () => {
  it('issue a version once', async () => {
    const documentId = await draft();
    const input = { documentId, note: '', files: [{ uploadId: await upload(author, PDF), language: 'en' }] };
    const { data } = await portal.gql('mutation($input: PrepareVersionInput!) { prepareVersion(input: $input) { id } }', { input }, author);
    const issue = () =>
      portal.gql(
        'mutation($input: IssueVersionInput!) { issueVersion(input: $input) { id } }',
        { input: { versionId: data.prepareVersion.id } },
        author,
      );
    const codes = (await Promise.all([issue(), issue(), issue()])).map(({ code }) => code ?? 'ISSUED');
    expect(codes.sort()).toEqual(['CONFLICT', 'CONFLICT', 'ISSUED']);
  });

  it('post without a number twice or a number left out', async () => {
    const threadId = await say.opened(author, { documentId: await say.paper(author, [toParty('KEN')]) });
    await Promise.all(Array.from({ length: 12 }, (_, n) => say.posted(n % 2 ? author : reader, threadId, `Post ${n}`)));
    expect((await say.posts(author, threadId)).map(({ number }) => number)).toEqual(Array.from({ length: 13 }, (_, n) => n + 1));
  });

  it('post and take the paper back: the post is there, or refused and its draft kept', async () => {
    const documentId = await say.paper(author, [toParty('KEN')]);
    const threadId = await say.opened(author, { documentId });
    const { data } = await say.act(reader, 'saveDraft', 'SaveDraftInput', { threadId, text: 'Half a thought' });
    const withdraw = say.act(author, 'withdraw', 'WithdrawInput', { documentId, reason: 'A mistake' });
    const [posted] = await Promise.all([say.post(reader, threadId, 'Half a thought', { draftId: data.saveDraft.id }), withdraw]);
    const drafts = (await portal.gql('{ drafts { id text thread { title } } }', {}, reader)).data.drafts;
    if (posted.code) expect(drafts).toContainEqual({ id: data.saveDraft.id, text: 'Half a thought', thread: null });
    else expect(drafts).toEqual([]);
    expect(await say.thread(reader, threadId)).toBe('NOT_FOUND');
  });
});

it('a thread closed while one wrote: refused with the reason, nothing said, and the draft is kept', async () => {
  const threadId = await say.opened(author, { documentId: await say.paper(author, [toParty('KEN')]) });
  const { data } = await say.act(reader, 'saveDraft', 'SaveDraftInput', { threadId, text: 'A moment late' });
  const close = say.act(author, 'closeThread', 'ThreadIdInput', { threadId });
  const [posted, closed] = await Promise.all([say.post(reader, threadId, 'A moment late', { draftId: data.saveDraft.id }), close]);
  expect(closed.code).toBeUndefined();
  const { drafts } = (await portal.gql('{ drafts { id text } }', {}, reader)).data;
  const kept = { id: data.saveDraft.id, text: 'A moment late' };
  if (posted.code) expect([posted.details, drafts]).toEqual([{ reason: 'THREAD_CLOSED' }, expect.arrayContaining([kept])]);
  else expect(drafts).not.toContainEqual(kept);
  const again = await say.act(reader, 'saveDraft', 'SaveDraftInput', { threadId, text: 'Later still' });
  const { code, details } = await say.post(reader, threadId, 'Later still', { draftId: again.data.saveDraft.id });
  expect([code, details]).toEqual(['CONFLICT', { reason: 'THREAD_CLOSED' }]);
  expect((await portal.gql('{ drafts { text } }', {}, reader)).data.drafts).toContainEqual({ text: 'Later still' });
  expect(await say.thread(author, threadId, 'postCount')).toEqual({ postCount: posted.code ? 1 : 2 });
});

it('a session that ended while one wrote says so, and the draft is there after signing in again', async () => {
  const threadId = await say.opened(author, { documentId: await say.paper(author, [toParty('KEN')]) });
  const [{ person }] = await portal.sql(`select person_id as person from accreditation where party_id = $1`, [partyId('KEN')]);
  const { data } = await say.act(reader, 'saveDraft', 'SaveDraftInput', { threadId, text: 'Not yet sent' });
  await portal.sql('update session set expires_at = now() where person_id = $1', [person]);
  expect((await say.post(reader, threadId, 'Not yet sent')).code).toBe('UNAUTHENTICATED');
  const again = await portal.as(person);
  const { drafts } = (await portal.gql('{ drafts { id text } }', {}, again)).data;
  expect(drafts).toContainEqual({ id: data.saveDraft.id, text: 'Not yet sent' });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JobRunner } from '#jobs';
import { partyId } from '#parties';
import { act, archivesOf, fetched, filed, groupOf, taken, unzipped } from '../../test/support/archives.js';
import { docx, pdfOf } from '../../test/support/files.js';
import { written } from '../../test/support/pages.js';
import { author, openPapers, portal, reader, release, send, stranger, understand } from '../../test/support/papers.js';

let group: string;
let pdf: Buffer;
let papers: Record<'plain' | 'marked' | 'viewed' | 'card' | 'hidden' | 'amber' | 'quiet' | 'word', { id: string; fileId: string }>;

beforeAll(async () => {
  await openPapers();
  group = await groupOf('WG.7', ['FRA', 'KEN', 'NOR']);
  pdf = await pdfOf(1, 'Zephyrine');
  papers = {
    plain: await filed(group, pdf, 'ورقة موقف بشأن الإنذار المبكر.pdf'),
    marked: await filed(group, await pdfOf(2, 'a marked paper'), 'marked.pdf', { download: 'WATERMARKED' }),
    viewed: await filed(group, await pdfOf(1, 'a viewed paper'), 'viewed.pdf', { download: 'VIEW_ONLY' }),
    card: await filed(group, await pdfOf(1, 'a card'), 'cardsecret.pdf', {}, 'DISCOVER'),
    hidden: await filed(group, await pdfOf(1, 'hidden'), 'hiddensecret.pdf', {}, null),
    amber: await filed(group, await pdfOf(1, 'amber'), 'amber.pdf', { tlp: 'AMBER' }),
    quiet: await filed(group, await pdfOf(1, 'quiet'), 'aline.pdf', { attribution: 'CHATHAM_HOUSE' }),
    word: await filed(group, docx('A word'), 'con.docx'),
  };
  await portal.app.get(JobRunner).drain();
}, 120_000);
afterAll(() => portal.stop());

const take = (cookie = reader, language = 'en') => taken(cookie, 'takeLibrary', { groupId: group, language });
const openingsOf = (id: string) =>
  portal.sql('select way, how, copy_number as "copyNumber" from opening where document_id = $1 order by opened_at, id', [id]);

describe('a library that is taken away', () => {
  it('holds each file as its reader may have it: as it is, marked for them, or without what says who wrote it', async () => {
    const archive = await take();
    expect(archive).toMatchObject({ kind: 'LIBRARY', state: 'READY', total: 4, done: 4, documents: 7, group: { tag: 'WG.7' } });
    const zip = await fetched(archive.url, reader);
    expect(zip.length).toBe(archive.size);
    const { files } = await unzipped(zip);
    const paths = Object.keys(files);
    expect(paths).toHaveLength(5);
    const path = (ending: string) => paths.find((each) => each.endsWith(ending))!;
    expect(files[path('ورقة موقف بشأن الإنذار المبكر.pdf')]).toEqual(pdf);
    expect(path('/_con.docx')).toBeDefined();
    const [opening] = await openingsOf(papers.marked.id);
    const marked = await written(files[path('marked.pdf')]!);
    expect(marked).toContain('Rosa Reader · Kenya');
    expect(marked).toContain(`№ ${opening.copyNumber}`);
    const quiet = files[path('.fr.pdf')]!;
    expect(quiet.toString('latin1')).not.toMatch(/Aline|\/Author/);
  });

  it('says on its first page what is there, what is not, and why; and nothing of what may not be discovered', async () => {
    const { files } = await unzipped(await fetched((await take()).url, reader));
    const page = files['index.html']!.toString();
    expect(page).toContain('Library of On early warning');
    expect(page.match(/<article>/g)).toHaveLength(7);
    expect(page).toContain('This paper may only be viewed in the portal.');
    expect(page).toContain('You can ask for access in the portal.');
    expect(page).toContain('You have not yet read in the portal what its label means.');
    const [{ copyNumber }] = await openingsOf(papers.marked.id);
    expect(copyNumber).toMatch(/^[2-9A-Z]{4}-/);
    expect(page).toMatch(/Marked as your copy, number [2-9A-Z]{4}-/);
    for (const secret of ['cardsecret', 'hiddensecret', papers.hidden.id, 'Aline', '<script', 'aline.pdf'])
      expect(page).not.toContain(secret);
    const [hidden] = await portal.sql('select reference from document where item_id = $1', [papers.hidden.id]);
    expect(page).not.toContain(hidden.reference);
  });

  it.each([
    ['ar', 'rtl', 'مكتبة المعني بالإنذار المبكر'],
    ['fr', 'ltr', 'Bibliothèque de On early warning'],
    ['zh', 'ltr', 'On early warning文库'],
  ])('is in the language of its reader: %s', async (language, direction, title) => {
    const { files } = await unzipped(await fetched((await take(reader, language)).url, reader));
    const page = files['index.html']!.toString();
    expect(page).toContain(`<html lang="${language}" dir="${direction}">`);
    expect(page).toContain(title);
  });

  it('is told to the ledger as from an export, before it leaves, and only then', async () => {
    const before = await openingsOf(papers.word.id);
    const archive = await take();
    expect(await openingsOf(papers.word.id)).toEqual(before);
    await fetched(archive.url, reader);
    const after = await openingsOf(papers.word.id);
    expect(after).toHaveLength(before.length + 1);
    expect(after.at(-1)).toMatchObject({ way: 'EXPORT', how: 'DOWNLOADED' });
    expect(await openingsOf(papers.viewed.id)).toEqual([]);
    expect(await openingsOf(papers.card.id)).toEqual([]);
  });

  it('goes on from where it broke off, to the same bytes; what is fetched twice is one marked copy', async () => {
    const archive = await take();
    const whole = await fetched(archive.url, reader);
    const marked = (await openingsOf(papers.marked.id)).length;
    const head = await send(archive.url, 'HEAD', reader);
    expect([head.headers.get('accept-ranges'), Number(head.headers.get('content-length'))]).toEqual(['bytes', whole.length]);
    const ifRange = { 'if-range': head.headers.get('etag')! };
    for (const cut of [1, 700, Math.floor(whole.length / 2), whole.length - 30]) {
      const rest = await send(archive.url, 'GET', reader, { range: `bytes=${cut}-`, ...ifRange });
      expect([rest.status, rest.headers.get('content-range')]).toEqual([206, `bytes ${cut}-${whole.length - 1}/${whole.length}`]);
      expect(Buffer.from(await rest.arrayBuffer()).equals(whole.subarray(cut))).toBe(true);
    }
    expect(await openingsOf(papers.marked.id)).toHaveLength(marked);
    expect((await send(archive.url, 'GET', reader, { range: `bytes=${whole.length}-` })).status).toBe(416);
  });

  it('is nobody else’s, nor another session’s: they are answered as of a link that never was', async () => {
    const archive = await take();
    const none = await send(`/archives/${randomUUID()}/zip`, 'GET', stranger);
    const body = await none.text();
    const [row] = await portal.sql('select person_id as id from archive where id = $1', [archive.id]);
    for (const cookie of [stranger, author, await portal.as(row.id)]) {
      for (const method of ['GET', 'HEAD']) expect((await send(archive.url, method, cookie)).status).toBe(404);
      expect(await (await send(archive.url, 'GET', cookie)).text()).toBe(body);
      expect(JSON.stringify(await archivesOf(cookie))).not.toContain(archive.id);
      expect((await act(cookie, 'dropArchive', { archiveId: archive.id }, '')).code).toBe('NOT_FOUND');
    }
    expect((await send(archive.url, 'GET', undefined)).status).toBe(401);
    expect((await send('/archives/nonsense/zip', 'GET', undefined)).status).toBe(401);
  });

  it('of a group that somebody may not see is not there', async () => {
    await portal.sql(`update working_group set kind = 'DRAFTING_GROUP' where id = $1`, [group]);
    try {
      const [hidden, unknown] = [await act(stranger, 'takeLibrary', { groupId: group, language: 'en' }), await act(stranger, 'takeLibrary', { groupId: randomUUID(), language: 'en' })]; // prettier-ignore
      expect([hidden.code, hidden.body]).toEqual(['NOT_FOUND', unknown.body]);
    } finally {
      await portal.sql(`update working_group set kind = 'WORKING_GROUP' where id = $1`, [group]);
    }
  });

  it('holds a paper under AMBER once its reader has read what that means', async () => {
    await understand(papers.amber.id);
    expect(await take()).toMatchObject({ total: 5 });
    await portal.sql('delete from label_understanding');
  });
});

describe('what changes between the making and the taking', () => {
  it.each([
    ['a release is closed', () => closeReleases(papers.plain.id), () => release(papers.plain.id, 'KEN', 'READ')],
    [
      'copies have to be marked from now on',
      () => handling(papers.plain.id, { download: 'WATERMARKED' }),
      () => handling(papers.plain.id, {}),
    ],
    [
      'the Chatham House rule is set',
      () => handling(papers.viewed.id, { download: 'VIEW_ONLY', attribution: 'CHATHAM_HOUSE' }),
      () => Promise.resolve(),
    ],
    ['malware is found', () => portal.sql(`update file set scan_state = 'INFECTED', scan_found = 'Eicar', cleared_at = null where id = $1`, [papers.word.fileId]), () => portal.sql(`update file set scan_state = 'CLEAN', scan_found = null, cleared_at = now() where id = $1`, [papers.word.fileId])], // prettier-ignore
    ['somebody is active no more', () => suspend(true), () => suspend(false)],
  ])('ends it with a clear answer: %s', async (_, change, restore) => {
    const archive = await take();
    await change();
    const answer = await send(archive.url, 'GET', reader);
    expect([answer.status, ((await answer.json()) as any).error]).toMatchObject([
      409,
      { code: 'CONFLICT', details: { reason: 'ARCHIVE_STALE' } },
    ]);
    expect((await archivesOf(reader)).find(({ id }: { id: string }) => id === archive.id)).toMatchObject({
      state: 'STALE',
      url: null,
      size: null,
    });
    await restore();
    expect((await send(archive.url, 'GET', reader)).status).toBe(409);
    expect((await take()).state).toBe('READY');
  });
});

async function handling(documentId: string, terms: object) {
  const input = { documentId, capacity: partyId('FRA'), handling: { tlp: 'GREEN', onward: 'ORIGINATOR_ONLY', download: 'ALLOWED', attribution: 'NAMED', recipients: 'SHOWN', ...terms } }; // prettier-ignore
  expect(
    (await portal.gql('mutation($input: DistributionInput!) { release(input: $input) { id } }', { input }, author)).code,
  ).toBeUndefined();
}
async function closeReleases(documentId: string) {
  const rows = await portal.sql('select id from release where item_id = $1 and until_at is null', [documentId]);
  const input = { documentId, capacity: partyId('FRA'), closeReleases: rows.map(({ id }) => id) };
  await portal.gql('mutation($input: DistributionInput!) { release(input: $input) { id } }', { input }, author);
}
async function suspend(isSuspended: boolean) {
  const admin = await portal.as(await portal.officer(`Ada Administrator ${isSuspended}`));
  const [{ id }] = await portal.sql(`select id from person where name = 'Rosa Reader'`);
  const name = isSuspended ? 'suspendPerson' : 'liftPersonSuspension';
  const input = isSuspended ? { personId: id, reason: 'A test' } : { personId: id };
  const type = isSuspended ? 'SuspendPersonInput' : 'PersonIdInput';
  const answer = await portal.gql(`mutation($input: ${type}!) { ${name}(input: $input) { __typename } }`, { input }, admin);
  expect(answer.code).toBeUndefined();
}

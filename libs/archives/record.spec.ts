import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JobRunner } from '#jobs';
import { partyId } from '#parties';
import { act, archivesOf, fetched, filed, groupOf, taken, unzipped } from '../../test/support/archives.js';
import { Discussing } from '../../test/support/discussions.js';
import { pdfOf } from '../../test/support/files.js';
import { author, issued, openPapers, portal, reader, release, send, stranger, HANDLING } from '../../test/support/papers.js';

let talk: Discussing;
let group: string;
let thread: string;
let quiet: string;
let posts: Record<string, string>;
const GREEN = { ...HANDLING, tlp: 'GREEN' };
const own: Record<'open' | 'chatham' | 'received' | 'withheld', { id: string; file: any }> = {} as never;

beforeAll(async () => {
  await openPapers();
  talk = new Discussing(portal, new Map([[author, 'FRA'], [reader, 'KEN'], [stranger, 'BRA']])); // prettier-ignore
  group = await groupOf('WG.7', ['FRA', 'KEN']);
  const open = await filed(group, await pdfOf(1, 'the French paper'), 'ورقة موقف.pdf', { download: 'WATERMARKED' }, 'COMMENT');
  own.open = { id: open.id, file: { id: open.fileId } };
  own.chatham = await issued(Buffer.from(await pdfOf(1, 'a quiet one')), 'quiet.pdf', { ...GREEN, attribution: 'CHATHAM_HOUSE' });
  await release(own.chatham.id, 'KEN', 'COMMENT');
  own.withheld = await issued(Buffer.from(await pdfOf(1, 'withheld')), 'withheld.pdf', { ...GREEN, recipients: 'WITHHELD' });
  await release(own.withheld.id, 'KEN', 'READ');
  await portal.app.get(JobRunner).drain();
  thread = await talk.opened(author, { documentId: own.open.id }, { title: 'On <b>the</b> deadline', text: 'We propose **May**.' });
  posts = { said: (await talk.posted(reader, thread, 'Kenya agrees with @[Aline](person:x). <script>alert(1)</script>')).id };
  posts.taken = (await talk.posted(reader, thread, 'withdrawnwords')).id;
  await talk.act(reader, 'withdrawPost', 'PostIdInput', { postId: posts.taken });
  quiet = await talk.opened(author, { documentId: own.chatham.id }, { title: 'Quietly', text: 'authorswords' });
  await talk.posted(reader, quiet, 'readerswords');
}, 120_000);
afterAll(() => portal.stop());

const take = (cookie = reader, code = 'KEN', language = 'en') => taken(cookie, 'takeRecord', { partyId: partyId(code), language });
const filesOf = async (archive: { url: string }, cookie = reader) => (await unzipped(await fetched(archive.url, cookie))).files;
const json = (files: Record<string, Buffer>, path: string) => JSON.parse(files[path]!.toString());
const all = (files: Record<string, Buffer>) => Object.entries(files).filter(([path]) => /\.(html|json)$/.test(path)).map(([, bytes]) => bytes.toString()).join('\n'); // prettier-ignore

describe('the record of a delegation', () => {
  it('holds what it submitted and received, where it spoke and its positions, as pages and as data', async () => {
    const archive = await take(author, 'FRA');
    expect(archive).toMatchObject({ kind: 'RECORD', state: 'READY', party: { code: 'FRA' } });
    const files = await filesOf(archive, author);
    const record = json(files, 'record.json');
    expect(record).toMatchObject({ format: 'plenary-record/1', madeFor: { name: 'Aline Author' }, party: { code: 'FRA' } });
    expect(record.submitted).toHaveLength(3);
    expect(record.discussions.map(({ title }: any) => title).sort()).toEqual(['On <b>the</b> deadline', 'Quietly']);
    expect(record.positions.papers).toHaveLength(3);
    expect(record.positions.posts).toHaveLength(2);
    for (const { path } of [...record.submitted, ...record.discussions]) {
      expect(json(files, path).format).toBe('plenary-record/1');
      expect(files[path.replace(/[^/]+$/, 'index.html')]!.toString()).toContain('<html lang="en" dir="ltr">');
    }
    const arabic = Object.keys(files).find((path) => path.endsWith('/v1/ورقة موقف.pdf'))!;
    expect(files[arabic]!.subarray(0, 5).toString()).toBe('%PDF-');
    expect(files['positions.html']!.toString()).toContain('We propose **May**.');
    expect(files['index.html']!.toString()).toContain('Record of France');
  });

  it('tells of received papers what their pages tell: recipients withheld, the Chatham House rule, copies marked for who asks', async () => {
    const files = await filesOf(await take());
    const record = json(files, 'record.json');
    expect(record.submitted).toEqual([]);
    expect(record.received).toHaveLength(3);
    const papers = record.received.map(({ path }: any) => json(files, path));
    const chatham = papers.find(({ attribution }: any) => attribution === 'CHATHAM_HOUSE');
    expect(chatham).toMatchObject({ originator: null, content: { author: null } });
    expect(chatham.issuedAt).toMatch(/T00:00:00.000Z$/);
    expect(chatham.content.versions[0].files[0]).toMatchObject({ copy: 'STRIPPED' });
    const [row] = await portal.sql('select reference from document where item_id = $1', [own.withheld.id]);
    expect(papers.find(({ reference }: any) => reference === row.reference)).toMatchObject({
      originator: { code: 'FRA' },
      content: { releasedTo: null },
    });
    const marked = papers.flatMap(({ content }: any) => content.versions[0].files).find(({ copy }: any) => copy === 'MARKED');
    expect(marked.copyNumber).toMatch(/^[2-9A-Z]{4}(-[2-9A-Z]{4}){2}$/);
    const [opening] = await portal.sql(`select person_id is not null as known, way from opening where copy_number = $1`, [
      marked.copyNumber,
    ]);
    expect(opening).toEqual({ known: true, way: 'EXPORT' });
  });

  it('holds discussions as they are on the screen: tombstones without text, no writer where attribution hides them, no markup of others', async () => {
    const files = await filesOf(await take());
    const record = json(files, 'record.json');
    expect(record.discussions).toHaveLength(2);
    const [first, second] = record.discussions.map(({ path }: any) => json(files, path));
    const open = [first, second].find(({ attribution }) => attribution === 'NAMED');
    expect(open.posts.map(({ state, text }: any) => [state, text])).toEqual([
      ['STANDING', 'We propose **May**.'],
      ['STANDING', 'Kenya agrees with @[Aline](person:x). <script>alert(1)</script>'],
      ['WITHDRAWN', null],
    ]);
    const hushed = [first, second].find(({ attribution }) => attribution === 'CHATHAM_HOUSE');
    expect(hushed.posts.map(({ writer, capacity }: any) => [writer?.name ?? null, capacity?.code ?? null])).toEqual([
      [null, null],
      ['Rosa Reader', 'KEN'],
    ]);
    const pages = Object.entries(files).filter(([path]) => path.endsWith('.html')).map(([, bytes]) => bytes.toString()).join(''); // prettier-ignore
    expect(pages).not.toMatch(/<script|<b>the/);
    expect(pages).toContain('&lt;script&gt;');
    expect(all(files)).not.toContain('withdrawnwords');
  });

  it('holds nothing that the one who asks may not see, and a discussion in which others of the delegation spoke quietly is none', async () => {
    const colleague = await portal.as(await portal.delegate('Kito Colleague', 'KEN'));
    const record = json(await filesOf(await take(colleague), colleague), 'record.json');
    expect(record.discussions.map(({ title }: any) => title)).toEqual(['On <b>the</b> deadline']);
    const foreign = all(await filesOf(await take(stranger, 'BRA'), stranger));
    for (const secret of ['Quietly', 'deadline', own.open.id, 'R-', 'WG.7']) expect(foreign).not.toContain(secret);
  });

  it('is given to who is of the delegation, for its own sake, and to nobody else', async () => {
    expect((await act(stranger, 'takeRecord', { partyId: partyId('KEN'), language: 'en' })).details).toEqual({ needed: 'CAPACITY' });
    const archive = await take();
    for (const cookie of [stranger, author]) expect((await send(archive.url, 'GET', cookie)).status).toBe(404);
    const [{ id }] = await portal.sql(`select person_id as id from archive where id = $1`, [archive.id]);
    expect((await send(archive.url, 'HEAD', await portal.as(id))).status).toBe(200);
  });

  it('is in the language of who asks: Arabic, from right to left', async () => {
    const files = await filesOf(await take(reader, 'KEN', 'ar'));
    expect(files['index.html']!.toString()).toContain('<html lang="ar" dir="rtl">');
    expect(files['index.html']!.toString()).toContain('سجل كينيا');
  });
});

describe('what changes after it was made', () => {
  it.each([
    ['a post in it is withdrawn', () => talk.act(reader, 'withdrawPost', 'PostIdInput', { postId: posts.said! })],
    ['somebody is of the delegation no more', () => portal.sql(`update accreditation set until_at = now() where person_id = (select id from person where name = 'Rosa Reader')`)], // prettier-ignore
  ])('makes it stale, and the portal deletes what was made: %s', async (_, change) => {
    const archive = await take();
    await change();
    const answer = await send(archive.url, 'GET', reader);
    expect([answer.status, ((await answer.json()) as any).error.details]).toEqual([409, { reason: 'ARCHIVE_STALE' }]);
    expect(await portal.sql('select 1 from archive_entry where archive_id = $1', [archive.id])).toEqual([]);
    expect((await archivesOf(reader))[0]).toMatchObject({ state: 'STALE', url: null });
  });
});

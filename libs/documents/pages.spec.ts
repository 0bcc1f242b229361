import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JobRunner } from '#jobs';
import { partyId } from '#parties';
import { Storage } from '#storage';
import { docx, pdfOf, scriptedPdf } from '../../test/support/files.js';
import { bytesOf, fileOf, get, paper, written } from '../../test/support/pages.js';
import { author, draft, issued, openPapers, portal, prepare, reader, release, stranger, upload } from '../../test/support/papers.js';
import { zip } from '../../test/support/zip.js';

beforeAll(openPapers);
afterAll(() => portal.stop());

describe('a file as pages', () => {
  it('is being made at first, and then says how many there are', async () => {
    const { id } = await issued(Buffer.from(await pdfOf(3)));
    await release(id, 'KEN', 'READ');
    expect((await fileOf(id)).pages).toEqual({ state: 'WAITING', reason: null, count: null, shownAs: 'NOT_AT_ALL', hasThumbnail: false });
    await portal.app.get(JobRunner).drain();
    expect(await fileOf(id)).toMatchObject({ copy: 'ORIGINAL', pages: { state: 'READY', count: 3, shownAs: 'PDF', hasThumbnail: true } });
  });

  it('of a PDF is the PDF, by ranges too; of a word document a PDF is made, and the file stays what it is', async () => {
    const pdf = await pdfOf(2);
    const { file } = await paper(pdf);
    expect(await bytesOf(`${file}/pages.pdf`)).toEqual(pdf);
    const part = await get(`${file}/pages.pdf`, reader, { range: 'bytes=0-3' });
    expect([part.status, await part.text()]).toEqual([206, '%PDF']);
    const word = docx('Rules of procedure');
    const second = await paper(word, 'rules.docx');
    expect(await written(await bytesOf(`${second.file}/pages.pdf`))).toContain('Rules of procedure');
    expect(await bytesOf(second.file)).toEqual(word);
  });

  it('is never shown in place: whatever it is, it is to be taken away, in a sandbox', async () => {
    const { file } = await paper(await scriptedPdf());
    for (const path of [file, `${file}/pages.pdf`]) {
      const { headers } = await get(path);
      expect(headers.get('content-disposition')).toMatch(/^attachment/);
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it.each<[string, () => Promise<Buffer>, string, string]>([
    ['is damaged', async () => (await pdfOf(2)).subarray(0, 400), 'a.pdf', 'DAMAGED'],
    ['needs a password', () => pdfOf(1, 'x', (pdf) => pdf.encrypt({ userPassword: 'open', ownerPassword: 'own' })), 'a.pdf', 'ENCRYPTED'],
    ['is nothing that has pages', async () => zip({ 'a.txt': 'a' }), 'a.zip', 'UNSUPPORTED'],
    [
      'is a drawing with a script',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'a.svg',
      '',
    ],
    ['is a page of the web', async () => Buffer.from('<!doctype html><html><script>alert(1)</script></html>'), 'a.html', ''],
  ])('that %s says so, and can be had as it is', async (_, make, name, reason) => {
    const bytes = await make();
    const { id, file } = await paper(bytes, name);
    const { pages, copy } = await fileOf(id);
    // Markup is text to the portal, and is shown as the text it is.
    if (reason) expect(pages).toMatchObject({ state: 'FAILED', reason, shownAs: 'NOT_AT_ALL', hasThumbnail: false });
    else expect(await written(await bytesOf(`${file}/pages.pdf`))).toContain('<script>');
    expect(copy).toBe('ORIGINAL');
    expect(await bytesOf(file)).toEqual(bytes);
    if (reason) expect((await get(`${file}/pages.pdf`)).status).toBe(422);
  });

  it('is decided by its document: nobody gets a page of what they may not read, nor learns that there are any', async () => {
    const { id, file } = await paper(await pdfOf(1), 'papier.pdf', { download: 'VIEW_ONLY' });
    const none = '/files/00000000-0000-4000-8000-000000000000';
    await release(id, 'KEN', 'DISCOVER');
    for (const path of ['', '/pages.pdf', '/pages/1', '/pages/1/text', '/thumbnail']) {
      const [hidden, unknown] = [await get(file + path, stranger), await get(none + path, stranger)];
      expect([path, hidden.status, await hidden.text()]).toEqual([path, 404, await unknown.text()]);
      expect((await get(file + path, '')).status).toBe(404);
    }
    const given = await portal.sql(`select id from release where item_id = $1 and level = 'READ'`, [id]);
    const input = { documentId: id, capacity: partyId('FRA'), closeReleases: given.map((row) => row.id) };
    expect(
      (await portal.gql('mutation($input: DistributionInput!) { release(input: $input) { id } }', { input }, author)).code,
    ).toBeUndefined();
    for (const path of ['', '/pages/1', '/pages/1/text', '/thumbnail'])
      expect([path, (await get(file + path)).status]).toEqual([path, 403]);
  });

  it('has a small picture of its first page, which is on record before it is shown, and counts as no reading', async () => {
    const { id, file } = await paper(await pdfOf(1));
    expect((await bytesOf(`${file}/thumbnail`)).subarray(8, 12).toString()).toBe('WEBP');
    const actions = await portal.sql(`select action from audit where item_id = $1 and action like 'OPEN%'`, [id]);
    expect(actions).toEqual([{ action: 'OPEN_THUMBNAIL' }]);
    expect(await portal.sql('select 1 from opening where document_id = $1', [id])).toEqual([]);
    await portal.sql(`create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no record'; end $$`);
    await portal.sql('create trigger refuse before insert on audit for each row execute function refuse()');
    expect((await get(`${file}/thumbnail`)).status).toBe(500);
    await portal.sql('drop function refuse() cascade');
  });

  it.each(['WATERMARKED', 'VIEW_ONLY'])('that has to carry a mark has no picture without one: %s', async (download) => {
    const { id, file } = await paper(await pdfOf(1), 'papier.pdf', { download });
    expect((await fileOf(id)).pages.hasThumbnail).toBe(false);
    expect((await get(`${file}/thumbnail`)).status).toBe(404);
  });

  it('goes with its document: what was made of it is removed too', async () => {
    const id = await draft();
    const { prepareVersion: version } = (await prepare(id, await upload(author, docx('A draft'), 'a.docx'))).data;
    await portal.app.get(JobRunner).drain();
    const keys = (await portal.sql('select storage_key as key from rendition_object where file_id = $1', [version.files[0].id])).map(
      ({ key }) => key,
    );
    expect(keys).toHaveLength(2);
    const storage = portal.app.get(Storage);
    for (const key of keys) expect(await storage.size(key)).toBeGreaterThan(0);
    await portal.gql(
      'mutation($input: IssueVersionInput!) { discardVersion(input: $input) { id } }',
      { input: { versionId: version.id } },
      author,
    );
    await portal.app.get(JobRunner).drain();
    for (const key of keys) expect(await storage.size(key)).toBeNull();
  });
});

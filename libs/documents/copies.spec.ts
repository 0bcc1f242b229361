import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partyId } from '#parties';
import { docx, pdfOf } from '../../test/support/files.js';
import { bytesOf, contentOf, fileOf, get, openings, paper, written } from '../../test/support/pages.js';
import { author, HANDLING, issued, openPapers, portal, reader, send } from '../../test/support/papers.js';

beforeAll(openPapers);
afterAll(() => portal.stop());

describe('a watermarked paper', () => {
  it('is given as a PDF that says on each page for whom it is, when, and under which number it is on record', async () => {
    const { id, file, fileId } = await paper(await pdfOf(2), 'papier.pdf', { download: 'WATERMARKED' });
    expect(await fileOf(id)).toMatchObject({ copy: 'MARKED', pages: { shownAs: 'PDF' } });
    const taken = [await bytesOf(file), await bytesOf(`${file}/pages.pdf`), await bytesOf(file, author)];
    const recorded = await openings(id);
    expect(recorded.map(({ how }) => how)).toEqual(['DOWNLOADED', 'DISPLAYED', 'DOWNLOADED']);
    for (const [index, copy] of taken.entries()) {
      for (const page of [0, 1]) {
        const text = await written(copy, page);
        expect(text).toContain(`Page ${page + 1} of a paper`);
        expect(text.match(/TLP:GREEN/g)).toHaveLength(2);
        expect(text).toContain(`№ ${recorded[index].copyNumber}`);
        // The party is named in the language of the file, which is French.
        expect(text).toContain(index === 2 ? 'Aline Author · France' : 'Rosa Reader · Kenya');
        expect(text).toMatch(/20\d\d-\d\d-\d\d \d\d:\d\d UTC/);
      }
    }
    const [trail] = await portal.sql(`select details from audit where item_id = $1 and action = 'OPEN_FILE' order by seq limit 1`, [id]);
    expect(trail.details).toMatchObject({ fileId, copyNumber: recorded[0].copyNumber });
  });

  it('has no parts: each copy is made whole', async () => {
    const { file } = await paper(await pdfOf(1), 'papier.pdf', { download: 'WATERMARKED' });
    const answer = await get(file, reader, { range: 'bytes=0-3' });
    expect([answer.status, answer.headers.get('accept-ranges')]).toEqual([200, 'none']);
    expect((await send(file, 'HEAD', reader)).headers.get('content-disposition')).toContain('papier.pdf');
  });

  it.each([
    ['CONVERTED', 'MARKED', 200],
    ['REFUSED', 'NONE', 422],
  ])('in a format that carries no watermark is %s as its originator chose', async (conversion, copy, status) => {
    const { id, file } = await paper(docx('A word'), 'mot.docx', { download: 'WATERMARKED' });
    const answer = await portal.gql(
      'mutation($input: ReviseDocumentInput!) { reviseDocument(input: $input) { id } }',
      { input: { documentId: id, conversion } },
      author,
    );
    expect(answer.code).toBeUndefined();
    expect(await fileOf(id)).toMatchObject({ copy, pages: { shownAs: status === 200 ? 'PDF' : 'NOT_AT_ALL' } });
    for (const path of [file, `${file}/pages.pdf`]) {
      const given = await get(path);
      expect([path, given.status]).toEqual([path, status]);
      if (status === 200) expect(given.headers.get('content-disposition')).toContain('mot.docx.pdf');
      else expect(await given.json()).toMatchObject({ error: { code: 'HANDLING_FORBIDS', details: { rule: 'FORMAT_CANNOT_CARRY' } } });
    }
  });

  it('that cannot be marked, or not yet, is given to nobody', async () => {
    const locked = await pdfOf(1, 'x', (pdf) => pdf.encrypt({ userPassword: 'open', ownerPassword: 'own' }));
    const { file } = await paper(locked, 'papier.pdf', { download: 'WATERMARKED' });
    const { file: waiting } = await issued(Buffer.from(await pdfOf(1)), 'papier.pdf', { ...HANDLING, download: 'WATERMARKED' });
    for (const path of [file, `/files/${waiting.id}`]) expect([(await get(path, author)).status]).toEqual([422]);
  });
});

describe('a paper that may only be viewed', () => {
  it('lets no file leave, and shows its pages as marked pictures, with what is written on them', async () => {
    const { id, file } = await paper(await pdfOf(2), 'papier.pdf', { download: 'VIEW_ONLY' });
    expect(await fileOf(id)).toMatchObject({ copy: 'NONE', pages: { shownAs: 'PICTURES', count: 2 } });
    expect((await contentOf(id, author)).viewerMay.download).toBe(false);
    for (const path of [file, `${file}/pages.pdf`])
      for (const cookie of [reader, author]) expect([path, (await get(path, cookie)).status]).toEqual([path, 403]);
    const picture = await bytesOf(`${file}/pages/2?width=1200`);
    expect(picture.subarray(8, 12).toString()).toBe('WEBP');
    const runs = JSON.parse((await bytesOf(`${file}/pages/2/text`)).toString());
    expect(runs[0]).toMatchObject({ text: 'Page 2 of a paper' });
    for (const page of ['0', '3', '-1']) expect((await get(`${file}/pages/${page}`)).status).toBe(404);
  });

  it('is one opening, however many of its pages are looked at, and each page is on record before it is shown', async () => {
    const { id, file } = await paper(await pdfOf(2), 'papier.pdf', { download: 'VIEW_ONLY' });
    for (const page of [1, 2]) await bytesOf(`${file}/pages/${page}`);
    expect(await openings(id)).toHaveLength(1);
    const trail = await portal.sql(`select details->>'page' as page from audit where item_id = $1 and action = 'OPEN_FILE' order by seq`, [
      id,
    ]);
    expect(trail.map(({ page }) => page)).toEqual(['1', '2']);
  });

  it('shows single pages of nothing else', async () => {
    const { file } = await paper(await pdfOf(1));
    expect((await get(`${file}/pages/1`)).status).toBe(404);
  });
});

describe('a paper under the Chatham House rule', () => {
  it('is given to its readers without whatever says who wrote it, and to its author as it is', async () => {
    const pdf = await pdfOf(1);
    const { id, file } = await paper(pdf, 'aline.pdf', { attribution: 'CHATHAM_HOUSE' });
    expect(pdf.toString('latin1') + (await written(pdf))).toBeTruthy();
    const given = await get(file);
    expect(given.headers.get('content-disposition')).not.toContain('aline');
    const bytes = Buffer.from(await given.arrayBuffer());
    expect(bytes.toString('latin1')).not.toMatch(/Aline|\/Author|\/Info/);
    expect(await fileOf(id)).toMatchObject({ copy: 'STRIPPED', pages: { shownAs: 'PDF' } });
    expect(await bytesOf(file, author)).toEqual(pdf);
    const word = await paper(docx('A word'), 'aline.docx', { attribution: 'CHATHAM_HOUSE' });
    expect((await fileOf(word.id)).name).toMatch(/\.fr\.pdf$/);
    expect((await get(word.file)).headers.get('content-type')).toBe('application/pdf');
  });
});

describe('watermarks and view-only', () => {
  it('can be chosen, and loosened again by custodians', async () => {
    const { id } = await issued(Buffer.from(await pdfOf(1)));
    const handling = async (download: string) => {
      const input = { documentId: id, capacity: partyId('FRA'), handling: { ...HANDLING, download } };
      expect(
        (await portal.gql('mutation($input: DistributionInput!) { release(input: $input) { id } }', { input }, author)).code,
      ).toBeUndefined();
      return (await portal.gql('query($id: ID!) { document(id: $id) { content { handling { download } } } }', { id }, author)).data.document
        .content.handling;
    };
    for (const download of ['WATERMARKED', 'VIEW_ONLY', 'ALLOWED']) expect(await handling(download)).toEqual({ download });
  });
});

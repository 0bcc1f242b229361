import { Logger } from '@nestjs/common';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Database } from '#database';
import { actorFor, Standings } from '#identity';
import { Clearings } from '#documents';
import { JobRunner } from '#jobs';
import { Press, UnreadableError } from '#press';
import { docx, pdfOf, scanOf } from '../../test/support/files.js';
import { docxOf, paragraph } from '../../test/support/office-files.js';
import { paper } from '../../test/support/pages.js';
import { author, draft, openPapers, portal, prepare, upload } from '../../test/support/papers.js';
import { Extractions } from './extractions.js';
import { Extraction } from './extraction.service.js';
import { Recognition } from './recognition.service.js';

beforeAll(openPapers);
afterAll(() => portal.stop());

const stateOf = async (fileId: string) =>
  (await portal.sql('select state, reason, pages_without as "pagesWithout" from file_text where file_id = $1', [fileId]))[0];
const passagesOf = (fileId: string) =>
  portal.sql('select place, page, language, text from passage where file_id = $1 order by place', [fileId]);

describe('the text of a filed paper', () => {
  it('is there once its pages are, passage by passage, with the page', async () => {
    const { fileId } = await paper(await pdfOf(2, 'a paper on detonators'));
    expect(await stateOf(fileId)).toEqual({ state: 'READY', reason: null, pagesWithout: 0 });
    expect(await passagesOf(fileId)).toMatchObject([
      { place: 0, page: 1, text: 'Page 1 of a paper on detonators' },
      { place: 1, page: 2, text: 'Page 2 of a paper on detonators' },
    ]);
  });

  it('that is a picture of writing is said to be none', async () => {
    const scan = await pdfOf(0, '', (pdf) => pdf.addPage([595, 842]).drawSquare({ x: 50, y: 50, size: 100 }));
    const { fileId, id } = await paper(scan);
    expect(await stateOf(fileId)).toEqual({ state: 'NO_TEXT', reason: null, pagesWithout: 1 });
    const text = 'query($id: ID!) { document(id: $id) { content { versions { files { hasText } } } } }';
    const hasText = async (documentId: string) =>
      (await portal.gql(text, { id: documentId }, author)).data.document.content.versions[0].files;
    expect([await hasText(id), await hasText((await paper(await pdfOf(1))).id)]).toEqual([[{ hasText: false }], [{ hasText: true }]]);
  });

  it('that cannot be had is said why', async () => {
    const { fileId } = await paper((await pdfOf(2)).subarray(0, 400));
    expect(await stateOf(fileId)).toEqual({ state: 'FAILED', reason: 'DAMAGED', pagesWithout: 0 });
  });

  it('is told of in the transaction that keeps it, and not without', async () => {
    const told: string[] = [];
    let refusing = true;
    portal.app.get(Extractions).register(async (ids) => {
      if (!refusing) return;
      told.push(...ids);
      expect((await passagesOf(ids[0]!)).length).toBe(0);
      throw new Error('not yet');
    });
    jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const { fileId } = await paper(docx('Of detonators'), 'a.docx');
    jest.restoreAllMocks();
    expect(told).toEqual([fileId]);
    expect([await stateOf(fileId), await passagesOf(fileId)]).toMatchObject([{ state: 'WAITING' }, []]);
    refusing = false;
    await portal.app.get(Extraction).extract({ fileId });
    expect(await passagesOf(fileId)).toMatchObject([{ text: 'Of detonators' }]);
  });

  it('is read, under the net, by who may read the file, and by nobody once the file is taken back', async () => {
    const { fileId } = await paper(docx('Of quicklime'), 'a.docx');
    const wordsFor = async (name: string) => {
      const [person] = await portal.sql<{ id: string }>('select id from person where name = $1', [name]);
      const database = portal.app.get(Database);
      const reader = portal.app.get(Standings).reader(() => actorFor(person!.id));
      const ask = () =>
        database.query<{ text: string }>('select p.text from file_text join passage p using (file_id) where file_id = $1', [fileId]);
      return (await database.scoped(ask, reader)).map(({ text }) => text);
    };
    expect([await wordsFor('Rosa Reader'), await wordsFor('Sam Stranger')]).toEqual([['Of quicklime'], []]);
    await portal.sql(`update file set scan_state = 'INFECTED', scan_found = 'Worm', cleared_at = null where id = $1`, [fileId]);
    expect([await wordsFor('Rosa Reader'), await wordsFor('Aline Author')]).toEqual([[], []]);
  });

  it('goes with its file', async () => {
    const id = await draft();
    const { prepareVersion: version } = (await prepare(id, await upload(author, docx('A draft'), 'a.docx'))).data;
    await portal.app.get(JobRunner).drain();
    const fileId = version.files[0].id;
    expect(await passagesOf(fileId)).toHaveLength(1);
    await portal.gql(
      'mutation($input: IssueVersionInput!) { discardVersion(input: $input) { id } }',
      { input: { versionId: version.id } },
      author,
    );
    expect([await stateOf(fileId), await passagesOf(fileId)]).toEqual([undefined, []]);
  });

  it('of a word document has the pages on which it is shown, and of markup that of its source', async () => {
    const { fileId } = await paper(docxOf(['One', 'Two', 'Three'].map((text) => paragraph(`${text} more thing`, true)).join('')), 'a.docx');
    expect(await passagesOf(fileId)).toMatchObject([1, 2, 3].map((page) => ({ page })));
    const web = await paper(Buffer.from('<!doctype html><html><script>alert(1)</script><p>Of <b>quicklime</b></p></html>'), 'a.html');
    expect(await passagesOf(web.fileId)).toMatchObject([{ text: 'Of quicklime', page: 1 }]);
  });

  it.each<[string, Buffer]>([
    ['a word document', docx('Of office suites')],
    ['a text', Buffer.from('Of office suites')],
  ])('is found, without a page, where no pages can be made: %s', async (_, bytes) => {
    const press = portal.app.get(Press);
    const away = jest.spyOn(press, 'convert').mockRejectedValue(new UnreadableError('NO_OFFICE'));
    const { fileId } = await paper(bytes, 'a.bin');
    away.mockRestore();
    expect(await passagesOf(fileId)).toMatchObject([{ text: 'Of office suites', page: null }]);
    // The pages come after all, say once LibreOffice is installed.
    await portal.app.get(Clearings).happened([fileId]);
    await portal.app.get(JobRunner).drain();
    expect(await passagesOf(fileId)).toMatchObject([{ text: 'Of office suites', page: 1 }]);
  });

  it('of what was there before is found too, in its time', async () => {
    const { fileId } = await paper(docx('From before'), 'a.docx');
    await portal.sql('delete from passage where file_id = $1', [fileId]);
    await portal.sql(`update file_text set state = 'WAITING', asked_at = '-infinity' where file_id = $1`, [fileId]);
    await portal.app.get(Extraction).askForMissing();
    await portal.app.get(JobRunner).drain();
    expect(await passagesOf(fileId)).toMatchObject([{ text: 'From before' }]);
  });
});

describe('a page that is a picture of writing', () => {
  const LINES = ['Countering the threat posed', 'by improvised explosive devices'];
  const READ = { text: LINES.join(' '), page: 1, language: 'en' };
  const withText = (pdf: PDFDocument) => pdf.addPage([595, 842]).drawText('And a page with text of its own', { x: 60, y: 700 });
  afterEach(() => {
    Object.assign(portal.settings, { OCR: 'none', OCR_LANGUAGES: 'ara+chi_sim+eng+fra+rus+spa' });
  });

  it('has no text where nothing is to read it', async () => {
    const { fileId } = await paper(await scanOf(LINES));
    expect([await stateOf(fileId), await passagesOf(fileId)]).toEqual([{ state: 'NO_TEXT', reason: null, pagesWithout: 1 }, []]);
  });

  it('is read where that is set, beside what is text already, and said to be read so', async () => {
    Object.assign(portal.settings, { OCR: 'tesseract' });
    const { fileId } = await paper(await scanOf(LINES, withText));
    expect(await stateOf(fileId)).toEqual({ state: 'READY', reason: null, pagesWithout: 0 });
    expect(await portal.sql('select page, text, language, is_recognised from passage where file_id = $1 order by place', [fileId])).toEqual(
      [
        { page: 2, text: 'And a page with text of its own', language: 'fr', is_recognised: false },
        { ...READ, is_recognised: true },
      ],
    );
  });

  it('from before that was set is read in its time, once', async () => {
    const { fileId } = await paper(await scanOf(LINES));
    Object.assign(portal.settings, { OCR: 'tesseract' });
    const lookAround = async () => {
      await portal.sql(`update file_text set asked_at = '-infinity' where file_id = $1`, [fileId]);
      await portal.app.get(Recognition).askForUnseen();
      await portal.app.get(JobRunner).drain();
    };
    await lookAround();
    expect(await passagesOf(fileId)).toMatchObject([READ]);
    await lookAround();
    // As a job that was killed when it had done all but say so.
    await portal.app.get(Recognition).recognise({ fileId, pages: [1] });
    expect(await passagesOf(fileId)).toMatchObject([READ]);
    expect(await stateOf(fileId)).toMatchObject({ state: 'READY', pagesWithout: 0 });
  });

  it('stays without, and the log says what is missing, where the press has no such program or language', async () => {
    Object.assign(portal.settings, { OCR: 'tesseract', OCR_LANGUAGES: 'tlh' });
    const said = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    const { fileId } = await paper(await scanOf(LINES));
    const away = jest.spyOn(portal.app.get(Press), 'recognise').mockResolvedValue({ passages: [], missing: 'tesseract' });
    await portal.app.get(Recognition).recognise({ fileId, pages: [1] });
    away.mockRestore();
    expect(said.mock.calls.map(([text]) => String(text))).toEqual([
      expect.stringMatching(/OCR_LANGUAGES.*none of tlh/),
      expect.stringMatching(/OCR=tesseract.*no Tesseract/),
    ]);
    said.mockRestore();
    expect(await stateOf(fileId)).toMatchObject({ state: 'NO_TEXT', pagesWithout: 1 });
  });
});

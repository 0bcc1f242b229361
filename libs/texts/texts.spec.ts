import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '#database';
import { actorFor, Standings } from '#identity';
import { JobRunner } from '#jobs';
import { docx, pdfOf } from '../../test/support/files.js';
import { paper } from '../../test/support/pages.js';
import { author, draft, openPapers, portal, prepare, upload } from '../../test/support/papers.js';
import { Extractions } from './extractions.js';
import { Extraction } from './extraction.service.js';

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
    const { fileId } = await paper(scan);
    expect(await stateOf(fileId)).toEqual({ state: 'NO_TEXT', reason: null, pagesWithout: 1 });
  });

  it('that cannot be had is said why', async () => {
    const { fileId } = await paper((await pdfOf(2)).subarray(0, 400));
    expect(await stateOf(fileId)).toEqual({ state: 'FAILED', reason: 'DAMAGED', pagesWithout: 0 });
  });

  it('is told of in the transaction that keeps it, and not without', async () => {
    const told: string[] = [];
    let refusing = true;
    portal.app.get(Extractions).register(async (ids) => {
      told.push(...ids);
      expect((await passagesOf(ids[0]!)).length).toBe(0);
      if (refusing) throw new Error('not yet');
    });
    const { fileId } = await paper(docx('Of detonators'), 'a.docx');
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

  it('of what was there before is found too, in its time', async () => {
    const { fileId } = await paper(docx('From before'), 'a.docx');
    await portal.sql('delete from passage where file_id = $1', [fileId]);
    await portal.sql(`update file_text set state = 'WAITING', asked_at = '-infinity' where file_id = $1`, [fileId]);
    await portal.app.get(Extraction).askForMissing();
    await portal.app.get(JobRunner).drain();
    expect(await passagesOf(fileId)).toMatchObject([{ text: 'From before' }]);
  });
});

import { AsyncResource } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { BroughtDocuments } from '#documents';
import { docx } from '../../test/support/files.js';
import { archive, importing, openArchives, problemsOf } from '../../test/support/bringing.js';
import { idOf, infectNewest, line, told } from '../../test/support/importing.js';
import { portal } from '../../test/support/modifying.js';
import { Filing } from './filing.service.js';
import { ImportSweep } from './import-sweep.service.js';
import { Storing } from './storing.service.js';

openArchives();

afterEach(() => void jest.restoreAllMocks());

type Happening = () => Promise<unknown>;
/** What happens before and after the files of the next import are stored. */
function aroundStoring({ before, after }: { before?: Happening; after?: Happening }): void {
  const storing = portal.app.get(Storing);
  const store = storing.store.bind(storing);
  jest.spyOn(storing, 'store').mockImplementationOnce(async (...args) => {
    await before?.();
    await store(...args);
    await after?.();
  });
}
const infect = () => infectNewest(portal);
const countOf = async (title: string) =>
  (await portal.sql(`select count(*)::int as n from document where titles ->> 'en' = $1`, [title]))[0].n;

describe('while files are stored', () => {
  it('who loses the right to write for the originator is not made an author', async () => {
    await archive.pdfs('a.pdf');
    const paper = line({ title_en: 'Whose right ended', author: 'the.author@example.org' });
    await archive.csv([paper]);
    aroundStoring({
      after: () =>
        portal.sql(
          `update accreditation a set until_at = now() from person p where p.id = a.person_id and p.email = 'the.author@example.org'`,
        ),
    });
    expect(told(await problemsOf(archive, false))).toEqual([
      expect.stringContaining(`2 author: the.author@example.org may not write in this originator's name`),
    ]);
    expect(await countOf('Whose right ended')).toBe(0);
  });

  it('what the scanner finds is told by its line', async () => {
    await archive.pdfs('a.pdf');
    await archive.csv([line({ title_en: 'Infected' })]);
    aroundStoring({ after: infect });
    expect(told(await problemsOf(archive, false))).toEqual([expect.stringContaining('2 file_en: "a.pdf" holds malware')]);
  });

  it('the failure of one ends the others: when it is told, none is under way any more', async () => {
    const names = Array.from({ length: 60 }, (_, place) => `p${place}.pdf`);
    await archive.pdfs(...names);
    await archive.csv(names.map((name) => line({ title_en: 'One of many', file_en: name })));
    aroundStoring({ before: () => archive.put('p0.pdf', docx('Another one')) });
    expect(told(await problemsOf(archive, false))).toEqual([expect.stringContaining('2 file_en: "p0.pdf" changed while it was read.')]);
    const stored = () => portal.sql('select id, finished_at is not null as "isWhole" from upload where batch is not null order by 1');
    const now = await stored();
    expect(now.filter(({ isWhole }) => !isWhole)).toEqual([]);
    await pause(300);
    expect(await stored()).toEqual(now);
  });

  it('what was begun long ago and is gone on with is not swept as if it were left', async () => {
    await archive.pdfs('a.pdf');
    await archive.csv([line({ title_en: 'Gone on with' })]);
    aroundStoring({ before: () => Promise.reject(new Error('Killed.')) });
    await expect(importing(archive)).rejects.toThrow('Killed.');
    await portal.sql(`update import set begun_at = begun_at - interval '2 days' where filed_at is null`);
    aroundStoring({ before: () => portal.app.get(ImportSweep).run() });
    await importing(archive);
    expect(await countOf('Gone on with')).toBe(1);
  });
});

describe('while papers are filed', () => {
  it('what the scanner finds waits, and then is found of the file', async () => {
    await archive.pdfs('a.pdf');
    await archive.csv([line({ title_en: 'Found late' })]);
    const documents = portal.app.get(BroughtDocuments);
    const bring = documents.bring.bind(documents);
    // Of the worker's: not in the transaction that files.
    const inTheWorker = AsyncResource.bind(infect);
    let verdict: Promise<void> | undefined;
    jest.spyOn(documents, 'bring').mockImplementationOnce(async (...args) => {
      verdict = inTheWorker();
      await Promise.race([verdict, pause(300)]);
      await bring(...args);
    });
    await importing(archive);
    await verdict;
    const found = await portal.sql(
      `select f.scan_state, f.cleared_at from file f join version v on v.id = f.version_id where v.document_id = $1`,
      [await idOf(portal, 'Found late')],
    );
    expect(found).toEqual([{ scan_state: 'INFECTED', cleared_at: null }]);
  });
});

describe('where the connection is lost that keeps other imports waiting', () => {
  const lose = () =>
    portal.sql(
      `select pg_terminate_backend(pid, 5000) from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())
         and (classid::bigint << 32) | objid::bigint = hashtextextended('import', 0)`,
    );

  it('nothing is filed, and the same command goes on', async () => {
    await archive.pdfs('a.pdf');
    await archive.csv([line({ title_en: 'Out of turn' })]);
    aroundStoring({ after: lose });
    await expect(importing(archive)).rejects.toThrow('nothing was filed. Run the same command again.');
    expect(await countOf('Out of turn')).toBe(0);
    await importing(archive);
    expect(await countOf('Out of turn')).toBe(1);
  });

  it('what it came to is told all the same: that it failed, and why; or that all is filed', async () => {
    await archive.pdfs('a.pdf');
    await archive.csv([line({ title_en: 'In turn' })]);
    aroundStoring({ after: () => lose().then(() => Promise.reject(new Error('The disk is full.'))) });
    await expect(importing(archive)).rejects.toThrow('The disk is full.');
    const filing = portal.app.get(Filing);
    const file = filing.file.bind(filing);
    jest.spyOn(filing, 'file').mockImplementationOnce(async (...args) => {
      await file(...args);
      await lose();
    });
    expect(await importing(archive)).toMatchObject({ filedOn: null });
    expect(await countOf('In turn')).toBe(1);
  });
});

import { describe, expect, it } from '@jest/globals';
import { JobRunner } from '#jobs';
import { docx } from '../../test/support/files.js';
import { admin, archive, importing, openArchives, problemsOf } from '../../test/support/bringing.js';
import { Archive, idOf, line, told, TO_ALL } from '../../test/support/importing.js';
import { filed, numbered, portal, see, who } from '../../test/support/modifying.js';

openArchives();

/** What the worker does from time to time. */
const sweep = async () => {
  for (const task of ['sweep-storage', 'sweep-imports']) {
    await portal.sql('select graphile_worker.add_job($1)', [task]);
    await portal.app.get(JobRunner).drain();
  }
};
const BREAK = 'create trigger broken before update on import for each row when (new.filed_at is not null) execute function fail()';

describe('an import is filed once', () => {
  it('the same CSV again does nothing, and another one does not bring the same files', async () => {
    await archive.pdfs('a.pdf');
    await archive.csv([line({ title_en: 'Once' })]);
    await importing(archive);
    const count = () => portal.sql(`select count(*)::int as n from document where titles ->> 'en' = 'Once'`);
    expect((await importing(archive)).filedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(await count()).toEqual([{ n: 1 }]);
    await archive.csv([line({ title_en: 'Once' }), line({ title_en: 'More', file_en: 'b.pdf' })]);
    await archive.pdfs('b.pdf');
    expect(told(await problemsOf(archive, false))).toEqual([
      expect.stringMatching(/^2 file_en: "a.pdf" was imported before, on \d{4}-\d\d-\d\d. Take this line out.$/),
    ]);
    await archive.csv([
      line({
        title_en: 'More',
        file_en: 'b.pdf',
        original_symbol: 'A/1999/1',
        modifies: (await see(who.reader, await idOf(portal, 'Once'))).reference,
        modifies_as: 'ADDENDUM',
      }),
    ]);
    await importing(archive);
    expect((await see(who.reader, await idOf(portal, 'More'))).modifies).toMatchObject({ kind: 'ADDENDUM' });
  });

  it('to papers that delegations filed an import relates nothing, and takes no symbol that is given', async () => {
    const id = await filed();
    const symbol = await numbered(id);
    await archive.pdfs('a.pdf', 'b.pdf');
    await archive.csv([line({ modifies: symbol, modifies_as: 'REVISION' })]);
    expect(told(await problemsOf(archive))).toEqual([
      expect.stringContaining(`2 modifies: "${symbol}" was filed in the portal: only those who manage it`),
    ]);
    await archive.csv([line({ file_en: 'b.pdf', releases: TO_ALL, symbol })]);
    expect(told(await problemsOf(archive))).toEqual([
      `2 symbol: A paper with the symbol "${symbol}" is in the portal already.`,
      `2 symbol: The number of ${symbol} was given before, in this portal.`,
    ]);
  });

  it('where the last step fails nothing is filed, and the same command goes on with what has arrived', async () => {
    const names = Array.from({ length: 20 }, (_, place) => `p${place}.pdf`);
    await archive.pdfs(...names);
    await archive.csv(names.map((name) => line({ title_en: `All of it: ${name}`, file_en: name })));
    const all = () => portal.sql(`select count(*)::int as n from document where titles ->> 'en' like 'All of it%'`);
    const uploads = () => portal.sql('select id from upload where batch is not null order by 1');
    await portal.sql(`create function fail() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$`);
    await portal.sql(BREAK);
    await expect(importing(archive)).rejects.toThrow('broken');
    expect(await all()).toEqual([{ n: 0 }]);
    const stored = await uploads();
    expect(stored).toHaveLength(20);
    // No upload of an import stands among the person's own.
    expect((await portal.gql('{ uploads { id } }', {}, admin)).data.uploads).toEqual([]);
    await portal.sql('drop trigger broken on import');
    await archive.put('p3.pdf', docx('Another paper')); // changed meanwhile, and not what it says
    expect(told(await problemsOf(archive, false))).toEqual([expect.stringContaining('5 file_en: "p3.pdf" is not what its name says')]);
    await archive.pdfs('p3.pdf', 'p4.pdf');
    await importing(archive);
    expect(await all()).toEqual([{ n: 20 }]);
    const keys = (await portal.sql(`select f.storage_key as id from file f where f.storage_key = any($1)`, [stored.map(({ id }) => id)]))
      .length;
    expect(keys).toBeGreaterThanOrEqual(18);
    expect(await uploads()).toEqual([]);
  });

  it('two at once: the second waits for its turn', async () => {
    const other = await Archive.make();
    for (const each of [archive, other]) await each.pdfs('a.pdf', 'b.pdf', 'c.pdf');
    for (const [place, each] of [archive, other].entries())
      await each.csv(['a', 'b', 'c'].map((name) => line({ title_en: `Turn ${place} ${name}`, file_en: `${name}.pdf` })));
    const said: string[] = [];
    await Promise.all([archive, other].map((each) => importing(each, { say: (text) => void said.push(text) })));
    expect(said.filter((text) => text.startsWith('Another import'))).toHaveLength(1);
    expect(await portal.sql(`select count(*)::int as n from document where titles ->> 'en' like 'Turn %'`)).toEqual([{ n: 6 }]);
    await other.remove();
  });

  it('what nobody goes on with is swept with its bytes', async () => {
    await archive.pdfs('a.pdf');
    await archive.csv([line({ title_en: 'Abandoned' })]);
    await portal.sql(BREAK);
    await expect(importing(archive)).rejects.toThrow('broken');
    await portal.sql('drop trigger broken on import');
    const [{ id }] = await portal.sql('select id from upload where batch is not null');
    await sweep();
    expect(await portal.sql('select 1 from import where filed_at is null')).toHaveLength(1);
    await portal.sql(`update upload set expires_at = now() where id = $1`, [id]);
    await portal.sql(`update import set begun_at = begun_at - interval '2 days' where filed_at is null`);
    await sweep();
    expect(await portal.sql('select 1 from import where filed_at is null')).toEqual([]);
    expect(await portal.sql('select 1 from file_key where key = $1', [id])).toEqual([]);
  });
});

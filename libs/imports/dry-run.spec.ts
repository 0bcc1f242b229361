import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { docx } from '../../test/support/files.js';
import { archive, importing, openArchives, problemsOf } from '../../test/support/bringing.js';
import { csvOf, line, told } from '../../test/support/importing.js';
import { portal } from '../../test/support/modifying.js';

openArchives();

/** Everything that an import could change. */
const everything = async () =>
  portal.sql(`select (select count(*) from item) as items, (select count(*) from upload) as uploads, (select count(*) from import) as imports,
    (select count(*) from audit) as audits, (select count(*) from file_key) as keys, (select count(*) from graphile_worker.jobs) as jobs`);

describe('a dry run', () => {
  it('names every problem of a folder by its line and column, with what to do, and changes nothing', async () => {
    await archive.pdfs('a.pdf', 'same.pdf', 'reports/b.pdf', 'Report.PDF');
    await archive.put('empty.pdf', '');
    await archive.put('renamed.pdf', docx('A word document'));
    await archive.put('copy.pdf', await readFile(join(archive.path, 'same.pdf')));
    await symlink('/etc/hostname', join(archive.path, 'link.pdf'));
    await symlink('/etc', join(archive.path, 'etc'));
    const faults: [Record<string, string>, string][] = [
      [{ file_en: 'a.pdf' }, ''],
      [{ kind: 'MEMO' }, 'kind: "MEMO" is not known. It is one of POSITION_PAPER, WORKING_PAPER,'],
      [{ date: '07/03/2019' }, 'date: "07/03/2019" is no date of issue. Write year-month-day: 2019-03-07.'],
      [{ date: '2019-02-30' }, 'date: "2019-02-30" is no date of issue.'],
      [{ date: '2199-01-01' }, 'date: 2199-01-01 is to come.'],
      [{ originator: 'France' }, 'originator: "France" is neither the code of a party nor the tag of a group. Write FRA for France.'],
      [{ originator: 'WG.9' }, 'originator: "WG.9" is neither the code of a party nor the tag of a group. Write, say, FRA, AU or WG.1.'],
      [{ groups: 'WG.7' }, 'groups: There is no group "WG.7". There are: WG.1.'],
      [{ label: 'SECRET' }, 'label: "SECRET" is no label. It is one of RED,'],
      [{ releases: 'PUBLIC READ' }, 'releases: "PUBLIC READ" is not possible under the label GREEN.'],
      [{ releases: 'COMMUNITY EDIT' }, 'releases: "COMMUNITY EDIT" gives too much: at most COMMENT.'],
      [{ releases: 'PARTY:KEN' }, 'releases: "PARTY:KEN" does not end with a level. Write, say, PARTY:KEN READ;'],
      [{ releases: 'PARTY:XYZ READ' }, 'releases: "PARTY:XYZ": there is no party with the code "XYZ".'],
      [{ releases: 'BODY:KEN READ' }, 'releases: "BODY:KEN": KEN is no regional body. Write PARTY:KEN.'],
      [{ releases: 'PERSON:nobody@example.org READ' }, 'releases: "PERSON:nobody@example.org": nobody here has this e-mail address.'],
      [{ releases: 'EVERYBODY READ' }, 'releases: "EVERYBODY" does not begin with an audience:'],
      [{ exclusions: 'COMMUNITY' }, 'exclusions: COMMUNITY cannot be excluded'],
      [{ label: 'CLEAR', releases: 'PUBLIC READ', exclusions: 'PARTY:KEN' }, 'releases: "PUBLIC READ" opens it to everybody, so nobody can be excluded'],
      [{ attribution: 'NAMED' }, 'attribution: NAMED shows who wrote it, and the column author is empty'],
      [{ author: 'the.reader@example.org' }, 'author: the.reader@example.org may not write in this originator’s name'],
      [{ title_en: '' }, 'title_…: There is no title in any language.'],
      [{ title_en: 'x'.repeat(501) }, 'title_en: This has 501 characters, at most 500 fit.'],
      [{ file_en: '' }, 'file_…: No file is named'],
      [{ file_en: 'missing.pdf' }, 'file_en: There is no "missing.pdf" in the folder.'],
      [{ file_en: 'report.pdf' }, 'file_en: There is no "report.pdf" in the folder; is it "Report.PDF".'],
      [{ file_en: 'a.pdf' }, 'file_en: "a.pdf" is named on line 2 already.'],
      [{ file_en: '../a.pdf' }, 'file_en: "../a.pdf" leads out of the folder.'],
      [{ file_en: 'reports/../../a.pdf' }, 'file_en: "reports/../../a.pdf" leads out of the folder.'],
      [{ file_en: '..\\a.pdf' }, 'file_en: "..\\a.pdf" leads out of the folder.'],
      [{ file_en: '/etc/hostname' }, 'file_en: "/etc/hostname" is the place of a file on some machine.'],
      [{ file_en: 'C:\\papers\\a.pdf' }, 'file_en: "C:\\papers\\a.pdf" is the place of a file on some machine.'],
      [{ file_en: 'link.pdf' }, 'file_en: "link.pdf" is a symbolic link'],
      [{ file_en: 'etc/hostname' }, 'file_en: "etc" is a symbolic link'],
      [{ file_en: 'reports' }, 'file_en: "reports" is no file.'],
      [{ file_en: 'empty.pdf' }, 'file_en: "empty.pdf" is empty.'],
      [{ file_en: 'renamed.pdf' }, 'file_en: "renamed.pdf" is not what its name says: it ends with .pdf, and holds application/vnd.openxmlformats'],
      [{ file_en: 'same.pdf' }, ''],
      [{ file_en: 'copy.pdf' }, 'file_en: "copy.pdf" holds the same bytes as "same.pdf" on line 38'],
      [{ status_fr: 'COURTESY' }, 'status_fr: There is no file in this language: file_fr is empty.'],
      [{ status_en: 'OFFICIAL' }, 'status_en: "OFFICIAL" is not known. It is one of AUTHENTIC, COURTESY, MACHINE.'],
      [{ original_language: 'fr' }, 'original_language: There is no authentic file in "fr"'],
      [{ modifies: 'nothing', modifies_as: 'REVISION' }, 'modifies: No paper is called "nothing"'],
      [{ modifies_as: 'REVISION' }, 'modifies_as: The column modifies is empty'],
      [{ id: 'm1', modifies: 'm1', modifies_as: 'ADDENDUM' }, 'modifies: This is the paper itself.'],
      [{ id: 'm2', modifies: 'm3', modifies_as: 'ADDENDUM' }, 'modifies: By way of others this paper would modify itself.'],
      [{ id: 'm3', modifies: 'm2', modifies_as: 'ADDENDUM' }, 'modifies: By way of others this paper would modify itself.'],
      [{ id: 'm3' }, 'id: "m3" is on line 47 already'],
      [{ original_symbol: 'A/C.1/79/L.15' }, ''],
      [{ original_symbol: 'A/C.1/79/L.15' }, 'original_symbol: "A/C.1/79/L.15" is on line 49 already'],
      [{ original_symbol: 'CIED/WG.1/2019/WP.1' }, 'original_symbol: This is a symbol of the series CIED/WG.1 of this portal'],
    ]; // prettier-ignore
    const plain = [...faults.keys()].filter((place) => !('file_en' in faults[place]![0]));
    await archive.pdfs(...plain.map((place) => `p${place}.pdf`));
    const columns = {
      ...Object.assign({}, ...faults.map(([each]) => Object.fromEntries(Object.keys(each).map((name) => [name, ''])))),
    } as Record<string, string>;
    await archive.csv(faults.map(([fault], place) => line({ ...columns, ...line(), file_en: `p${place}.pdf`, ...fault })));
    const before = await everything();
    const found = told(await problemsOf(archive));
    const wanted = faults.flatMap(([, text], place) => (text ? [`${place + 2} ${text}`] : []));
    expect(found.map((each, place) => each.slice(0, (wanted[place] ?? '').length).replace("'", '’'))).toEqual(wanted);
    expect(await everything()).toEqual(before);
  });

  it('reads what spreadsheets write: marks at the beginning, UTF-16, semicolons, tabs, quotation marks, line ends within cells', async () => {
    await archive.pdfs('تقرير اللجنة.pdf', 'b;c.pdf');
    const lines = [
      line({ title_en: 'Line one\nline "two"; three, four', title_ar: 'تقرير اللجنة', file_en: 'b;c.pdf' }),
      line({ title_en: 'Second', title_ar: '', file_en: '', file_ar: 'تقرير اللجنة.pdf' }),
      line({ title_en: 'Third', kind: 'MEMO' }),
    ];
    const encodings: [string, (text: string) => Buffer][] = [
      ['UTF-8', (text) => Buffer.from(text)],
      ['UTF-8 with a mark', (text) => Buffer.from(`\ufeff${text}`)],
      ['UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
      ['UTF-16, the other way round', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
      ['UTF-16 without a mark', (text) => Buffer.from(text, 'utf16le')],
    ];
    for (const [, encode] of encodings)
      for (const separator of [',', ';', '\t']) {
        await archive.put('papers.csv', encode(csvOf(lines, separator)));
        expect(told(await problemsOf(archive))).toEqual([
          '5 kind: "MEMO" is not known. It is one of POSITION_PAPER, WORKING_PAPER, CONFERENCE_ROOM_PAPER, NON_PAPER, NOTE_VERBALE, LETTER, REPORT, DRAFT_DECISION, DRAFT_RESOLUTION, STATEMENT, INFORMATION_NOTE, LESSONS_LEARNED.',
          '5 file_en: There is no "a.pdf" in the folder.',
        ]);
      }
    await archive.put('papers.csv', `sep=;\r\n${csvOf(lines, ';')}`);
    expect((await problemsOf(archive)).map((problem) => problem.line)).toEqual([6, 6]);
  });

  it('finds a file however the accents of its name are composed, and says where two differ in that alone', async () => {
    await archive.pdfs('Résumé.pdf'.normalize('NFD'), 'ملاحظةٌ.pdf'.normalize('NFD'), 'é.pdf'.normalize('NFC'), 'é.pdf'.normalize('NFD'));
    await archive.csv([
      line({ file_en: 'Résumé.pdf'.normalize('NFC'), file_ar: 'ملاحظةٌ.pdf'.normalize('NFC') }),
      line({ file_en: 'é.pdf', file_ar: '' }),
    ]);
    expect(told(await problemsOf(archive))).toEqual([
      '3 file_en: Two files in the folder are called "é.pdf", with letters composed in different ways. Rename one.',
    ]);
  });

  it('says what of a file that is no CSV cannot be read, and from which line on', async () => {
    await archive.pdfs('a.pdf');
    const good = csvOf([line()]);
    const cases: [Buffer | string, string][] = [
      ['', '1 : The file is empty.'],
      [`${good}"never closed,,\r\n`, '3 : From here on a quotation mark is opened and never closed.'],
      [`${good}5" of something,"x"y\r\n`, '3 : A quotation mark stands in the middle of a cell.'],
      [`${good}${'x'.repeat(2 << 20)}\r\n`, '3 : This line is longer than a million bytes'],
      [Buffer.concat([Buffer.from(good), Buffer.from([0xc7, 0xe1, 0x0a])]), '3 : This is not UTF-8'],
      [good.replace('kind', 'Kind'), '1 Kind: This column is not known; is it kind. '],
      [good.replace('title_en', 'tittle'), '1 tittle: This column is not known.'],
      [good.replace('title_en', 'kind'), '1 kind: Two columns have this name.'],
      [good.replace('\r\n', ',x_shelf\r\n'), ''],
      [good.replace(/\r\n$/, ',,more\r\n'), '2 : This line has more cells than there are columns, from "more" on'],
    ];
    for (const [bytes, wanted] of cases) {
      await archive.put('papers.csv', bytes);
      const [first] = told(await problemsOf(archive));
      expect((first ?? '').slice(0, wanted.length)).toBe(wanted);
    }
  });

  it('says what it would do: how many papers, files that no line names, whose papers nobody could manage', async () => {
    await archive.pdfs('a.pdf', 'left over.pdf');
    await archive.csv([line({ originator: 'JOR', releases: '' })]);
    const { papers, files, notes } = await importing(archive, { isDryRun: true });
    expect([papers.length, files.length]).toEqual([1, 1]);
    expect(notes).toEqual([
      'Nobody heads these now, so that nobody can change or withdraw their papers until somebody does: JOR.',
      '1 papers are released to nobody: only who heads their originator will see them.',
      'No line names these files of the folder, and they are left: "left over.pdf".',
    ]);
  });

  it('is for administrators, one of whom is named where there are several', async () => {
    await archive.pdfs('a.pdf');
    await archive.csv([line()]);
    await expect(importing(archive, { isDryRun: true, as: 'the.chair@example.org' })).rejects.toThrow('is no administrator');
    const other = await portal.officer('Omar');
    await expect(importing(archive, { isDryRun: true })).rejects.toThrow('Say who imports: --as ada@example.org or --as omar@example.org');
    await portal.sql('update duty set until_at = now() where person_id = $1', [other]);
    await expect(importing(archive, { isDryRun: true })).resolves.toMatchObject({ filedOn: null });
    await expect(importing(archive, { isDryRun: true, folder: join(archive.path, 'nowhere') })).rejects.toThrow('There is no folder');
    await archive.put('other.csv', '');
    await expect(importing(archive, { isDryRun: true })).rejects.toThrow('There are several CSVs');
    await expect(importing(archive, { isDryRun: true, csv: 'papers.csv' })).resolves.toMatchObject({ filedOn: null });
  });
});

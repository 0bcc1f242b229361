import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { JobRunner } from '#jobs';
import { docx } from '../../test/support/files.js';
import { admin, archive, importing, openArchives } from '../../test/support/bringing.js';
import { idOf, line, TO_ALL } from '../../test/support/importing.js';
import { group, portal, see, who } from '../../test/support/modifying.js';

let head: string;
openArchives();
beforeAll(async () => {
  head = await portal.as(await portal.delegate('Hugo Head', 'FRA', 'HEAD'));
});

const year = new Date().getUTCFullYear();

const CARD = `kind symbol originalSymbol issuedAt languages tlp attribution originator { ... on Party { code } ... on WorkingGroup { tag } } groups { tag }
  titles { language text } modifies { kind languages document { symbol } } supersededBy { symbol } viewerLevel
  content { tags summaries { language text } author { name } languages { language status isOriginal }
    versions { number issuedAt files { language status name mediaType sha256 url } } }`;
const library = async (cookie: string): Promise<string[]> => {
  const query = 'query($g: ID!) { group(id: $g) { library(first: 50) { edges { node { title(language: "en") } } } } }';
  const { data, body } = await portal.gql(query, { g: group }, cookie);
  if (!data) throw new Error(body);
  return data.group.library.edges.map(({ node }: any) => node.title);
};
const notices = async (cookie: string) =>
  (
    await portal.gql('{ notices(first: 50) { edges { node { kind document { title(language: "en") } } } } }', {}, cookie)
  ).data.notices.edges.map(({ node }: any) => `${node.kind} ${node.document.title}`);

describe('an import', () => {
  it('files papers as their lines say, for the people whom they name and for nobody else', async () => {
    await archive.pdfs('old/تقرير.pdf', 'old/report.pdf', 'rev.pdf');
    const sha256 = await archive.put('rapport.docx', docx('Le rapport'));
    const report = { kind: 'REPORT', tags: 'mines | history', summary_en: 'What it says', label: 'AMBER', releases: TO_ALL };
    await archive.csv([
      // Before the one that it modifies: the order of lines says nothing.
      line({ id: 'rev', title_en: 'The report, revised', kind: 'REPORT', date: '2020-01-02', symbol: `CIED/WG.1/${year}/REP.1/Rev.1`, releases: TO_ALL, modifies: 'A/C.1/74/INF.2', modifies_as: 'revision', file_en: 'rev.pdf' }),
      line({ ...report, title_en: 'The report', title_ar: 'التقرير', symbol: `CIED/WG.1/${year}/REP.1`, original_symbol: 'A/C.1/74/INF.2', original_language: 'ar', superseded_by: 'rev',
        file_en: 'old/report.pdf', status_en: 'courtesy', file_ar: 'old/تقرير.pdf', file_fr: 'rapport.docx', status_fr: 'MACHINE' }),
    ]); // prettier-ignore
    expect(await importing(archive)).toMatchObject({ filedOn: null });
    const id = await idOf(portal, 'The report');
    expect(await see(who.reader, id, CARD)).toMatchObject({
      kind: 'REPORT',
      symbol: `CIED/WG.1/${year}/REP.1`,
      originalSymbol: 'A/C.1/74/INF.2',
      issuedAt: '2019-03-07T12:00:00.000Z',
      languages: ['ar', 'en', 'fr'],
      tlp: 'AMBER',
      attribution: 'PARTY_ONLY',
      originator: { code: 'FRA' },
      groups: [{ tag: 'WG.1' }],
      viewerLevel: 'READ',
      modifies: null,
      supersededBy: { symbol: `CIED/WG.1/${year}/REP.1/Rev.1` },
      content: { tags: ['mines', 'history'], summaries: [{ language: 'en', text: 'What it says' }], author: null },
    });
    const { content } = await see(who.reader, id, CARD);
    expect(content.languages.map(({ language, status, isOriginal }: any) => [language, status, isOriginal])).toEqual([
      ['ar', 'AUTHENTIC', true],
      ['en', 'COURTESY', false],
      ['fr', 'MACHINE', false],
    ]);
    const [version] = content.versions;
    expect(version).toMatchObject({ number: 1, issuedAt: '2019-03-07T12:00:00.000Z' });
    const files = new Map<string, any>(version.files.map((file: any) => [file.language, file]));
    expect(files.get('fr')).toMatchObject({ sha256, name: 'rapport.docx' });
    expect(files.get('ar')).toMatchObject({ name: 'تقرير.pdf', mediaType: 'application/pdf' });
    const cookie = { headers: { cookie: who.observer } };
    await portal.gql(
      'mutation($i: UnderstandLabelInput!) { understandLabel(input: $i) { id } }',
      { i: { documentId: id, tlp: 'AMBER' } },
      who.observer,
    );
    const got = Buffer.from(await (await fetch(`${portal.url}${files.get('ar').url}`, cookie)).arrayBuffer());
    expect(got.equals(await readFile(join(archive.path, 'old/تقرير.pdf')))).toBe(true);
    expect(await see(who.reader, await idOf(portal, 'The report, revised'), CARD)).toMatchObject({
      modifies: { kind: 'REVISION', document: { symbol: `CIED/WG.1/${year}/REP.1` } },
    });
    expect((await see(who.observer, id, CARD)).viewerLevel).toBe('READ');
    expect((await see(head, id, CARD)).viewerLevel).toBe('MANAGE');
    // Neither whoever imported it, nor the delegates of its originator whom it does not name.
    for (const nobody of [admin, who.stranger, undefined]) expect(await see(nobody, id, CARD)).toBe('NOT_FOUND');
    expect(await library(who.reader)).toEqual(expect.arrayContaining(['The report, revised', 'The report']));
    const byName = (name: string, cookie: string) =>
      portal.gql('query($n: String!) { documentByReference(reference: $n) { id } }', { n: name }, cookie);
    expect((await byName('A/C.1/74/INF.2', who.reader)).data.documentByReference.id).toBe(id);
    expect((await byName('A/C.1/74/INF.2', who.stranger)).code).toBe('NOT_FOUND');
  });

  it('opens papers from the day they came on, though lists have them by their date of issue', async () => {
    await archive.pdfs('a.pdf');
    const [{ at }] = await portal.sql('select now()::text as at');
    await archive.csv([line({ title_en: 'Of old', date: '1999-12-31' })]);
    await importing(archive);
    const id = await idOf(portal, 'Of old');
    const rows = await portal.sql(
      `select from_at >= $2 as "isNew" from release where item_id = $1 union all select from_at >= $2 from terms where item_id = $1 union all select from_at >= $2 from filing where item_id = $1`,
      [id, at],
    );
    expect(rows).toEqual([{ isNew: true }, { isNew: true }, { isNew: true }]);
    expect((await library(who.reader)).at(-1)).toBe('Of old');
    expect(await portal.sql(`select from_at from feed where item_id = $1 and from_at < $2 and from_at > '-infinity'`, [id, at])).toEqual(
      [],
    );
    const then = async (when: string) =>
      (await portal.gql('query($id: ID!, $at: DateTime!) { explanation(itemId: $id, at: $at) { level } }', { id, at: when }, who.reader))
        .data.explanation.level;
    expect(await then('2020-01-01T00:00:00Z')).toBeNull();
    expect(await then(new Date().toISOString())).toBe('READ');
  });

  it('gives custody to an author who may write in the originator’s name, and to its heads; not to who imports it', async () => {
    await archive.pdfs('a.pdf', 'b.pdf', 'c.pdf');
    const own = { label: 'RED', releases: '', groups: '', author: '' };
    await archive.csv([
      line({ ...own, title_en: 'Of an author', author: 'the.author@example.org', file_en: 'a.pdf' }),
      line({ ...own, title_en: 'Of nobody named', file_en: 'b.pdf' }),
      line({ ...own, title_en: 'Of the group', originator: 'WG.1', file_en: 'c.pdf' }),
    ]);
    await importing(archive);
    const level = async (title: string, cookie: string) => {
      const found = await see(cookie, await idOf(portal, title), 'viewerLevel attribution content { author { name } }');
      return found.viewerLevel ? [found.viewerLevel, found.attribution, found.content.author?.name ?? null] : found;
    };
    expect(await level('Of an author', who.author)).toEqual(['MANAGE', 'NAMED', 'The author']);
    expect(await level('Of an author', head)).toEqual(['MANAGE', 'NAMED', 'The author']);
    expect(await level('Of nobody named', who.author)).toBe('NOT_FOUND');
    expect(await level('Of nobody named', head)).toEqual(['MANAGE', 'PARTY_ONLY', 'Ada']);
    expect(await level('Of the group', who.chair)).toEqual(['MANAGE', 'PARTY_ONLY', 'Ada']);
    for (const title of ['Of an author', 'Of nobody named', 'Of the group']) expect(await level(title, admin)).toBe('NOT_FOUND');
  });

  it('tells those who manage the papers of an originator once, and readers not at all', async () => {
    const earlier = new Map(
      await Promise.all([head, who.chair, who.reader, who.observer, who.author].map(async (each) => [each, await notices(each)] as const)),
    );
    await archive.pdfs('a.pdf', 'b.pdf', 'c.pdf');
    await archive.csv([
      line({ title_en: 'Told of', date: '2021-05-05', releases: TO_ALL, file_en: 'b.pdf' }),
      line({ title_en: 'Not told of', date: '2021-05-04', releases: TO_ALL, file_en: 'a.pdf' }),
      line({ title_en: 'Of the chair', originator: 'WG.1', releases: TO_ALL, file_en: 'c.pdf' }),
    ]);
    await importing(archive);
    await portal.app.get(JobRunner).drain();
    const since = async (cookie: string) => (await notices(cookie)).filter((each: string) => !earlier.get(cookie)!.includes(each));
    expect(await since(head)).toContain('IMPORTED Told of');
    expect(await since(head)).not.toContain('IMPORTED Not told of');
    expect(await since(who.chair)).toContain('IMPORTED Of the chair');
    for (const other of [who.reader, who.observer, who.author])
      expect((await since(other)).filter((each: string) => /told of|chair/i.test(each))).toEqual([]);
  });

  it('under the Chatham House rule the symbol that a paper had elsewhere is told to its custodians alone, and leads nobody else to it', async () => {
    await archive.pdfs('a.pdf');
    await archive.csv([line({ title_en: 'By nobody', attribution: 'CHATHAM_HOUSE', original_symbol: 'NV 12/2019 of France' })]);
    await importing(archive);
    const id = await idOf(portal, 'By nobody');
    const card = 'originalSymbol issuedAt originator { __typename }';
    expect(await see(who.reader, id, card)).toEqual({ originalSymbol: null, issuedAt: '2019-03-07T00:00:00.000Z', originator: null });
    expect((await see(head, id, card)).originalSymbol).toBe('NV 12/2019 of France');
    const byName = (cookie: string) => portal.gql('{ documentByReference(reference: "NV 12/2019 of France") { id } }', {}, cookie);
    expect((await byName(who.reader)).code).toBe('NOT_FOUND');
    expect((await byName(head)).data.documentByReference.id).toBe(id);
  });
});

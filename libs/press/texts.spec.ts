import { afterAll, describe, expect, it } from '@jest/globals';
import { loadSettings } from '#settings';
import { bomb, lyingBomb, pdfOf } from '../../test/support/files.js';
import { docxOf, odtOf, paragraph, pptxOf, xlsxOf } from '../../test/support/office-files.js';
import { askingOf, DOCX, ODT, PPTX, XLSX } from '../../test/support/texts.js';
import { PressLeader } from './press-leader.service.js';
import { Press } from './press.service.js';
import { PDF } from './press.types.js';

const leader = new PressLeader(loadSettings({ DATABASE_URL: 'postgresql://plenary@127.0.0.1/none' }));
const press = new Press(leader);
const ask = askingOf(press);
afterAll(() => leader.onModuleDestroy());

const textOf = async (bytes: Buffer | string, mediaType: string) =>
  (await ask(bytes, mediaType)).passages.map(({ text }) => text).join('\n');
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'read',
    (error: unknown) => (error as Error).message,
  );

describe('the text of a file', () => {
  it('of a word document is what its pages show: not what was deleted, moved away, hidden, or shown instead elsewhere', async () => {
    const body = `${paragraph('Kept &amp; seen, ')}
      <w:p><w:del><w:r><w:delText>deleted</w:delText></w:r></w:del><w:ins><w:r><w:t>inserted</w:t></w:r></w:ins>
      <w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>vanished</w:t></w:r>
      <w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> and</w:t></w:r><w:r><w:tab/><w:t>tabbed</w:t></w:r></w:p>
      <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${paragraph('In a box')}</w:txbxContent></mc:Choice>
      <mc:Fallback>${paragraph('In a box, for others')}</mc:Fallback></mc:AlternateContent><w:t>around it</w:t></w:r></w:p>`;
    expect(await textOf(docxOf(body), DOCX)).toBe('Kept & seen,\ninserted and tabbed\nIn a box\naround it');
  });

  it('of a presentation comes in the order of its slides, without hidden ones', async () => {
    expect(await textOf(pptxOf(['First', '-hidden', 'Second', 'Third']), PPTX)).toBe('First\nSecond\nThird');
  });

  it('of a workbook comes row by row, without hidden sheets and columns', async () => {
    const rows = [
      ['State', 'Measure'],
      ['Kenya', 'Registry of detonators'],
    ];
    expect(await textOf(xlsxOf(rows), XLSX)).toBe('State | Measure\nKenya | Registry of detonators');
  });

  it('of an OpenDocument is what its pages show: not comments, nor what was deleted', async () => {
    const body = `<text:tracked-changes><text:changed-region><text:deletion><text:p>deleted</text:p></text:deletion></text:changed-region></text:tracked-changes>
      <text:h>Rules</text:h><text:p>One<text:s/>two<text:tab/>three<office:annotation><dc:creator>Aline</dc:creator><text:p>a comment</text:p></office:annotation></text:p>
      <text:p>With a note<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>the note</text:p></text:note-body></text:note>.</text:p>`;
    expect(await textOf(odtOf(body), ODT)).toBe('Rules\nOne two three\nthe note\nWith a note.');
  });

  it('of a page of the web is what a browser would show, and no script of it', async () => {
    const html = `<!-- by hand --><!doctype html><html><head><title>Title</title><style>p { color: red }</style><script>alert("</p>")</script></head>
      <body><p>One <b>and</b>&nbsp;a&shy;half<br>two</p><ul><li>three<li>four</ul><noscript>none</noscript><p hidden>x`;
    expect(await textOf(html, 'text/plain')).toBe('Title\nOne and ahalf\ntwo\nthree\nfour\nx');
  });

  it('of text is the text, of whatever system its lines are', async () => {
    expect(await textOf('one\r\ntwo\rthree\nfour\ffive\n\n<b>six</b>', 'text/plain')).toBe('one\ntwo\nthree\nfour\nfive\n<b>six</b>');
  });

  it('holds nothing that cannot be stored, nor marks that nobody sees', async () => {
    expect(await textOf('a\u202eb\u0000c\ue000 \ud800d\u200f', 'text/plain')).toBe('abc d');
  });

  it.each<[string, () => Buffer | string | Promise<Buffer>, string, string]>([
    ['a package that unpacks to gigabytes', bomb, DOCX, 'TOO_LARGE'],
    ['one that does not say so', lyingBomb, DOCX, 'DAMAGED'],
    ['a package that is none', () => 'PK\u0003\u0004 nonsense', DOCX, 'DAMAGED'],
    ['half a PDF', async () => (await pdfOf(3)).subarray(0, 300), PDF, 'DAMAGED'],
    ['more pages than are shown', () => pdfOf(12), PDF, 'TOO_LONG'],
    [
      'what needs a password',
      () => pdfOf(1, 'a secret', (pdf) => pdf.encrypt({ userPassword: 'open', ownerPassword: 'own' })),
      PDF,
      'ENCRYPTED',
    ],
    ['a film', () => 'x', 'video/mp4', 'UNSUPPORTED'],
  ])('is not found in %s, and why is said', async (_, make, mediaType, reason) => {
    expect(await reasonOf(ask(await make(), mediaType, 'en', 10))).toBe(reason);
  });

  it('is kept up to a measure, and that there is more is said', async () => {
    const { passages, isCut } = await ask('word '.repeat(1_200_000), 'text/plain');
    expect(isCut).toBe(true);
    expect(passages.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(5_000_000);
  });
});

import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from '@jest/globals';
import { loadSettings } from '#settings';
import { pdfOf, scanOf } from '../../test/support/files.js';
import { docxOf, odtOf, paragraph } from '../../test/support/office-files.js';
import { askingOf, DOCX, ODT, SENTENCES } from '../../test/support/texts.js';
import { PressLeader } from './press-leader.service.js';
import { Press } from './press.service.js';
import { OpenedPdf } from './process/opened-pdf.js';
import { recognised } from './process/text/recognised.js';
import { PDF } from './press.types.js';

const leader = new PressLeader(loadSettings({ DATABASE_URL: 'postgresql://plenary@127.0.0.1/none' }));
const press = new Press(leader);
const ask = askingOf(press);
afterAll(() => leader.onModuleDestroy());

describe('the text of a file, passage by passage,', () => {
  it('of a PDF is found page by page, in passages', async () => {
    const { passages, pagesWithout, isCut } = await ask(await pdfOf(3, 'the series'), PDF);
    expect(passages).toEqual([1, 2, 3].map((page) => ({ text: `Page ${page} of the series`, page, language: 'en' })));
    expect([pagesWithout, isCut]).toEqual([[], false]);
  });

  it('of a page that holds a picture of writing is none, and which pages these are is said', async () => {
    const mixed = await pdfOf(1, 'a scan', (pdf) => pdf.addPage([595, 842]).drawSquare({ x: 50, y: 50, size: 100 }));
    expect(await ask(mixed, PDF)).toMatchObject({ passages: [{ page: 1 }], pagesWithout: [2] });
  });

  it.each([
    ['a word document', DOCX],
    ['an OpenDocument', ODT],
  ])('of %s is taken from the file, and the page from the PDF of it, however that has its letters', async (_, mediaType) => {
    const texts = [SENTENCES.en!, SENTENCES.ar!, 'وَإِذْ تُلَاحِظُ أَنَّ الأُمَمَ المُتَّحِدَةَ تُؤَكِّدُ أَوَّلًا', SENTENCES.zh!, SENTENCES.ru!];
    const lines = texts.flatMap((text, index) => [
      text,
      `Mark ${index}.`,
      ...Array.from({ length: 25 }, (_each, line) => `Line ${index * 100 + line} of many.`),
    ]);
    const source =
      mediaType === DOCX
        ? docxOf(lines.map((line) => paragraph(line)).join(''))
        : odtOf(lines.map((line) => `<text:p>${line}</text:p>`).join(''));
    const pdf = await press.convert(Readable.from([source]), mediaType);
    const { pages } = await press.look(Readable.from([pdf]), 100);
    expect(pages).toBeGreaterThan(2);
    const { passages } = await press.passages(Readable.from([source, pdf]), {
      mediaType,
      language: 'en',
      pageLimit: 100,
      pagesFrom: source.length,
    });
    const shown = await Promise.all(
      Array.from({ length: pages }, async (_each, page) => (await press.text(Readable.from([pdf]), page)).map(({ text }) => text)),
    );
    for (const line of lines.filter((each) => /^(Mark|Line)/.test(each)))
      expect([line, passages.find(({ text }) => text.split('\n').includes(line))?.page]).toEqual([
        line,
        shown.findIndex((each) => each.includes(line)) + 1,
      ]);
    texts.forEach((text, index) => {
      const mark = passages.find((passage) => passage.text.includes(`Mark ${index}.`))!.page!;
      const { page, language } = passages.find((passage) => passage.text.includes(text.normalize('NFC')))!;
      expect([mark - 1, mark]).toContain(page);
      expect(language).toBe(['en', 'ar', 'ar', 'zh', 'ru'][index]);
    });
  });

  it('in Arabic that only a PDF has is in its order, with each لا as it is written', async () => {
    const pdf = await press.convert(Readable.from([docxOf(paragraph('وإذ تلاحظ الأمم المتحدة أولا أن الإرهابيين لا يزالون'))]), DOCX);
    expect((await ask(pdf, PDF)).passages[0]!.text).toBe('وإذ تلاحظ الأمم المتحدة أولا أن الإرهابيين لا يزالون');
  });

  it('has words whole that a page breaks at the end of a line, and with the hyphen that they have elsewhere', async () => {
    const lines = [
      'A counter-improvised measure against improvi-',
      'sed devices, and a counter-',
      'improvised one. 1990-',
      '2020 was long.',
    ];
    const pdf = await pdfOf(0, '', (made) => {
      const page = made.addPage([595, 842]);
      lines.forEach((line, index) => page.drawText(line, { x: 60, y: 700 - index * 16, size: 12 }));
    });
    expect((await ask(pdf, PDF)).passages[0]!.text.replaceAll('\n', ' ')).toBe(
      'A counter-improvised measure against improvised devices, and a counter-improvised one. 1990- 2020 was long.',
    );
  });

  it.each(Object.entries(SENTENCES))(
    'is known to be in %s, passage by passage, whatever the file is said to be in',
    async (language, sentence) => {
      const long = Array.from({ length: 4 }, () => sentence).join(' ');
      const { passages } = await ask(
        Object.values(SENTENCES)
          .map((each) => Array.from({ length: 8 }, () => each).join(' '))
          .join('\n'),
        'text/plain',
        'it',
      );
      expect(new Set(passages.map((passage) => passage.language))).toEqual(new Set(Object.keys(SENTENCES)));
      expect((await ask(long, 'text/plain', language === 'en' ? 'fr' : 'en')).passages[0]!.language).toBe(language);
    },
  );

  it('that says too little is in the language that the file is said to be in, if it is written so', async () => {
    expect((await ask('Annex II', 'text/plain', 'es')).passages[0]!.language).toBe('es');
    expect((await ask('12.4', 'text/plain', 'ar')).passages[0]!.language).toBe('ar');
    expect((await ask('المرفق الثاني', 'text/plain', 'en')).passages[0]!.language).toBe('ar');
  });

  it('is cut into passages of 300 to 1,200 letters, between sentences where there are any', async () => {
    const text = [
      ...Array.from({ length: 40 }, (_, index) => `Point ${index}.`),
      Array.from({ length: 40 }, () => SENTENCES.en).join(' '),
      'x'.repeat(5000),
    ].join('\n');
    const { passages } = await ask(text, 'text/plain');
    for (const passage of passages) expect(passage.text.length).toBeLessThanOrEqual(1200);
    expect(passages.slice(0, 1).every((passage) => passage.text.length >= 300)).toBe(true);
    expect(
      passages
        .map((passage) => passage.text)
        .join('')
        .replaceAll(/\s/g, ''),
    ).toBe(text.replaceAll(/\s/g, ''));
    expect(passages.filter(({ text: part }) => part.startsWith('The General Assembly')).every(({ text: part }) => part.endsWith('.'))).toBe(
      true,
    );
  });

  it('changes its passage where it changes its language', async () => {
    const { passages } = await ask([SENTENCES.en, SENTENCES.fr, 'II.', SENTENCES.fr].join('\n'), 'text/plain');
    expect(passages.map(({ language, text }) => [language, text.split('\n').length])).toEqual([['en', 1], ['fr', 3]]); // prettier-ignore
  });

  it('that is a picture can be read from it, where Tesseract is; what is missing is said', async () => {
    const scan = await scanOf(['Countering the threat posed', 'by improvised explosive devices']);
    const asked = { page: 0, languages: ['eng', 'xyz'], language: 'en' };
    const { passages, missing } = await press.recognise(Readable.from([scan]), asked);
    expect(missing).toBeNull();
    expect(passages).toEqual([{ text: 'Countering the threat posed by improvised explosive devices', page: 1, language: 'en' }]);
    expect(await press.recognise(Readable.from([scan]), { ...asked, languages: ['xyz'] })).toEqual({ passages: [], missing: 'xyz' });
    expect(await recognised(await OpenedPdf.of(scan), 0, ['eng'], 'en', 'no-such-program')).toEqual({ passages: [], missing: 'tesseract' });
  });
});

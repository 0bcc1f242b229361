import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from '@jest/globals';
import { degrees } from '@cantoo/pdf-lib';
import { loadSettings, type Settings } from '#settings';
import { bomb, docx, lyingBomb, pdfOf, scriptedPdf } from '../../test/support/files.js';
import { PressLeader } from './press-leader.service.js';
import { Press } from './press.service.js';
import { sandboxed } from './sandbox.js';
import type { Mark } from './press.types.js';

const settings = loadSettings({ DATABASE_URL: 'postgresql://plenary@127.0.0.1/none' });
const led: PressLeader[] = [];
function pressOf(change: Partial<Settings> = {}): Press {
  led.push(new PressLeader(Object.assign(Object.create(settings) as Settings, change)));
  return new Press(led.at(-1)!);
}
const press = pressOf();
afterAll(() => Promise.all(led.map((leader) => leader.onModuleDestroy())));

const from = (bytes: Buffer | string) => Readable.from([Buffer.from(bytes)]);
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'made',
    (error: unknown) => (error as Error).message,
  );
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const MARK: Mark = {
  label: { text: 'TLP:AMBER', colour: '#FFC000' },
  parts: ['Léa Dupont', 'مصر', '中国', '2026-11-26 14:30 UTC', '№ K7Q3-MB2X'],
};
/** All that is written on a page, in the order of the file. */
const written = async (pdf: Buffer, page = 0) => (await press.text(from(pdf), page)).map(({ text }) => text).join(' ');

describe('the press', () => {
  it('looks at a PDF: how many pages, and how large', async () => {
    expect(await press.look(from(await pdfOf(3)), 10)).toEqual({ pages: 3, width: 595, height: 842 });
  });

  it('says what is written on a page, and where', async () => {
    const [run, ...more] = await press.text(from(await pdfOf(2, 'the series')), 1);
    expect(more).toEqual([]);
    expect(run).toMatchObject({ text: 'Page 2 of the series' });
    expect(run!.x).toBeCloseTo(60 / 595, 1);
    expect(run!.y).toBeCloseTo((842 - 700 - 18) / 842, 1);
  });

  it('draws a page, and its mark into it', async () => {
    const pdf = await pdfOf(1);
    const [plain, marked] = [await press.picture(from(pdf), 0, 600, null), await press.picture(from(pdf), 0, 600, MARK)];
    for (const picture of [plain, marked]) expect(picture.subarray(8, 12).toString()).toBe('WEBP');
    expect(marked.length).toBeGreaterThan(plain.length);
  });

  it('marks each page of a copy with the label above and below, and whose it is, in Latin, Arabic and Chinese', async () => {
    const copy = await press.stamp(from(await pdfOf(2)), MARK);
    for (const page of [0, 1]) {
      const text = await written(copy, page);
      expect(text).toContain(`Page ${page + 1} of a paper`);
      expect(text.match(/TLP:AMBER/g)).toHaveLength(2);
      for (const part of ['Léa Dupont', '中国', '2026-11-26 14:30 UTC', '№ K7Q3-MB2X']) expect(text).toContain(part);
      // Shaped letters are drawn as forms of their own; normalised they are the word again, in its order.
      expect(text.normalize('NFKC')).toContain('مصر');
    }
  });

  it.each([0, 90, 180, 270])('marks a page turned by %i degrees upright', async (angle) => {
    const turned = await pdfOf(1, 'a turned paper', (pdf) => pdf.getPage(0).setRotation(degrees(angle)));
    const runs = await press.text(from(await press.stamp(from(turned), MARK)), 0);
    const labels = runs.filter(({ text }) => text === 'TLP:AMBER').sort((one, other) => one.y - other.y);
    expect(labels).toHaveLength(2);
    expect(labels[0]!.y).toBeLessThan(0.05);
    expect(labels[1]!.y).toBeGreaterThan(0.95);
    for (const { x, width, height } of labels) {
      expect(x + width / 2).toBeCloseTo(0.5, 1);
      expect(width).toBeGreaterThan(height);
    }
  });

  it('leaves no property, script or attached file in a copy', async () => {
    const scripted = await scriptedPdf();
    const raw = (pdf: Buffer) => execFileSync(process.execPath, ['-e', INFLATE], { input: pdf, maxBuffer: 1 << 26 }).toString('latin1');
    expect(raw(scripted)).toMatch(/JavaScript/);
    for (const mark of [MARK, null]) {
      const copy = raw(await press.stamp(from(scripted), mark));
      expect(copy).not.toMatch(/JavaScript|OpenAction|EmbeddedFile|executed|beside|Aline|\/Author/);
    }
  });

  it('makes pages of texts, each paragraph in its own direction', async () => {
    const pdf = await press.convert(from('First line\nقرار رقم 12\n' + '中文'.repeat(80)), 'text/plain');
    const runs = await press.text(from(pdf), 0);
    expect(runs.find(({ text }) => text.includes('First'))!.x).toBeLessThan(0.2);
    const arabic = runs.filter(({ text }) => /[\u0600-\u06ff\ufe70-\ufefc]/.test(text));
    expect(Math.max(...arabic.map(({ x, width }) => x + width))).toBeGreaterThan(0.85);
    expect(Math.max(...runs.map(({ x, width }) => x + width))).toBeLessThan(0.95);
  });

  it('makes pages of pictures', async () => {
    const png = await fetch(
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    );
    const pdf = await press.convert(from(Buffer.from(await png.arrayBuffer())), 'image/png');
    expect(await press.look(from(pdf), 10)).toMatchObject({ pages: 1 });
  });

  it('makes pages of office documents', async () => {
    const pdf = await press.convert(from(docx('A word of Kenya and of مصر')), DOCX);
    expect(await written(pdf)).toContain('A word of Kenya');
    expect(await written(await press.convert(from('{\\rtf1\\ansi Rich enough}'), 'application/rtf'))).toContain('Rich enough');
  });

  it.each<[string, () => Buffer | string | Promise<Buffer>, string | null, string]>([
    ['no PDF', () => '%PDF-1.7\nnonsense', null, 'DAMAGED'],
    ['half a PDF', async () => (await pdfOf(3)).subarray(0, 300), null, 'DAMAGED'],
    ['more pages than are shown', () => pdfOf(12), null, 'TOO_LONG'],
    ['a package that is none', () => 'PK\u0003\u0004 nonsense', DOCX, 'DAMAGED'],
    ['a package that unpacks to gigabytes', bomb, DOCX, 'TOO_LARGE'],
    ['a picture that is none', () => 'x', 'image/png', 'DAMAGED'],
    ['what there are no pages of', () => 'x', 'video/mp4', 'UNSUPPORTED'],
  ])('says of %s why it cannot be shown', async (_, make, mediaType, reason) => {
    const bytes = from(await make());
    expect(await reasonOf(mediaType ? press.convert(bytes, mediaType) : press.look(bytes, 10))).toBe(reason);
  });

  it('survives a package that lies about what it unpacks to, and goes on', async () => {
    expect(['DAMAGED', 'TOO_LARGE', 'TOO_SLOW']).toContain(await reasonOf(press.convert(from(lyingBomb()), DOCX)));
    expect(await press.look(from(await pdfOf(1)), 10)).toMatchObject({ pages: 1 });
  });

  it('survives objects nested without end', async () => {
    const nested = `%PDF-1.4\n1 0 obj ${'['.repeat(200_000)}${']'.repeat(200_000)} endobj\n2 0 obj <</Type/Catalog/Pages 1 0 R>> endobj\ntrailer <</Root 2 0 R>>`;
    expect(await reasonOf(press.look(from(nested), 10))).toBe('DAMAGED');
    expect(await reasonOf(press.stamp(from(nested), MARK))).toBe('DAMAGED');
  });

  it('marks no copy of what needs a password', async () => {
    const locked = await pdfOf(1, 'a secret', (pdf) => pdf.encrypt({ userPassword: 'open', ownerPassword: 'own' }));
    expect(await reasonOf(press.look(from(locked), 10))).toBe('ENCRYPTED');
    expect(await reasonOf(press.stamp(from(locked), MARK))).toBe('ENCRYPTED');
  });

  it('has no network, and sees nothing of the machine but programs', async () => {
    const socket = await led[0]!.socket();
    const processes = execFileSync('ps', ['-eo', 'pid,args']).toString().split('\n');
    const pid = processes
      .find((line) => line.includes(socket) && /^\s*\d+ (?:\S*\/)?node /.test(line))!
      .trim()
      .split(' ')[0]!;
    const links = readFileSync(`/proc/${pid}/net/dev`, 'utf8');
    expect(
      links
        .split('\n')
        .slice(2)
        .filter(Boolean)
        .map((line) => line.split(':')[0]!.trim()),
    ).toEqual(['lo']);
  });

  it('is not begun where it cannot be shut off, but in development where that is said', () => {
    expect(sandboxed('/project', '/socket', true, ['/nowhere'])).toBeNull();
    expect(sandboxed('/project', '/socket', false, ['/nowhere'])).toEqual([]);
    const [first] = sandboxed('/project', '/socket', true)!;
    expect(first).toMatch(/bwrap|unshare/);
  });

  it('is begun again after it was killed', async () => {
    const other = pressOf();
    expect(await other.look(from(await pdfOf(1)), 10)).toMatchObject({ pages: 1 });
    const socket = await led.at(-1)!.socket();
    execFileSync('pkill', ['-9', '-f', socket]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await other.look(from(await pdfOf(2)), 10)).toMatchObject({ pages: 2 });
  });
});

/** What stands in a PDF, its packed streams too. */
const INFLATE = `const {inflateSync}=require('zlib');const b=require('fs').readFileSync(0);let o=b.toString('latin1');
for(let i=0;(i=b.indexOf('stream\\n',i))>=0;i+=7){try{o+=inflateSync(b.subarray(i+7),{finishFlush:2}).toString('latin1')}catch{}}process.stdout.write(Buffer.from(o,'latin1'))`;

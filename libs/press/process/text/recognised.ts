import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { createCanvas, ImageData } from '@napi-rs/canvas';
import type { Recognised } from '../../press.types.js';
import { PROGRAMS } from '../../sandbox.js';
import { UnreadableError } from '../../unreadable.js';
import type { OpenedPdf } from '../opened-pdf.js';
import { joinedLines } from './joined-lines.js';
import { Languages } from './languages.js';
import { passagesOf } from './passages.js';

const run = promisify(execFile);
/** A little less than the job is given: the child is ended first. */
const SECONDS = 80;
/** What Tesseract reads best, and pixels across beyond which a page is drawn smaller. */
const DOTS_PER_INCH = 300;
const WIDEST = 3500;
/** Letters that one page may have. */
const MOST = 50_000;
const ENVIRONMENT = { PATH: PROGRAMS.join(delimiter), HOME: '/tmp', OMP_THREAD_LIMIT: '1' };
type Failure = NodeJS.ErrnoException & { killed?: boolean };

/** A page, from 0, read from its picture by Tesseract, in those of the languages that it has. Says what is missing where it is not there, or has none of them. */
export async function recognised(
  pdf: OpenedPdf,
  page: number,
  wanted: string[],
  declared: string,
  program = 'tesseract',
): Promise<Recognised> {
  const had = await languagesOf(program);
  if (!had) return { passages: [], missing: 'tesseract' };
  const languages = wanted.filter((language) => had.has(language));
  if (!languages.length) return { passages: [], missing: wanted.join('+') };
  const text = await read(await pictureOf(pdf, page), languages, program);
  const paragraphs = text
    .split(/\n\s*\n|\f/)
    .map((lines) => lines.split('\n').reduce((one, next) => joinedLines(one.trimEnd(), next, new Set())));
  const found = passagesOf(paragraphs.map((each) => ({ text: each, page: page + 1 })), new Languages(declared), MOST); // prettier-ignore
  return { passages: found.passages, missing: null };
}

/** Null where there is no Tesseract here. */
async function languagesOf(program: string): Promise<Set<string> | null> {
  try {
    const { stdout } = await run(program, ['--list-langs'], { env: ENVIRONMENT, timeout: 10_000 });
    return new Set(stdout.split('\n').slice(1).filter(Boolean)); // prettier-ignore
  } catch (error) {
    if ((error as Failure).code === 'ENOENT') return null;
    throw error;
  }
}

function pictureOf(pdf: OpenedPdf, page: number): Promise<Buffer> {
  const { width, height } = pdf.size(page);
  const across = Math.min((width / 72) * DOTS_PER_INCH, WIDEST, (WIDEST * 1.5 * width) / height);
  const drawn = pdf.draw(page, Math.max(1, Math.round(across)));
  const canvas = createCanvas(drawn.width, drawn.height);
  canvas.getContext('2d').putImageData(new ImageData(drawn.pixels, drawn.width, drawn.height), 0, 0);
  return canvas.encode('png');
}

async function read(picture: Buffer, languages: string[], program: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'press-'));
  try {
    const given = join(folder, 'page.png');
    await writeFile(given, picture, { mode: 0o600 });
    const options = { env: ENVIRONMENT, timeout: SECONDS * 1000, killSignal: 'SIGKILL' as const, maxBuffer: 1 << 22 };
    const { stdout } = await run(program, [given, 'stdout', '-l', languages.join('+'), '--dpi', String(DOTS_PER_INCH)], options);
    return stdout;
  } catch (error) {
    throw new UnreadableError((error as Failure).killed ? 'TOO_SLOW' : 'DAMAGED');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

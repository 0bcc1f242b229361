import { UnreadableError } from '../../unreadable.js';
import { OpenedPdf } from '../opened-pdf.js';
import { hyphenated, paragraphsOf } from './joined-lines.js';
import type { TextRun } from '../../press.types.js';

/** Fewer letters than this on a page are a stamp or a number upon a picture. */
const FEWEST = 12;
const LETTERS = /[\p{L}\p{N}]/gu;

export interface PdfText {
  /** Of each page. */
  paragraphs: string[][];
  pagesWithout: number[];
}

/** What is written on the pages of a PDF. Throws TOO_LONG where there are more than are shown. */
export async function textOfPdf(bytes: Uint8Array, pageLimit: number, most: number): Promise<PdfText> {
  const pdf = await OpenedPdf.of(bytes);
  try {
    if (pdf.pages > pageLimit) throw new UnreadableError('TOO_LONG');
    const pages: TextRun[][] = [];
    for (let letters = 0; pages.length < pdf.pages && letters <= most; letters += lettersIn(pages.at(-1)!))
      pages.push(pdf.text(pages.length));
    const known = hyphenated(pages.flat().map(({ text }) => text));
    const pagesWithout = pages.flatMap((lines, page) => (lettersIn(lines) < FEWEST && !pdf.isBlank(page) ? [page + 1] : []));
    return { paragraphs: pages.map((lines) => paragraphsOf(lines, known)), pagesWithout };
  } finally {
    pdf.close();
  }
}

const lettersIn = (lines: TextRun[]) => lines.reduce((sum, { text }) => sum + (text.match(LETTERS)?.length ?? 0), 0);

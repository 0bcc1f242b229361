import { UnreadableError } from '../../unreadable.js';
import { OpenedPdf } from '../opened-pdf.js';
import { hyphenated, paragraphsOf } from './joined-lines.js';
import type { Paragraph } from './paragraph.js';

/** Fewer letters than this on a page are a stamp or a number upon a picture. */
const FEWEST = 12;
const LETTERS = /[\p{L}\p{N}]/gu;

export interface PdfText {
  paragraphs: Paragraph[];
  pagesWithout: number[];
}

/** What is written on the pages of a PDF. Throws TOO_LONG where there are more than are shown. */
export async function textOfPdf(bytes: Uint8Array, pageLimit: number, most: number): Promise<PdfText> {
  const pdf = await OpenedPdf.of(bytes);
  try {
    if (pdf.pages > pageLimit) throw new UnreadableError('TOO_LONG');
    const pages = [];
    for (let page = 0, letters = 0; page < pdf.pages && letters <= most; page += 1) {
      const lines = pdf.text(page);
      pages.push(lines);
      letters += lines.reduce((sum, { text }) => sum + text.length, 0);
    }
    const known = hyphenated(pages.flat().map(({ text }) => text));
    const pagesWithout = pages.flatMap((lines, index) => (lettersIn(lines) < FEWEST ? [index + 1] : []));
    const paragraphs = pages.flatMap((lines, index) => paragraphsOf(lines, known).map((text) => ({ text, page: index + 1 })));
    return { paragraphs, pagesWithout };
  } finally {
    pdf.close();
  }
}

const lettersIn = (lines: { text: string }[]) => lines.reduce((sum, { text }) => sum + (text.match(LETTERS)?.length ?? 0), 0);

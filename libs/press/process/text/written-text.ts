import { OFFICE, PDF, type PressJobs, type WrittenText } from '../../press.types.js';
import { UnreadableError } from '../../unreadable.js';
import { isHtml, textOfHtml } from './html-text.js';
import { Languages } from './languages.js';
import { textOfOffice } from './office-text.js';
import type { Paragraph } from './paragraph.js';
import { onPages } from './page-finder.js';
import { passagesOf } from './passages.js';
import { type PdfText, textOfPdf } from './pdf-text.js';

/** Letters of one file that are kept: some 2,000 pages. More of them would be a list, and found in the file itself. */
const MOST = 5_000_000;
type Asked = PressJobs['passages'];

async function paragraphsOf(bytes: Uint8Array, mediaType: string): Promise<string[]> {
  if (OFFICE[mediaType]) return textOfOffice(bytes, mediaType, MOST);
  if (!/^text\/|xml$/.test(mediaType)) throw new UnreadableError('UNSUPPORTED');
  const text = new TextDecoder().decode(bytes);
  if (isHtml(text)) return textOfHtml(text);
  if (mediaType !== 'text/plain') throw new UnreadableError('UNSUPPORTED');
  return text.split(/\r\n?|\n|\f/);
}

/** What stands on the pages of a PDF; with `from` that begins somewhere in the bytes. */
async function pagesOf(bytes: Uint8Array, pageLimit: number, from: number | null): Promise<PdfText> {
  if (from === null) return { paragraphs: [], pagesWithout: [] };
  return textOfPdf(bytes.subarray(from), pageLimit, MOST);
}

/**
 * All that is written in a file. Where it says so in letters they are taken from the file itself: a PDF has them by their shape, and may have them in
 * another order. Where they stand is looked up in the PDF that was made of it.
 */
export async function writtenText(bytes: Uint8Array, { mediaType, language, pageLimit, pagesFrom }: Asked): Promise<WrittenText> {
  const { paragraphs: pages, pagesWithout } = await pagesOf(bytes, pageLimit, mediaType === PDF ? 0 : pagesFrom);
  const paragraphs: Paragraph[] =
    mediaType === PDF
      ? pages.flatMap((texts, index) => texts.map((text) => ({ text, page: index + 1 })))
      : onPages(
          await paragraphsOf(bytes.subarray(0, pagesFrom ?? undefined), mediaType),
          pages.map((texts) => texts.join(' ')),
        );
  return { ...passagesOf(paragraphs, new Languages(language), MOST), pagesWithout };
}

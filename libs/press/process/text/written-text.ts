import { OFFICE, PDF, type PressJobs, type WrittenText } from '../../press.types.js';
import { UnreadableError } from '../../unreadable.js';
import { isHtml, textOfHtml } from './html-text.js';
import { Languages } from './languages.js';
import { textOfOffice } from './office-text.js';
import type { Paragraph } from './paragraph.js';
import { passagesOf } from './passages.js';
import { textOfPdf } from './pdf-text.js';

/** Letters of one file that are kept: some 2,000 pages. More of them would be a list, and found in the file itself. */
const MOST = 5_000_000;
type Asked = PressJobs['passages'];

/** What the file itself has to say, without pages. */
async function written(bytes: Uint8Array, mediaType: string): Promise<Paragraph[]> {
  const paragraphs = await paragraphsOf(bytes, mediaType);
  return paragraphs.map((text) => ({ text, page: null }));
}

async function paragraphsOf(bytes: Uint8Array, mediaType: string): Promise<string[]> {
  if (OFFICE[mediaType]) return textOfOffice(bytes, mediaType, MOST);
  if (!/^text\/|xml$/.test(mediaType)) throw new UnreadableError('UNSUPPORTED');
  const text = new TextDecoder().decode(bytes);
  if (isHtml(text)) return textOfHtml(text);
  if (mediaType !== 'text/plain') throw new UnreadableError('UNSUPPORTED');
  return text.split(/\r\n?|\n|\f/);
}

/** All that is written in a file, from the file itself where it says so in letters: a PDF may have them in another order, or by their shape. */
export async function writtenText(bytes: Uint8Array, { mediaType, language, pageLimit }: Asked): Promise<WrittenText> {
  const { paragraphs, pagesWithout } =
    mediaType === PDF ? await textOfPdf(bytes, pageLimit, MOST) : { paragraphs: await written(bytes, mediaType), pagesWithout: [] };
  return { ...passagesOf(paragraphs, new Languages(language), MOST), pagesWithout };
}

import type { Passage } from '../../press.types.js';
import { type Languages } from './languages.js';
import { type Paragraph, plain } from './paragraph.js';

/** Letters that a passage has at least, where its page has as many, and at most. */
const FEW = 300;
const MANY = 1200;

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A long paragraph in parts, cut between sentences, or where one is too long by itself between letters. */
function* parts(text: string): Generator<string> {
  if (text.length <= MANY) {
    yield text;
    return;
  }
  let part = '';
  for (const { segment } of SENTENCES.segment(text)) {
    if (part && part.length + segment.length > MANY) {
      yield part.trim();
      part = '';
    }
    part += segment;
    while (part.length > MANY) {
      const gap = part.lastIndexOf(' ', MANY);
      const end = gap > FEW ? gap : part.codePointAt(MANY - 1)! > 0xffff ? MANY - 1 : MANY;
      yield part.slice(0, end).trim();
      part = part.slice(end);
    }
  }
  if (part.trim()) yield part.trim();
}

/** Puts paragraphs together until a passage is long enough to say something by itself, and never over the end of a page. */
export function passagesOf(paragraphs: Iterable<Paragraph>, languages: Languages, most: number): { passages: Passage[]; isCut: boolean } {
  const passages: Passage[] = [];
  let [open, letters]: [Paragraph | null, number] = [null, 0];
  const close = () => {
    if (open) passages.push({ ...open, language: languages.of(open.text) });
    open = null;
  };
  for (const { text, page } of paragraphs)
    for (const part of parts(plain(text))) {
      if (!part) continue;
      if ((letters += part.length) > most) {
        close();
        return { passages, isCut: true };
      }
      if (open && (open.page !== page || open.text.length >= FEW || open.text.length + part.length >= MANY)) close();
      open = open ? { text: `${open.text}\n${part}`, page } : { text: part, page };
    }
  close();
  return { passages, isCut: false };
}

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

/** What is being put together: paragraphs of one page, and of one language as far as they tell. */
interface Open {
  text: string;
  page: number | null;
  language: string | null;
}
const goesOn = (open: Open, { text, page, language }: Open) =>
  open.page === page &&
  open.text.length < FEW &&
  open.text.length + text.length < MANY &&
  (!open.language || !language || open.language === language);

/** Puts paragraphs together until a passage is long enough to say something by itself, and never over the end of a page nor from one language to another. */
export function passagesOf(paragraphs: Iterable<Paragraph>, languages: Languages, most: number): { passages: Passage[]; isCut: boolean } {
  const found: Open[] = [];
  let letters = 0;
  const closed = (isCut: boolean) => ({
    passages: found.map(({ text, page }) => ({ text, page, language: languages.of(text) })),
    isCut,
  });
  for (const { text, page } of paragraphs)
    for (const part of parts(plain(text))) {
      if (!part) continue;
      if ((letters += part.length) > most) return closed(true);
      const next = { text: part, page, language: languages.sure(part) };
      const open = found.at(-1);
      if (open && goesOn(open, next)) {
        open.text += `\n${part}`;
        open.language ??= next.language;
      } else found.push(next);
    }
  return closed(false);
}

import type { TextRun } from '../../press.types.js';

/** Letters between which no gap is written. */
const TOGETHER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
/** As a PDF says that a word was broken: with a hyphen, one that is not always seen, or PDFium's sign for one. */
const BROKEN = /(\p{L}+)[-\u2010\u00ad\u0002\ufffe]$/u;
const GOES_ON = /^(\p{Ll}+)/u;

/** Words that a text has with a hyphen in them, within a line. */
export function hyphenated(lines: Iterable<string>): Set<string> {
  const found = new Set<string>();
  for (const line of lines) for (const [word] of line.matchAll(/\p{L}+-\p{L}+/gu)) found.add(word.toLowerCase());
  return found;
}

/** One line after another. A word broken at the end of a line is whole again; one that the text writes with a hyphen elsewhere keeps it. */
export function joinedLines(one: string, next: string, known: Set<string>): string {
  const [broken, rest] = [BROKEN.exec(one), GOES_ON.exec(next)];
  if (broken && rest) {
    const keeps = known.has(`${broken[1]}-${rest[1]}`.toLowerCase());
    return one.slice(0, -1) + (keeps ? '-' : '') + next;
  }
  return TOGETHER.test(one.at(-1) ?? '') && TOGETHER.test(next[0] ?? '') ? one + next : `${one} ${next}`;
}

const middle = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Where a paragraph ends: the next line stands further away than most do, or this one ends early. */
function breaks(lines: TextRun[]): boolean[] {
  const steps = lines.slice(1).map((line, index) => line.y + line.height - lines[index]!.y - lines[index]!.height);
  const usual = middle(steps.filter((step) => step > 0));
  const width = middle(lines.map((line) => line.width));
  return steps.map((step, index) => step <= 0 || step > usual * 1.35 || lines[index]!.width < width * 0.8);
}

/** The lines of a page as paragraphs. */
export function paragraphsOf(lines: TextRun[], known: Set<string>): string[] {
  const ends = breaks(lines);
  const paragraphs: string[] = [];
  lines.forEach(({ text }, index) => {
    if (index > 0 && !(ends[index - 1] && !BROKEN.test(paragraphs.at(-1)!))) paragraphs.push(joinedLines(paragraphs.pop()!, text, known));
    else paragraphs.push(text);
  });
  return paragraphs;
}

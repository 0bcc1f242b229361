import type { TextRun } from '../press.types.js';
import { directionOf } from './direction.js';

/** Gaps in heights of a line: between words, and within one line. */
const WORD = 0.3;
const SAME_LINE = 2;

const isBeside = (one: TextRun, other: TextRun) =>
  Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y) > Math.min(one.height, other.height) * 0.3;
const gapBetween = (one: TextRun, other: TextRun) => Math.max(one.x, other.x) - Math.min(one.x + one.width, other.x + other.width);
const heightOf = (one: TextRun, other: TextRun) => Math.max(one.height, other.height);

function joined(one: TextRun, other: TextRun, text: string): TextRun {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return {
    text,
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}

/** Pieces that read from the left, put together; `aspect` is a page's width by its height, since places are in parts of it. */
function words(pieces: TextRun[], aspect: number): TextRun[] {
  const found: TextRun[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    const gap = last && gapBetween(last, piece) * aspect;
    const goesOn =
      last &&
      isBeside(last, piece) &&
      piece.x > last.x &&
      gap! < heightOf(last, piece) * SAME_LINE &&
      [last, piece].every(({ text }) => directionOf(text) === 'ltr');
    if (!goesOn) found.push(piece);
    else found[found.length - 1] = joined(last, piece, `${last.text}${gap! > heightOf(last, piece) * WORD ? ' ' : ''}${piece.text}`);
  }
  return found;
}

const LETTERS = /\p{L}/gu;
const isFromRight = (line: TextRun[]) => {
  const letters = line.flatMap(({ text }) => text.match(LETTERS) ?? []);
  return letters.filter((letter) => directionOf(letter) === 'rtl').length * 2 > letters.length;
};

/** Makes lines of the pieces that a PDF's text falls into: a line of a script that is written from the right is read from there. */
export function linesOf(pieces: TextRun[], aspect: number): TextRun[] {
  const lines: TextRun[][] = [];
  for (const word of words(pieces, aspect)) {
    const last = lines.at(-1)?.at(-1);
    if (last && isBeside(last, word) && gapBetween(last, word) * aspect < heightOf(last, word) * SAME_LINE) lines.at(-1)!.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => {
    const inOrder = isFromRight(line) ? line.sort((one, other) => other.x - one.x) : line;
    return inOrder.reduce((whole, word) => joined(whole, word, `${whole.text} ${word.text}`));
  });
}

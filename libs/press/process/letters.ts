import type { TextRun } from '../press.types.js';
import { directionOf } from './direction.js';

/** A place on a page as it is shown, in parts of its size. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
/** A letter as PDFium gives it; no box where it stands for a gap. */
export interface Letter {
  code: number;
  box: Box | null;
}

/** Letters by their shape, as fonts name them, are the letters again: what is written can be searched for, and read aloud. */
const BY_SHAPE = /[\u2f00-\u2fdf\ufb50-\ufdff\ufe70-\ufefc]/g;
/** PDFium's sign for a hyphen where a word is broken, instead of the hyphen and the end of the line. */
const BROKEN = 2;
const HYPHEN = 0x2d;
const isBreak = ({ code }: Letter) => code === 10 || code === 13;
const textOf = ({ code }: Letter) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');
const isOneShape = (one: Letter, other: Letter) =>
  one.box !== null && other.box !== null && (Object.keys(one.box) as (keyof Box)[]).every((side) => one.box![side] === other.box![side]);
const isFromRight = (letter: Letter) => directionOf(textOf(letter)) === 'rtl';

/** What one shape stands for comes turned round with the line where that is read from the right, as in the end of لا: it is put back in its order. */
function inOrder(letters: Letter[]): Letter[] {
  const shapes: Letter[][] = [];
  for (const letter of letters) {
    const last = shapes.at(-1)?.at(-1);
    if (last && isFromRight(last) && isFromRight(letter) && isOneShape(last, letter)) shapes.at(-1)!.unshift(letter);
    else shapes.push([letter]);
  }
  return shapes.flat();
}

const around = (one: Box | null, other: Box): Box =>
  one
    ? {
        left: Math.min(one.left, other.left),
        right: Math.max(one.right, other.right),
        top: Math.min(one.top, other.top),
        bottom: Math.max(one.bottom, other.bottom),
      }
    : other;

function runOf(letters: Letter[]): TextRun[] {
  const text = letters.map(textOf).join('').replace(BY_SHAPE, (letter) => letter.normalize('NFKC')).trim(); // prettier-ignore
  let box: Box | null = null;
  for (const letter of letters) if (letter.box && letter.box.right > letter.box.left) box = around(box, letter.box);
  return box && text ? [{ text, x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top }] : [];
}

/** The pieces of text that a page's letters make, as the file breaks them. */
export function piecesOf(letters: Letter[]): TextRun[] {
  const lines: Letter[][] = [[]];
  for (const letter of letters) {
    if (!isBreak(letter)) lines.at(-1)!.push(letter.code === BROKEN ? { ...letter, code: HYPHEN } : letter);
    if (isBreak(letter) || letter.code === BROKEN) lines.push([]);
  }
  return lines.flatMap((line) => runOf(inOrder(line)));
}

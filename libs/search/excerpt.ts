import type { Found } from './analysis.service.js';

export interface Excerpt {
  text: string;
  marks: { from: number; to: number }[];
}
const LENGTH = 240;
const BEFORE = 60;

/** The part of a text with the most different things that were found, its beginning and end between words. Null where nothing was found. */
export function excerptOf(text: string, found: Found[]): Excerpt | null {
  if (!found.length) return null;
  const places = [...found].sort((a, b) => a.from - b.from);
  const richness = (start: number) =>
    new Set(places.filter(({ from, to }) => from >= start && to <= start + LENGTH - BEFORE).map(({ lexeme }) => lexeme)).size;
  const best = places.reduce((so, { from }) => (richness(from) > richness(so) ? from : so), places[0]!.from);
  const start = wordEdge(text, Math.max(best - BEFORE, 0), -1);
  const end = wordEdge(text, Math.min(start + LENGTH, text.length), 1);
  const marks = merged(places.filter(({ from, to }) => from >= start && to <= end)).map(({ from, to }) => ({
    from: from - start,
    to: to - start,
  }));
  return { text: text.slice(start, end), marks };
}

/** The nearest edge of a word in this direction; not farther than a word is long where there are no spaces. */
function wordEdge(text: string, at: number, step: 1 | -1): number {
  for (let moved = 0; moved < 20; moved += 1) {
    const place = at + moved * step;
    if (place <= 0 || place >= text.length || /\s/.test(text[step === 1 ? place : place - 1]!))
      return Math.min(Math.max(place, 0), text.length);
  }
  // Not between the halves of one character.
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at;
}

function merged(places: Found[]): { from: number; to: number }[] {
  const marks: { from: number; to: number }[] = [];
  for (const { from, to } of places) {
    const last = marks.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else marks.push({ from, to });
  }
  return marks;
}

import { loadImage } from '@napi-rs/canvas';
import { UnreadableError } from '../unreadable.js';
import { directionOf } from './direction.js';
import { type Drawn, Drawing } from './drawing.js';
import { font } from './fonts.js';

/** A4 in points. */
const WIDTH = 595;
const HEIGHT = 842;
const MARGIN = 56;
const SIZE = 11;
const LEADING = 17;
const MOST_LINES = 100_000;

/** A picture, as large as a page of A4 allows. */
export async function pagesOfImage(bytes: Uint8Array): Promise<Buffer> {
  const image = await loadImage(bytes).catch(() => {
    throw new UnreadableError('DAMAGED');
  });
  if (!image.width || !image.height) throw new UnreadableError('DAMAGED');
  const isWide = image.width > image.height;
  const [width, height] = isWide ? [HEIGHT, WIDTH] : [WIDTH, HEIGHT];
  const scale = Math.min((width - 2 * MARGIN) / image.width, (height - 2 * MARGIN) / image.height, 1);
  const drawing = new Drawing();
  const [w, h] = [image.width * scale, image.height * scale];
  drawing.page(width, height).drawImage(image, (width - w) / 2, (height - h) / 2, w, h);
  return drawing.bytes();
}

/** What fits into a line; where there is no gap to break at, between letters. */
function* lines(canvas: Drawn, paragraph: string, most: number): Generator<string> {
  let line = '';
  for (const word of paragraph.split(/(?<=\s)|(?=[\u3000-\u9fff])/)) {
    if (canvas.measureText(line + word.trimEnd()).width <= most) {
      line += word;
      continue;
    }
    if (line) yield line;
    line = word;
    while (canvas.measureText(line.trimEnd()).width > most) {
      let fits = line.length;
      while (fits > 1 && canvas.measureText(line.slice(0, fits)).width > most) fits = Math.floor(fits * 0.9);
      yield line.slice(0, fits);
      line = line.slice(fits);
    }
  }
  yield line;
}

/** Plain text in pages of A4, each paragraph in its own direction. */
export function pagesOfText(bytes: Uint8Array): Buffer {
  const text = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n').replaceAll('\t', '    ');
  const drawing = new Drawing();
  const begin = () => {
    const canvas = drawing.page(WIDTH, HEIGHT);
    canvas.font = font(SIZE);
    return canvas;
  };
  let [canvas, y, count] = [begin(), MARGIN + SIZE, 0];
  for (const paragraph of text.split(/\n|\f/)) {
    const direction = directionOf(paragraph);
    const isRight = direction === 'rtl';
    for (const line of lines(canvas, paragraph, WIDTH - 2 * MARGIN)) {
      if ((count += 1) > MOST_LINES) throw new UnreadableError('TOO_LONG');
      if (y > HEIGHT - MARGIN) [canvas, y] = [begin(), MARGIN + SIZE];
      canvas.direction = direction;
      canvas.textAlign = isRight ? 'right' : 'left';
      canvas.fillText(line.trimEnd(), isRight ? WIDTH - MARGIN : MARGIN, y);
      y += LEADING;
    }
  }
  return drawing.bytes();
}

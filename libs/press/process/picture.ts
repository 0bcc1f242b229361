import { createCanvas, ImageData } from '@napi-rs/canvas';
import type { Mark } from '../press.types.js';
import { drawMark } from './mark.js';
import type { OpenedPdf } from './opened-pdf.js';

/** A page as WebP, so many pixels wide, with the mark drawn into it. */
export async function pictureOf(pdf: OpenedPdf, page: number, width: number, mark: Mark | null): Promise<Buffer> {
  const drawn = pdf.draw(page, width);
  const canvas = createCanvas(drawn.width, drawn.height);
  const context = canvas.getContext('2d');
  context.putImageData(new ImageData(drawn.pixels, drawn.width, drawn.height), 0, 0);
  if (mark) {
    context.scale(drawn.width / drawn.points.width, drawn.height / drawn.points.height);
    drawMark(context, mark, drawn.points.width, drawn.points.height);
  }
  return canvas.encode('webp', 82);
}

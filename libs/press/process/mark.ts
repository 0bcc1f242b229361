import type { Drawn } from './drawing.js';
import type { Mark } from '../press.types.js';
import { directionOf } from './direction.js';
import { font } from './fonts.js';

/** Sizes in points. */
const LABEL = 9;
const LINE = 8;
const SLANTED = 15;
const EDGE = 8;
const BETWEEN = 120;

const BETWEEN_PARTS = ' · ';

/** The parts one after another from the left, each in its own direction, so that a date beside an Arabic name is not turned round. */
function drawParts(canvas: Drawn, { parts }: Mark, left: number, baseline: number): void {
  canvas.textAlign = 'left';
  let x = left;
  parts.forEach((part, index) => {
    for (const [text, direction] of [[index ? BETWEEN_PARTS : '', 'ltr'], [part, directionOf(part)]] as const) {
      canvas.direction = direction;
      canvas.fillText(text, x, baseline);
      x += canvas.measureText(text).width;
    }
  }); // prettier-ignore
}

const widthOf = (canvas: Drawn, { parts }: Mark) =>
  parts.reduce((width, part) => width + canvas.measureText(part).width, (parts.length - 1) * canvas.measureText(BETWEEN_PARTS).width);

function drawLabel(canvas: Drawn, { label }: Mark, centre: number, top: number): void {
  canvas.font = font(LABEL, 'bold');
  const width = canvas.measureText(label.text).width + 10;
  canvas.fillStyle = '#000000';
  canvas.fillRect(centre - width / 2, top, width, LABEL + 5);
  canvas.fillStyle = label.colour;
  canvas.direction = 'ltr';
  canvas.textAlign = 'center';
  canvas.fillText(label.text, centre, top + LABEL + 1);
}

/** A line at the foot, in letters small enough to fit the page. */
function drawFoot(canvas: Drawn, mark: Mark, centre: number, baseline: number, most: number): void {
  canvas.font = font(LINE);
  canvas.font = font(LINE * Math.min(1, most / widthOf(canvas, mark)));
  canvas.fillStyle = '#000000';
  drawParts(canvas, mark, centre - widthOf(canvas, mark) / 2, baseline);
}

/** Across the page, again and again: a part cut out of it still says whose it is. */
function drawAcross(canvas: Drawn, mark: Mark, width: number, height: number): void {
  const diagonal = Math.hypot(width, height);
  canvas.save();
  canvas.translate(width / 2, height / 2);
  canvas.rotate(-Math.atan2(height, width));
  canvas.font = font(SLANTED);
  canvas.fillStyle = 'rgba(90, 90, 90, 0.2)';
  const step = widthOf(canvas, mark) + 60;
  for (let row = 0, y = -diagonal / 2; y < diagonal / 2; y += BETWEEN, row += 1)
    for (let x = -diagonal / 2 - (row % 2) * (step / 2); x < diagonal / 2 + step; x += step) drawParts(canvas, mark, x, y);
  canvas.restore();
}

/** Draws the mark upon a page of this size, in points: its label above and below, its line at the foot and across. */
export function drawMark(canvas: Drawn, mark: Mark, width: number, height: number): void {
  canvas.save();
  canvas.textBaseline = 'alphabetic';
  drawAcross(canvas, mark, width, height);
  drawLabel(canvas, mark, width / 2, EDGE);
  drawLabel(canvas, mark, width / 2, height - EDGE - LABEL - 5);
  drawFoot(canvas, mark, width / 2, height - EDGE - LABEL - 8, width - 24);
  canvas.restore();
}

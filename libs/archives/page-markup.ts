import { html, type Markup, type Part } from './markup.js';
import { STYLE } from './page-style.js';
import type { Words } from './words.js';

/** Nothing of a page runs, and nothing is fetched for it: it is opened from disk, by whatever browser there is. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** Back to the front page, from a page `depth` folders below it. */
export const back = (words: Words, depth: number) =>
  html`<nav><a href="${'../'.repeat(depth)}index.html">${words.say('words:record.contents')}</a></nav>`;

/** A whole page, in the direction of its language. */
export function page({ language, direction }: Words, title: string, ...body: Part[]): Buffer {
  const { text }: Markup = html`<!doctype html>
    <html lang="${language}" dir="${direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html> `;
  return Buffer.from(text, 'utf8');
}

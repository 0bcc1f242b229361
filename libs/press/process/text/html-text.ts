import { Parser } from 'htmlparser2';

const NOT_SHOWN = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math', 'select', 'textarea']);
const WITHIN_A_LINE =
  /^(a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;

/** Whether a text is a page of the web: by its beginning, as browsers see it. */
export const isHtml = (text: string) =>
  /^\ufeff?\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*(<!doctype html|<html[\s>])/i.test(text.slice(0, 4096));

/** What a browser would show of it, without running anything. */
export function textOfHtml(html: string): string[] {
  const paragraphs: string[] = [];
  let [text, hidden] = ['', 0];
  const end = () => {
    if (text.trim()) paragraphs.push(text);
    text = '';
  };
  const parser = new Parser({
    onopentag(name) {
      if (NOT_SHOWN.has(name)) hidden += 1;
      if (!WITHIN_A_LINE.test(name)) end();
    },
    ontext(piece) {
      if (!hidden) text += piece;
    },
    onclosetag(name) {
      if (NOT_SHOWN.has(name)) hidden -= 1;
      if (!WITHIN_A_LINE.test(name)) end();
    },
  });
  parser.end(html);
  end();
  return paragraphs;
}

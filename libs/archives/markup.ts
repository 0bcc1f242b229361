/** Text that is HTML already. */
export class Markup {
  constructor(readonly text: string) {}
}
export type Part = Markup | string | number | null | false | Part[];

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const written = (part: Part): string => {
  if (part === null || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (Array.isArray(part)) return part.map(written).join('');
  return String(part).replace(/[&<>"']/g, (letter) => ENTITIES[letter]!);
};

/** HTML of a template: whatever is put in is text, unless it is HTML of another template. */
export function html(texts: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(texts.reduce((before, text, place) => before + written(parts[place - 1] ?? null) + text));
}

/** A relative link to a file, each step of its path escaped. */
export const hrefOf = (path: string) => path.split('/').map(encodeURIComponent).join('/');

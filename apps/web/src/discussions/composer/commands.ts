/** A text and what of it is chosen. */
export type Selected = { text: string; from: number; to: number };
/** What replaces a part of the text, and what is chosen then. */
export type Change = { at: number; until: number; put: string; from: number; to: number };

/** Marks around the chosen words; the same again takes them off. */
export function wrap({ text, from, to }: Selected, mark: string): Change {
  const chosen = text.slice(from, to);
  const has = text.slice(from - mark.length, from) === mark && text.slice(to, to + mark.length) === mark;
  if (has) return { at: from - mark.length, until: to + mark.length, put: chosen, from: from - mark.length, to: to - mark.length };
  return { at: from, until: to, put: `${mark}${chosen}${mark}`, from: from + mark.length, to: to + mark.length };
}

/** Begins each chosen line with the prefix, or takes it from them where all have it. */
export function prefix({ text, from, to }: Selected, mark: string): Change {
  const at = text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', to);
  const until = end === -1 ? text.length : end;
  const lines = text.slice(at, until).split('\n');
  const all = lines.every((line) => line.startsWith(mark));
  const put = lines.map((line) => (all ? line.slice(mark.length) : mark + line)).join('\n');
  const shift = put.length - (until - at);
  return { at, until, put, from: Math.max(at, from + (all ? -mark.length : mark.length)), to: to + shift };
}

export function linkTo({ text, from, to }: Selected): Change {
  const chosen = text.slice(from, to);
  const isAddress = /^https?:\/\/\S+$/.test(chosen);
  const put = isAddress ? `[](${chosen})` : `[${chosen}](https://)`;
  const cursor = isAddress ? from + 1 : from + put.length - 1;
  return { at: from, until: to, put, from: cursor, to: cursor };
}

const item = /^(\s*)([-*]|(\d+)([.)])) (.*)$/;

/** Enter in a list goes on with the next item; in an empty item it ends the list. */
export function nextLine({ text, from, to }: Selected): Change | undefined {
  const at = text.lastIndexOf('\n', from - 1) + 1;
  const found = item.exec(text.slice(at, from));
  if (!found || from !== to) return undefined;
  const [, indent = '', bullet = '', number, stop = ''] = found;
  if (found[5] === '') return { at, until: from, put: '', from: at, to: at };
  const put = `\n${indent}${number ? `${Number(number) + 1}${stop}` : bullet} `;
  return { at: from, until: to, put, from: from + put.length, to: from + put.length };
}

/** Words of a post, quoted, each line of them. */
export const quoted = (words: string): string => `${words.trim().replace(/^/gm, '> ')}\n\n`;

/** The name being typed after an @ at the beginning of a word. */
export function mentionAt({ text, from, to }: Selected): { at: number; typed: string } | undefined {
  if (from !== to) return undefined;
  const found = /(?:^|[\s(])@([^\s@[\]()]{0,40}(?: [^\s@[\]()]{1,40})?)$/u.exec(text.slice(0, from));
  const typed = found?.[1];
  return typed === undefined ? undefined : { at: from - typed.length - 1, typed };
}

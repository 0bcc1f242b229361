import { bare } from './folding.js';
import type { Word } from './words.js';

const LATIN: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', є: 'e', ж: 'zh', з: 'z', и: 'i', і: 'i', ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p',
  р: 'r', с: 's', т: 't', у: 'u', ў: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', ј: 'j', ћ: 'c', ђ: 'd', љ: 'l', њ: 'n', џ: 'dz',
}; // prettier-ignore
/** Case endings of names in -ов, -ев, -ин, -ын and -ский. */
const ENDINGS: [RegExp, string][] = [
  [/((?:о|е)в|[иы]н)(?:а|у|ым|е|ой|ы|ых|ыми)$/, '$1'],
  [/(ск)(?:ого|ому|им|ом|ая|ую|ой|ие|их)$/, '$1ий'],
];
/** How the languages of the portal write the same sound, in this order. */
const SOUNDS: [RegExp, string][] = [
  [/shch|schtsch|chtch/g, 'sh'],
  [/tsch|tch|cz/g, 'ch'],
  [/sch/g, 'sh'],
  [/dzh|dj|zh/g, 'ž'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|q/g, 'k'],
  [/ts|tz/g, 'c'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/gh?|h/g, 'h'],
  [/ou/g, 'u'],
  [/[yij]([aeou])/g, '$1'],
  [/[yj]/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/ff$/, 'v'],
  [/(?<=.{3})[aeiou]+$/, ''],
];

/**
 * What a name sounds like, so that Лавров and Lavrov, Poutine and Путин are one. Nothing for what is no name in these two scripts. A j is that of Julia
 * or that of Khujand: nobody knows.
 */
export function soundsOf({ text, script }: Pick<Word, 'text' | 'script'>): string[] {
  if ((script !== 'LATIN' && script !== 'CYRILLIC') || text.length < 3 || /\d/.test(text)) return [];
  const word = script === 'LATIN' ? bare(text) : latin(text);
  const ways = /(?<!d)j/.test(word) && script === 'LATIN' ? [word, word.replaceAll('j', 'zh')] : [word];
  return ways.map((way) => SOUNDS.reduce((sound, [from, to]) => sound.replace(from, to), way)).filter((sound) => sound.length >= 3);
}

function latin(word: string): string {
  const base = ENDINGS.reduce((text, [from, to]) => text.replace(from, to), word);
  return [...base].map((letter) => LATIN[letter] ?? letter).join('');
}

// What was left in English.
import { englishFor } from './read.mjs';

const scripts = { ar: /\p{Script=Arabic}/u, ru: /\p{Script=Cyrillic}/u, zh: /\p{Script=Han}/u };
const englishWords = /(?<![\p{L}’])(the|of|and|this|that|with|you|your|is|not|from|for|to|by)(?![\p{L}’])/iu;
const withoutParts = (text) => text.replace(/\{\{\w+\}\}|<\/?\w+>/g, ' ');

/** `same`: texts that are rightly the same as in English, by language. */
export function findUntranslated(language, texts, english, same = []) {
  const allowed = new Set(same);
  const met = new Set();
  const problems = [...texts].flatMap(([key, text]) => {
    const words = withoutParts(text);
    if (!/\p{L}/u.test(words)) return [];
    if (text === englishFor(key, english)) {
      met.add(text);
      return allowed.has(text) ? [] : [`${language}: ${key} is the same as in English`];
    }
    if (scripts[language] && !scripts[language].test(words)) return [`${language}: ${key} is not in its script`];
    return englishWords.test(words) ? [`${language}: ${key} holds the English word “${englishWords.exec(words)[1]}”`] : [];
  });
  const idle = same.filter((text) => !met.has(text)).map((text) => `${language}: no text is the same as English “${text}” any more`);
  return [...problems, ...idle];
}

// Catalogues as the checks want them: `slice:path` → text.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const plural = /_(zero|one|two|few|many|other)$/;

/** A key without its plural form. */
export const baseOf = (key) => key.replace(plural, '');

export function flatten(node, path = '') {
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(node).flatMap(([key, value]) => flatten(value, path ? `${path}.${key}` : key));
}

export const toCatalogue = (slices) =>
  new Map(Object.entries(slices).flatMap(([slice, texts]) => flatten(texts).map(([path, text]) => [`${slice}:${path}`, text])));

/** Of every language there is a folder of: its catalogue. */
export function readCatalogues(folder) {
  const read = (language, file) => [file.replace('.json', ''), JSON.parse(readFileSync(join(folder, language, file), 'utf8'))];
  const slices = (language) => Object.fromEntries(readdirSync(join(folder, language)).map((file) => read(language, file)));
  return Object.fromEntries(readdirSync(folder).map((language) => [language, toCatalogue(slices(language))]));
}

/** Key without its plural form → the forms there are, `''` for a text that has none. */
export function formsOf(texts) {
  const found = new Map();
  for (const key of texts.keys()) found.set(baseOf(key), [...(found.get(baseOf(key)) ?? []), plural.exec(key)?.[1] ?? '']);
  return found;
}

/** The English text of a key in another language: of a plural form that English lacks, the general one. */
export const englishFor = (key, english) => english.get(key) ?? english.get(`${baseOf(key)}_other`) ?? english.get(baseOf(key));

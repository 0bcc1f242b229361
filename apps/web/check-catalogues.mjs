// Fails on a text that one language lacks, left in English or says otherwise than the glossary, that no page uses, or that a page uses
// and no catalogue holds.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkCatalogues } from './catalogues/check.mjs';
import { readCatalogues } from './catalogues/read.mjs';
import { readCode } from './catalogues/usage.mjs';

const inSource = (path) => fileURLToPath(new URL(`src/${path}`, import.meta.url));
const readJson = (path) => JSON.parse(readFileSync(inSource(path), 'utf8'));

const catalogues = readCatalogues(inSource('i18n/locales'));
// The pages that people take away from the portal have words of their own, which no browser loads from it.
const inArchives = (path) => fileURLToPath(new URL(`../../libs/archives/${path}`, import.meta.url));
const words = readCatalogues(inArchives('data/words'));
const glossary = readJson('i18n/glossary.json');
const same = readJson('i18n/same-as-english.json');
const sameOf = (some) => {
  const english = new Set(some.en.values());
  return Object.fromEntries(Object.entries(same).map(([language, texts]) => [language, texts.filter((text) => english.has(text))]));
};
const problems = [
  ...checkCatalogues({ catalogues, code: readCode(inSource('')), glossary, same }),
  ...checkCatalogues({ catalogues: words, code: readCode(inArchives('')), glossary, same: sameOf(words) }),
];

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log(`${catalogues.en.size + words.en.size} texts in ${Object.keys(catalogues).length} languages, all used.`);

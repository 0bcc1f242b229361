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
const problems = checkCatalogues({
  catalogues,
  code: readCode(inSource('')),
  glossary: readJson('i18n/glossary.json'),
  same: readJson('i18n/same-as-english.json'),
});

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log(`${catalogues.en.size} texts in ${Object.keys(catalogues).length} languages, all used.`);

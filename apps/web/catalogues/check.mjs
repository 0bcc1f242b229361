// Everything that is wrong with the catalogues, a line each.
import { compareKeys, compareLabels, comparePlaceholders, comparePlurals } from './compare.mjs';
import { checkGlossary, compareTerms } from './glossary.mjs';
import { findUntranslated } from './untranslated.mjs';
import { compareUsage } from './usage.mjs';

export const official = ['ar', 'en', 'es', 'fr', 'ru', 'zh'];

export function checkCatalogues({ catalogues, code, glossary, same }) {
  const { en: english, ...others } = catalogues;
  const absent = official.filter((language) => !catalogues[language]).map((language) => `${language}: there is no catalogue`);
  const translated = Object.entries(others).flatMap(([language, texts]) => [
    ...[compareKeys, comparePlurals, comparePlaceholders, compareLabels].flatMap((compare) => compare(language, texts, english)),
    ...findUntranslated(language, texts, english, same[language]),
    ...compareTerms(language, texts, english, glossary),
  ]);
  return [
    ...absent,
    ...comparePlurals('en', english, english),
    ...translated,
    ...checkGlossary(glossary, official),
    ...compareUsage(code, english),
  ];
}

// Where English uses a term whose stems the glossary lists, every other language uses its own.
import { englishFor, plural } from './read.mjs';

/** Without vowel signs, which Arabic writes or leaves out, and without capitals. */
const plain = (text) => text.toLowerCase().replace(/[\u064b-\u0652\u0640]/g, '');

const said = (text) => text.replace(/\{\{\w+\}\}/g, ' ');

/** Of a counted text the general form: one or none may be said more shortly. */
const isGeneral = (key) => [undefined, 'other'].includes(plural.exec(key)?.[1]);

export function compareTerms(language, texts, english, glossary) {
  const terms = Object.entries(glossary).filter(([, { stems }]) => stems);
  return terms.flatMap(([term, { stems, except = [] }]) => {
    const used = new RegExp(`\\b(?:${stems.en})s?\\b`, 'i');
    const ours = stems[language].map(plain);
    const concerned = [...texts].filter(
      ([key]) => isGeneral(key) && !except.includes(key) && used.test(said(englishFor(key, english) ?? '')),
    );
    return concerned
      .filter(([, text]) => !ours.some((stem) => plain(said(text)).includes(stem)))
      .map(([key]) => `${language}: ${key} does not say “${term}” as the glossary does (${stems[language].join(', ')})`);
  });
}

/** Every term in every language; and its own stems are in it. */
export function checkGlossary(glossary, languages) {
  return Object.entries(glossary).flatMap(([term, entry]) =>
    languages.flatMap((language) => {
      if (language === 'en') return [];
      if (!entry[language]) return [`glossary: “${term}” is missing in ${language}`];
      if (!entry.stems) return [];
      if (!entry.stems[language]?.length) return [`glossary: “${term}” has no stems in ${language}`];
      const fits = entry.stems[language].some((stem) => plain(entry[language]).includes(plain(stem)));
      return fits ? [] : [`glossary: “${term}” does not fit its stems in ${language}`];
    }),
  );
}

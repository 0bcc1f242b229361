import type { LanguageVersion } from './document-content.js';
import type { Version } from './version.entity.js';

/**
 * The newest issued text in each language, the original first. The original is what the newest version says that says it; a translation is behind where
 * its newest text is of an older version than the original's.
 */
export function languagesOf(newestFirst: Pick<Version, 'number' | 'issued' | 'originalLanguage' | 'stored'>[]): LanguageVersion[] {
  const issued = newestFirst.filter((version) => version.issued !== null);
  const original = issued.find(({ originalLanguage }) => originalLanguage)?.originalLanguage ?? null;
  const found = new Map<string, LanguageVersion>();
  for (const { number, stored } of issued)
    for (const { language, status } of [...(stored ?? [])].sort((a, b) => (a.status < b.status ? -1 : 1)))
      if (!found.has(language))
        found.set(language, { language, status, version: number, isOriginal: language === original, isBehind: false });
  const newest = original === null ? 0 : (found.get(original)?.version ?? 0);
  const languages = [...found.values()].map((each) => ({ ...each, isBehind: each.version < newest }));
  return languages.sort((a, b) => Number(b.isOriginal) - Number(a.isOriginal) || (a.language < b.language ? -1 : 1));
}

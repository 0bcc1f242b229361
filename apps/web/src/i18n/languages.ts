/** The six official languages: those of the portal's own texts, and those a paper can be in. */
export const officialLanguages = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const;
export type OfficialLanguage = (typeof officialLanguages)[number];

/** Each by its own name, so that nobody has to read another one to find theirs. */
export const languageNames: Record<string, string> = {
  ar: 'العربية',
  en: 'English',
  es: 'Español',
  fr: 'Français',
  ru: 'Русский',
  zh: '中文',
} satisfies Record<OfficialLanguage, string>;

export const isOfficialLanguage = (value: string): value is OfficialLanguage => (officialLanguages as readonly string[]).includes(value);

interface Catalogue {
  /** What the frame of every page and home say. */
  first: () => Promise<Texts>;
  /** The rest: of access, and of the secretariat. */
  pages: () => Promise<Texts>;
}
type Texts = { texts: Record<string, object> };

/** None loaded yet: each is a file of the build, and comes when its language is chosen; what home does not say, with the first other page. */
export const catalogues: Record<OfficialLanguage, Catalogue> = {
  ar: { first: () => import('./texts/ar'), pages: () => import('./texts/ar-pages') },
  en: { first: () => import('./texts/en'), pages: () => import('./texts/en-pages') },
  es: { first: () => import('./texts/es'), pages: () => import('./texts/es-pages') },
  fr: { first: () => import('./texts/fr'), pages: () => import('./texts/fr-pages') },
  ru: { first: () => import('./texts/ru'), pages: () => import('./texts/ru-pages') },
  zh: { first: () => import('./texts/zh'), pages: () => import('./texts/zh-pages') },
};

export const storedLanguage = 'plenary.language';

/** What this device showed last, else what its browser asks for, else English. */
export function firstLanguage(): OfficialLanguage {
  const asked = [localStorage.getItem(storedLanguage) ?? '', ...navigator.languages.map((tag) => tag.split('-')[0] ?? '')];
  return asked.find(isOfficialLanguage) ?? 'en';
}

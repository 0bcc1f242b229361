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

/** None loaded yet: the texts of one language are one file of the build, and come when it is chosen. */
export const catalogues: Record<OfficialLanguage, () => Promise<{ texts: Record<string, object> }>> = {
  ar: () => import('./texts/ar'),
  en: () => import('./texts/en'),
  es: () => import('./texts/es'),
  fr: () => import('./texts/fr'),
  ru: () => import('./texts/ru'),
  zh: () => import('./texts/zh'),
};

export const storedLanguage = 'plenary.language';

/** What this device showed last, else what its browser asks for, else English. */
export function firstLanguage(): OfficialLanguage {
  const asked = [localStorage.getItem(storedLanguage) ?? '', ...navigator.languages.map((tag) => tag.split('-')[0] ?? '')];
  return asked.find(isOfficialLanguage) ?? 'en';
}

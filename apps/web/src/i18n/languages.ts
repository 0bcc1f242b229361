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

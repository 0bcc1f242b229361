/** The six official languages, each by its own name, so that nobody has to read another one to find theirs. */
export const languageNames: Record<string, string> = {
  ar: 'العربية',
  en: 'English',
  es: 'Español',
  fr: 'Français',
  ru: 'Русский',
  zh: '中文',
};

export const officialLanguages = Object.keys(languageNames);

/** Those the portal's own texts are in. */
export const interfaceLanguages = ['ar', 'en'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

export const isInterfaceLanguage = (value: string): value is InterfaceLanguage => (interfaceLanguages as readonly string[]).includes(value);

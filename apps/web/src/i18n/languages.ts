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

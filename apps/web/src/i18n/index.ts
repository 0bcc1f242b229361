import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const interfaceLanguages = ['en', 'ar'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

const stored = 'plenary.language';
const catalogues = { en: () => import('./en'), ar: () => import('./ar') };

export const isInterfaceLanguage = (value: string): value is InterfaceLanguage => (interfaceLanguages as readonly string[]).includes(value);

/** A Latin name in an Arabic sentence, or the reverse, is isolated so that punctuation keeps its place. */
function isolate(value: string): string {
  const foreign = i18next.language === 'ar' ? /[A-Za-z]/ : /[\u0590-\u08ff]/;
  return foreign.test(value) ? `\u2068${value}\u2069` : value;
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

function dress(language: string): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

async function load(language: InterfaceLanguage): Promise<void> {
  if (i18next.hasResourceBundle(language, 'shell')) return;
  const { default: slices } = await catalogues[language]();
  for (const [slice, texts] of Object.entries(slices)) i18next.addResourceBundle(language, slice, texts);
}

export function chosenLanguage(): InterfaceLanguage | undefined {
  const choice = localStorage.getItem(stored) ?? '';
  return isInterfaceLanguage(choice) ? choice : undefined;
}

export async function switchLanguage(language: InterfaceLanguage): Promise<void> {
  localStorage.setItem(stored, language);
  await load(language);
  await i18next.changeLanguage(language);
}

export async function startLanguage(): Promise<void> {
  const language = chosenLanguage() ?? (navigator.language.startsWith('ar') ? 'ar' : 'en');
  i18next.on('languageChanged', dress);
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    defaultNS: 'shell',
    interpolation: { escapeValue: true, escape: isolate },
    react: { useSuspense: false },
  });
  await load(language);
  await i18next.changeLanguage(language);
}

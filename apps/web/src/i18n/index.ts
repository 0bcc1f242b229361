import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { catalogues, firstLanguage, storedLanguage, type OfficialLanguage } from './languages';

const namespace = /\/(\w+)\.json$/;

/** A Latin name in an Arabic sentence, or the reverse, is isolated so that punctuation keeps its place. */
function isolate(value: string): string {
  const foreign = i18next.language === 'ar' ? /[A-Za-z\u0400-\u04ff]/ : /[\u0590-\u08ff]/;
  return foreign.test(value) ? `\u2068${value}\u2069` : value;
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

function dress(language: string): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

let arePagesRead = false;

async function load(language: OfficialLanguage): Promise<void> {
  const { first, pages } = catalogues[language];
  const parts = await Promise.all([first(), ...(arePagesRead ? [pages()] : [])]);
  for (const { texts } of parts)
    for (const [path, each] of Object.entries(texts)) i18next.addResourceBundle(language, namespace.exec(path)?.[1] ?? '', each);
}

/** The texts of every page but home. Throws where they do not come, as the page itself may not. */
export async function loadTextsOfPages(): Promise<void> {
  if (arePagesRead && i18next.hasResourceBundle(i18next.language, 'access')) return;
  arePagesRead = true;
  await load(i18next.language as OfficialLanguage);
}

let wanted: OfficialLanguage | undefined;

/** Shows every page in this language from now on, and the next one opened on this device. */
export async function switchLanguage(language: OfficialLanguage): Promise<void> {
  wanted = language;
  localStorage.setItem(storedLanguage, language);
  await load(language);
  // Two choices in a row on a slow line: the last one counts, not the one that arrives last.
  if (wanted === language) await i18next.changeLanguage(language);
}

export async function startLanguage(): Promise<void> {
  const language = firstLanguage();
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

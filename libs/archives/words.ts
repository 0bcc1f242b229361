import { readFileSync } from 'node:fs';
import { LANGUAGES } from '#graphql';

export type Language = (typeof LANGUAGES)[number];
type Texts = { [key: string]: string | Texts };

const read = (file: string) => JSON.parse(readFileSync(new URL(`./data/${file}.json`, import.meta.url), 'utf8')) as Texts;
const catalogues = new Map<Language, Texts>();
const catalogueOf = (language: Language): Texts => {
  if (!catalogues.has(language)) catalogues.set(language, read(`words/${language}/words`));
  return catalogues.get(language)!;
};
/** Western digits in Arabic, so that dates, counts and symbols agree; months as the United Nations writes them. The portal's own screens do likewise. */
const MONTHS_IN_ARABIC = read('months-in-arabic');
const LOCALES: Partial<Record<Language, string>> = { ar: 'ar-u-nu-latn', en: 'en-GB' };
const A_DAY = 86_400_000;
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];

/** The words of the pages in an archive, in the language of who takes it away. */
export class Words {
  private readonly texts: Texts;
  private readonly plurals: Intl.PluralRules;
  private readonly languageNames: Intl.DisplayNames;
  private readonly locale: string;

  constructor(
    readonly language: Language,
    readonly timeZone: string,
  ) {
    this.texts = catalogueOf(language);
    this.locale = LOCALES[language] ?? language;
    this.plurals = new Intl.PluralRules(language);
    this.languageNames = new Intl.DisplayNames(language, { type: 'language' });
  }

  get direction(): 'rtl' | 'ltr' {
    return this.language === 'ar' ? 'rtl' : 'ltr';
  }

  /** A text by its path: `words:why.READ`. Throws for one that is in no catalogue. */
  say(key: string, put: Record<string, string> = {}): string {
    const text = this.find(key);
    if (text === undefined) throw new Error(`There are no words for ${key}.`);
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => put[name] ?? '');
  }

  /** One that is counted. */
  count(key: string, count: number): string {
    return this.say(`${key}_${this.plurals.select(count)}`, { count: new Intl.NumberFormat(this.locale).format(count) });
  }

  /** A text that may be in no catalogue, or else another. */
  sayOr(key: string, other: string): string {
    return this.find(key) ?? this.say(other);
  }

  day(at: Date): string {
    return this.written(at, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  }

  /** In the time zone of who takes it away, which is named. */
  moment(at: Date): string {
    // Where attribution tells the day alone, midnight is no time.
    if (at.getTime() % A_DAY === 0) return this.day(at);
    const { timeZone } = this;
    return this.written(at, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'short',
      timeZone,
    });
  }

  languageName(code: string): string {
    return this.languageNames.of(code) ?? code;
  }

  size(bytes: number): string {
    const step = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
    // The short form of some languages has no plural for bytes.
    const unitDisplay = step === 0 ? 'long' : 'short';
    const format = { style: 'unit', unit: UNITS[step]!, unitDisplay, maximumSignificantDigits: 3 } as const;
    return new Intl.NumberFormat(this.locale, format).format(bytes / 1000 ** step);
  }

  list(names: string[]): string {
    return new Intl.ListFormat(this.language, { type: 'conjunction' }).format(names);
  }

  private written(at: Date, options: Intl.DateTimeFormatOptions): string {
    const format = new Intl.DateTimeFormat(this.locale, options);
    if (this.language !== 'ar') return format.format(at);
    const month = new Intl.DateTimeFormat('en', { ...options, month: 'numeric' }).formatToParts(at).find(({ type }) => type === 'month')!;
    return format.formatToParts(at).map(({ type, value }) => (type === 'month' ? MONTHS_IN_ARABIC[month.value] as string : value)).join(''); // prettier-ignore
  }

  private find(key: string): string | undefined {
    const found = key.replace(/^words:/, '').split('.').reduce<string | Texts | undefined>((at, step) => (typeof at === 'object' ? at[step] : undefined), this.texts); // prettier-ignore
    return typeof found === 'string' ? found : undefined;
  }
}

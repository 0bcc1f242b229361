import i18next from 'i18next';
import { cityOf } from './zone';

const collators = new Map<string, Intl.Collator>();

function collator(language: string): Intl.Collator {
  const known = collators.get(language) ?? new Intl.Collator(language, { numeric: true });
  collators.set(language, known);
  return known;
}

let zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Every time on the pages is shown in the viewer's own zone, not the device's. */
export function showTimesIn(timeZone: string): void {
  zone = timeZone;
}

export const currentZone = (): string => zone;

/** The place whose time is shown, named for the reader. */
export const currentPlace = (): string => cityOf(zone, i18next.language);

const locales: Record<string, string> = {
  // Western digits in Arabic, so that dates, counts and symbols agree; months as the United Nations writes them.
  ar: 'ar-u-nu-latn',
  en: 'en-GB',
};

const locale = (): string => locales[i18next.language] ?? i18next.language;

const monthsInArabic = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيه',
  'تموز/يوليه',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
];

function written(instant: string | number, options: Intl.DateTimeFormatOptions): string {
  const timeZone = typeof instant === 'string' && isDay(instant) ? 'UTC' : zone;
  const format = new Intl.DateTimeFormat(locale(), { timeZone, ...options });
  if (i18next.language !== 'ar' || options.month !== 'long') return format.format(new Date(instant));
  const month = Number(new Intl.DateTimeFormat('en', { timeZone, month: 'numeric' }).format(new Date(instant)));
  return format
    .formatToParts(new Date(instant))
    .map((part) => (part.type === 'month' ? monthsInArabic[month - 1] : part.value))
    .join('');
}

export const formatDay = (instant: string | number): string => written(instant, { day: 'numeric', month: 'long', year: 'numeric' });

export const formatToday = (): string => written(Date.now(), { weekday: 'long', day: 'numeric', month: 'long' });

export const formatTime = (instant: string | number): string => written(instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Given to the day alone, as attribution may ask: midnight UTC, and no other day where the reader's clock is behind. */
export const isDay = (instant: string): boolean => instant.endsWith('T00:00:00.000Z');

const betweenDayAndTime: Record<string, string> = { ar: '، ', zh: ' ' };

export const formatMoment = (instant: string | number): string => {
  if (typeof instant === 'string' && isDay(instant)) return formatDay(instant);
  return `${formatDay(instant)}${betweenDayAndTime[i18next.language] ?? ', '}${formatTime(instant)}`;
};

/** The time alone today, else the day too; the year where it is another. */
export function formatShort(instant: string): string {
  const today = formatDay(Date.now());
  if (isDay(instant)) return formatDay(instant);
  if (formatDay(instant) === today) return formatTime(instant);
  const year = new Date(instant).getFullYear() === new Date().getFullYear() ? {} : ({ year: 'numeric' } as const);
  const day = written(instant, { day: 'numeric', month: 'short', ...year });
  return `${day}${betweenDayAndTime[i18next.language] ?? ', '}${formatTime(instant)}`;
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** `3 hours ago` within a week, the day itself after it. */
export function formatAgo(instant: string): string {
  if (isDay(instant)) return formatDay(instant);
  const passed = Date.parse(instant) - Date.now();
  if (Math.abs(passed) > 7 * 86_400_000) return formatDay(instant);
  const [unit, length] = steps.find(([, size]) => Math.abs(passed) >= size) ?? ['minute', 60_000];
  return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(Math.round(passed / length), unit);
}

const sizes = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];

export function formatSize(bytes: number): string {
  const step = Math.min(sizes.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: sizes[step],
    // The short form of some languages has no plural for bytes.
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(bytes / 1000 ** step);
}

export const formatList = (parts: string[]): string => new Intl.ListFormat(locale()).format(parts);

/** A language as the reader calls it: `French`, `français`, `法语`. */
export const languageName = (code: string): string => new Intl.DisplayNames(locale(), { type: 'language' }).of(code) ?? code;

/** Names in the order of the reader's alphabet. */
export const compareNames = (one: string, other: string): number => collator(i18next.language).compare(one, other);

import { kinds } from '../documents/kinds';
import type { SavedSearchFieldsFragment, SearchQueryVariables, SearchSubject, TlpLabel } from '../generated/graphql';
import { labels } from '../groups/library/filter';

export type SearchFilter = NonNullable<SearchQueryVariables['filter']>;

/** What a search is narrowed to, as the address of its page says it. */
export const FIELDS = ['in', 'group', 'from', 'body', 'kind', 'label', 'language', 'since', 'until', 'unread', 'mine'] as const;
export type Field = (typeof FIELDS)[number];
export type Chosen = Record<Field, string>;

export const subjects = ['DOCUMENT', 'DISCUSSION'] as const;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
const isYes = (value: string) => value === '1';
const isId = (value: string) => ID.test(value);
const FORMS: Record<Field, (value: string) => boolean> = {
  in: (value) => (subjects as readonly string[]).includes(value),
  group: isId,
  from: isId,
  body: isId,
  kind: (value) => (kinds as string[]).includes(value),
  label: (value) => (labels as string[]).includes(value),
  language: (value) => /^[a-z]{2,3}$/.test(value),
  since: isDay,
  until: isDay,
  unread: isYes,
  mine: isYes,
};

/** What an address asks for; what no choice of the page could have written there asks for nothing. */
export function chosenIn(search: URLSearchParams): Chosen {
  const read = (field: Field) => {
    const value = search.get(field) ?? '';
    return FORMS[field](value) ? value : '';
  };
  return Object.fromEntries(FIELDS.map((field) => [field, read(field)])) as Chosen;
}

/** The first moment of a day where the reader is, and that of the day after. */
const dayOf = (day: string, later = 0) => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, date + later).toISOString();
};

/** Null where nothing narrows the search. */
export function filterOf(chosen: Chosen): SearchFilter | null {
  const { in: subject, group, from, body, kind, label, language, since, until, unread, mine } = chosen;
  const filter: SearchFilter = {
    ...(subject && { subjects: [subject as SearchSubject] }),
    ...(group && { groups: [group] }),
    ...(from && { originators: [from] }),
    ...(body && { bodies: [body] }),
    ...(kind && { kinds: [kind as (typeof kinds)[number]] }),
    ...(label && { labels: [label as TlpLabel] }),
    ...(language && { languages: [language] }),
    ...(since && { since: dayOf(since) }),
    ...(until && { until: dayOf(until, 1) }),
    ...(unread && { unread: true }),
    ...(mine && { mine: true }),
  };
  return Object.keys(filter).length ? filter : null;
}

/** The address with other choices; empty values take them away. */
export function withChoices(search: URLSearchParams, choices: Record<string, string>): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [field, value] of Object.entries(choices))
    if (value) next.set(field, value);
    else next.delete(field);
  return next;
}

/** The day of a moment where the reader is; of the moment a day ends, the day that ends then. */
const dayAt = (moment: string, earlier = 0) => {
  const at = new Date(Date.parse(moment) - earlier);
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};

/** The page of a search that was kept. */
export function addressOf(text: string, filter: SavedSearchFieldsFragment['filter']): string {
  const { subjects, groups, originators, bodies, kinds, labels: tlps, languages, since, until, unread, mine } = filter;
  const choices = {
    q: text,
    in: subjects?.[0] ?? '',
    group: groups?.[0] ?? '',
    from: originators?.[0] ?? '',
    body: bodies?.[0] ?? '',
    kind: kinds?.[0] ?? '',
    label: tlps?.[0] ?? '',
    language: languages?.[0] ?? '',
    since: since ? dayAt(since) : '',
    until: until ? dayAt(until, 1) : '',
    unread: unread ? '1' : '',
    mine: mine ? '1' : '',
  };
  return `/search?${withChoices(new URLSearchParams(), choices)}`;
}

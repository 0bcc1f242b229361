import type { SavedSearchFieldsFragment, SearchQueryVariables, SearchSubject } from '../generated/graphql';
import { chosenFrom, filterOf as filterOfLibrary, FORMS as OF_LIBRARIES, isId, isYes } from '../groups/library/filter';

export type SearchFilter = NonNullable<SearchQueryVariables['filter']>;

export const subjects = ['DOCUMENT', 'DISCUSSION'] as const;
const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
/** What a search is narrowed to, as the address of its page says it: by all that a library is, and more. */
const FORMS = {
  ...OF_LIBRARIES,
  in: (value: string) => (subjects as readonly string[]).includes(value),
  group: isId,
  body: isId,
  since: isDay,
  until: isDay,
  mine: isYes,
};
export type Field = keyof typeof FORMS;
export const FIELDS = Object.keys(FORMS) as Field[];
export type Chosen = Record<Field, string>;

export const chosenIn = (search: URLSearchParams): Chosen => chosenFrom(FORMS, search);

/** The first moment of a day where the reader is, and that of the day after. */
const dayOf = (day: string, later = 0) => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, date + later).toISOString();
};

/** Null where nothing narrows the search. */
export function filterOf(chosen: Chosen): SearchFilter | null {
  const { in: subject, group, body, since, until, mine } = chosen;
  const filter: SearchFilter = {
    ...filterOfLibrary(chosen),
    ...(subject && { subjects: [subject as SearchSubject] }),
    ...(group && { groups: [group] }),
    ...(body && { bodies: [body] }),
    ...(since && { since: dayOf(since) }),
    ...(until && { until: dayOf(until, 1) }),
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

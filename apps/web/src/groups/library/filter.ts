import { kinds } from '../../documents/kinds';
import type { LibraryQueryVariables, TlpLabel } from '../../generated/graphql';

export type LibraryFilter = NonNullable<LibraryQueryVariables['filter']>;

/** What a library can be narrowed by, as the address of its page says it. */
export const FIELDS = ['kind', 'label', 'language', 'from', 'unread'] as const;
export type Field = (typeof FIELDS)[number];

export const labels: TlpLabel[] = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED'];

const LANGUAGE = /^[a-z]{2,3}$/;
/** An address can hold anything: what a choice looks like there. */
export type Forms<Name extends string> = Record<Name, (value: string) => boolean>;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const isId = (value: string) => ID.test(value);
export const isYes = (value: string) => value === '1';
export const FORMS: Forms<Field> = {
  kind: (value) => (kinds as string[]).includes(value),
  label: (value) => (labels as string[]).includes(value),
  language: (value) => LANGUAGE.test(value),
  from: isId,
  unread: isYes,
};

export type Chosen = Record<Field, string>;

/** What an address asks for; what no choice of the page could have written there asks for nothing. */
export function chosenFrom<Name extends string>(forms: Forms<Name>, search: URLSearchParams): Record<Name, string> {
  const read = ([field, isForm]: [string, (value: string) => boolean]) => {
    const value = search.get(field) ?? '';
    return [field, isForm(value) ? value : ''];
  };
  return Object.fromEntries(Object.entries<(value: string) => boolean>(forms).map(read)) as Record<Name, string>;
}

export const chosenIn = (search: URLSearchParams): Chosen => chosenFrom(FORMS, search);

/** Null where nothing narrows the library. */
export function filterOf({ kind, label, language, from, unread }: Chosen): LibraryFilter | null {
  const filter: LibraryFilter = {
    ...(kind && { kinds: [kind as (typeof kinds)[number]] }),
    ...(label && { labels: [label as TlpLabel] }),
    ...(language && { languages: [language] }),
    ...(from && { originators: [from] }),
    ...(unread && { unread: true }),
  };
  return Object.keys(filter).length ? filter : null;
}

/** The address with one choice more, other or, for the empty value, fewer. */
export function withChoice(search: URLSearchParams, field: Field, value: string): URLSearchParams {
  const next = new URLSearchParams(search);
  if (value) next.set(field, value);
  else next.delete(field);
  return next;
}

export function withoutChoices(search: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const field of FIELDS) next.delete(field);
  return next;
}

import { kinds } from '../../documents/kinds';
import type { LibraryQueryVariables, TlpLabel } from '../../generated/graphql';

export type LibraryFilter = NonNullable<LibraryQueryVariables['filter']>;

/** What a library can be narrowed by, as the address of its page says it. */
export const FIELDS = ['kind', 'label', 'language', 'from', 'unread'] as const;
export type Field = (typeof FIELDS)[number];

export const labels: TlpLabel[] = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED'];

const LANGUAGE = /^[a-z]{2,3}$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const FORMS: Record<Field, (value: string) => boolean> = {
  kind: (value) => (kinds as string[]).includes(value),
  label: (value) => (labels as string[]).includes(value),
  language: (value) => LANGUAGE.test(value),
  from: (value) => ID.test(value),
  unread: (value) => value === '1',
};

export type Chosen = Record<Field, string>;

/** What an address asks for; what no choice of the page could have written there asks for nothing. */
export function chosenIn(search: URLSearchParams): Chosen {
  const read = (field: Field) => {
    const value = search.get(field) ?? '';
    return FORMS[field](value) ? value : '';
  };
  return { kind: read('kind'), label: read('label'), language: read('language'), from: read('from'), unread: read('unread') };
}

/** Null where nothing narrows the library. */
export function filterOf({ kind, label, language, from, unread }: Chosen): LibraryFilter | null {
  if (!(kind || label || language || from || unread)) return null;
  return {
    ...(kind && { kinds: [kind as (typeof kinds)[number]] }),
    ...(label && { labels: [label as TlpLabel] }),
    ...(language && { languages: [language] }),
    ...(from && { originators: [from] }),
    ...(unread && { unread: true }),
  };
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

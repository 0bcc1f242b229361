import { randomUUID } from 'node:crypto';
import { partyId } from '#parties';

export type Filter = Record<string, unknown>;
export interface Card {
  id: string;
  kind: string;
  tlp: string;
  languages: string[];
  unread: boolean;
  attribution: string;
  originator: { id: string } | null;
}

const KINDS = ['LETTER', 'REPORT', 'WORKING_PAPER'];
const LABELS = ['AMBER', 'GREEN', 'CLEAR', 'AMBER_STRICT'];

/** Each finds some of the papers, and leaves out others. */
export const SINGLE: Filter[] = [
  ...KINDS.map((kind) => ({ kinds: [kind] })),
  ...LABELS.map((label) => ({ labels: [label] })),
  ...['en', 'fr', 'ar', 'ru'].map((language) => ({ languages: [language] })),
  { unread: true },
  ...['FRA', 'NOR'].map((code) => ({ originators: [partyId(code)] })),
];
/** All of them together, and what nothing fits. */
export const OTHERS: Filter[] = [
  { kinds: ['LETTER', 'REPORT'], labels: ['AMBER', 'GREEN'], languages: ['en', 'ar'], unread: true, originators: [partyId('FRA')] },
  { kinds: ['NOTE_VERBALE', 'STATEMENT'] },
  { labels: ['RED'] },
  { languages: ['zh'] },
  { originators: [partyId('BRA'), randomUUID()] },
];
/** Each field alone and with every other, several values of one, and what nothing fits. */
export const FILTERS: Filter[] = [
  ...SINGLE,
  ...SINGLE.flatMap((one, at) =>
    SINGLE.slice(at + 1)
      .filter((other) => Object.keys(one)[0] !== Object.keys(other)[0])
      .map((other) => ({ ...one, ...other })),
  ),
  ...OTHERS,
];

const any = (wanted: unknown, has: string[]) => wanted === undefined || (wanted as string[]).some((value) => has.includes(value));

/** The filter, applied to what a reader sees of a paper. */
export const fits = ({ kind, tlp, languages, unread, attribution, originator }: Card, filter: Filter): boolean =>
  any(filter.kinds, [kind]) &&
  any(filter.labels, [tlp]) &&
  any(filter.languages, languages) &&
  (!filter.unread || unread) &&
  any(filter.originators, attribution === 'CHATHAM_HOUSE' || !originator ? [] : [originator.id]);

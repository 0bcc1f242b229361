import type { PartyData } from './types.js';

/** Lower case without diacritics (é → e, й → и, أ → ا), with straight apostrophes. */
export const foldForSearch = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').replace(/[’ʼ`]/g, "'").toLowerCase();

/** Everything a party is found by, as written and folded, one per line. */
export function searchTextOf(party: PartyData): string {
  const words = [
    party.code,
    party.iso2,
    party.m49,
    ...Object.values(party.names),
    ...Object.values(party.abbreviations ?? {}),
    ...(party.aliases ?? []),
  ].filter((word) => word !== undefined);
  return [...new Set(words.flatMap((word) => [word.toLowerCase(), foldForSearch(word)]))].join('\n');
}

import { type AccessibleItem, hidesOriginator } from '#access';
import { attributedTime } from './attribution.js';
import type { Document } from './document.entity.js';

/** What a card says of a document's row and its item alone. */
export const CARD = {
  issuedAt: (item: AccessibleItem, { issuedAt }: Document) => attributedTime(item, issuedAt),
  withdrawnAt: (item: AccessibleItem, { withdrawnAt }: Document) => attributedTime(item, withdrawnAt),
  writtenAs: (item: AccessibleItem, { writtenAs }: Document) => (hidesOriginator(item) ? 'WITHHELD' : writtenAs),
  originalSymbol: (item: AccessibleItem, { originalSymbol }: Document) => (hidesOriginator(item) ? null : originalSymbol),
  tlp: ({ terms }: AccessibleItem) => terms.tlp,
  attribution: ({ terms }: AccessibleItem) => terms.attribution,
  viewerLevel: ({ level }: AccessibleItem) => level,
};

const entries = Object.entries(CARD) as [string, (item: AccessibleItem, document: Document) => unknown][];
/** The same for a document that was read with its item: nothing to wait for. */
export const CARD_AT_ONCE = Object.fromEntries(
  entries.map(([name, say]) => [name, (document: Document) => document.read && say(document.read.item, document)]),
);

import type { AccessibleItem } from './access.service.js';

export type Attributed = Pick<AccessibleItem, 'isCustodian' | 'isAuthor' | 'terms'>;

/** Under the Chatham House rule who it is from shows to the author and custodians alone. */
export const hidesOriginator = ({ terms, isAuthor, isCustodian }: Attributed) =>
  terms.attribution === 'CHATHAM_HOUSE' && !isAuthor && !isCustodian;

/** The day of a time, as it is given where an hour could say whose working day it was. */
export const dayOf = (at: Date) => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()));
export const dayOrNull = (at: Date | null) => at && dayOf(at);

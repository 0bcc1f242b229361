import type { AccessibleItem } from '#access';

type Attributed = Pick<AccessibleItem, 'isCustodian' | 'isAuthor' | 'terms'>;

/** Under the Chatham House rule who it is from shows to the author and custodians alone. */
export const hidesOriginator = ({ terms, isAuthor, isCustodian }: Attributed) =>
  terms.attribution === 'CHATHAM_HOUSE' && !isAuthor && !isCustodian;

/** PARTY_ONLY shows the party, not the person. */
export const hidesPersons = (item: Attributed) => hidesOriginator(item) || (item.terms.attribution === 'PARTY_ONLY' && !item.isCustodian);

/** Times are given to the day where an hour could say whose working day it was. */
export function attributedTime(item: Attributed, at: Date): Date;
export function attributedTime(item: Attributed, at: Date | null): Date | null;
export function attributedTime(item: Attributed, at: Date | null): Date | null {
  if (!at || !hidesOriginator(item)) return at;
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()));
}

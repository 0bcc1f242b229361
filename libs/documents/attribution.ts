import { type Attributed, dayOf, hidesOriginator } from '#access';

/** PARTY_ONLY shows the party, not the person. */
export const hidesPersons = (item: Attributed) => hidesOriginator(item) || (item.terms.attribution === 'PARTY_ONLY' && !item.isCustodian);

/** Times are given to the day where an hour could say whose working day it was. */
export function attributedTime(item: Attributed, at: Date): Date;
export function attributedTime(item: Attributed, at: Date | null): Date | null;
export function attributedTime(item: Attributed, at: Date | null): Date | null {
  if (!at || !hidesOriginator(item)) return at;
  return dayOf(at);
}

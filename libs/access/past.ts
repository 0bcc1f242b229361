import { invalid } from '#errors';
import { type Attributed, dayOf, hidesOriginator } from './attribution.js';

const EARLIEST = Date.UTC(1900, 0, 1);

/** The time that is asked about, as PostgreSQL reads it; null: now. INVALID where it has not come yet: what is to be may still be changed. */
export function pastMoment(at: Date | null | undefined, now: string): string | null {
  if (!at) return null;
  if (at.getTime() > Date.parse(now)) throw invalid([{ field: 'at', rule: 'notFuture' }]);
  if (at.getTime() < EARLIEST) throw invalid([{ field: 'at', rule: 'tooEarly' }]);
  return at.toISOString();
}

/** To the day where times are told to the day: whoever may ask about any minute would find the one at which something was released. */
export const momentFor = (item: Attributed, at: string | null) =>
  at !== null && hidesOriginator(item) ? dayOf(new Date(at)).toISOString() : at;

import type { Person } from '#identity';
import type { Release } from './access.types.js';
import type { StoredRelease } from './facts.service.js';

export const dateOf = (at: string | null) => (at === null ? null : new Date(at));

/** A stored release as it is shown, with whoever may be named as having granted it. */
export const releaseOf = (
  { id, kind, subject, level, from, until, ground, grantedAt }: StoredRelease,
  grantedBy: Person | null,
): Release => ({
  id,
  audience: { kind, subject },
  level,
  from: dateOf(from),
  until: dateOf(until),
  ground,
  grantedBy,
  grantedAt: new Date(grantedAt),
});

import type { Person } from '#identity';
import type { Release } from './access.types.js';
import { dayOf, dayOrNull } from './attribution.js';
import type { StoredRelease } from './facts.service.js';

export const dateOf = (at: string | null) => (at === null ? null : new Date(at));

/** When a release ends, to be compared; the end of one without an end is never. */
export const endOf = ({ until }: { until: string | null }) => (until === null ? Infinity : Date.parse(until));

/** A stored release as it is shown, with whoever may be named as having granted it. */
export const releaseOf = (
  { id, kind, subject, level, from, until, ground, grantedAt }: StoredRelease,
  grantedBy: Person | null,
  restsOn: string | null = null,
): Release => ({
  id,
  audience: { kind, subject },
  level,
  from: dateOf(from),
  until: dateOf(until),
  ground,
  restsOn,
  grantedBy,
  grantedAt: new Date(grantedAt),
});

/** Whoever reported something is named to nobody; others as attribution allows. */
export const grantorOf = ({ ground, grantedBy }: StoredRelease, grantors: boolean) => (grantors && ground !== 'REPORT' ? grantedBy : null);

export const toTheDay = (release: Release): Release => ({
  ...release,
  from: dayOrNull(release.from),
  until: dayOrNull(release.until),
  grantedAt: dayOf(release.grantedAt),
});

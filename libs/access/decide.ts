import { highest, type Level } from './levels.js';

export const GROUND_CODES = [
  'NOT_ACTIVE', 'CUSTODY_AUTHOR', 'CUSTODY_HEAD', 'QUARANTINED', 'EXCLUDED', 'EMBARGOED', 'EXPIRED', 'RELEASED', 'BREAK_GLASS', 'NOT_RELEASED',
] as const; // prettier-ignore
export type GroundCode = (typeof GROUND_CODES)[number];

/** What is live at t for one person on one item; the facts, before any rule. */
export interface Facts {
  isActive: boolean;
  isAuthor: boolean;
  isHead: boolean;
  isModerator: boolean;
  isQuarantined: boolean;
  isExcluded: boolean;
  /** t is before the embargo's end. */
  isEmbargoed: boolean;
  /** t is at or after the expiry. */
  isExpired: boolean;
  /** Live releases to audiences the person is in. */
  releases: { id: string; level: Level; audienceId: number }[];
  hasBreakGlass: boolean;
}
export interface Ground {
  code: GroundCode;
  /** RELEASED: which release. */
  releaseId?: string;
  level?: Level;
}
export interface Decision {
  level: Level | null;
  grounds: Ground[];
}

const SPOKEN_AGAINST: GroundCode[] = ['QUARANTINED', 'EXCLUDED', 'EMBARGOED', 'EXPIRED'];

/** Rules 5 to 7: embargo before expiry before the releases that count. */
function byRelease(facts: Facts): Decision {
  const count = facts.isEmbargoed
    ? facts.releases.filter(({ level }) => level === 'EDIT' || level === 'MANAGE')
    : facts.isExpired ? [] : facts.releases; // prettier-ignore
  const said: Ground[] = [];
  if (facts.isEmbargoed && !count.length) said.push({ code: 'EMBARGOED' });
  if (!facts.isEmbargoed && facts.isExpired) said.push({ code: 'EXPIRED' });
  const grounds = count.map(({ id, level }): Ground => ({ code: 'RELEASED', releaseId: id, level }));
  return { level: highest(count.map(({ level }) => level)), grounds: [...said, ...grounds] };
}

/** Rules 3 to 7. */
function byRules(facts: Facts, hasCustody: boolean): Decision {
  if (facts.isQuarantined) return { level: hasCustody || facts.isModerator ? 'READ' : null, grounds: [{ code: 'QUARANTINED' }] };
  if (hasCustody) return { level: 'MANAGE', grounds: [] };
  if (facts.isExcluded) return { level: null, grounds: [{ code: 'EXCLUDED' }] };
  return byRelease(facts);
}

/** decide(person, item, t) of the access model, to the letter; docs/access-model.md says why. */
export function decide(facts: Facts): Decision {
  const grounds: Ground[] = facts.isActive ? [] : [{ code: 'NOT_ACTIVE' }];
  if (facts.isActive && facts.isAuthor) grounds.push({ code: 'CUSTODY_AUTHOR', level: 'MANAGE' });
  if (facts.isActive && facts.isHead) grounds.push({ code: 'CUSTODY_HEAD', level: 'MANAGE' });
  const hasCustody = facts.isActive && (facts.isAuthor || facts.isHead);
  const ruled = byRules(facts, hasCustody);
  grounds.push(...ruled.grounds);
  if (hasCustody && !facts.isQuarantined) return { level: 'MANAGE', grounds };
  let { level } = ruled;
  if (facts.hasBreakGlass && facts.isActive) {
    grounds.push({ code: 'BREAK_GLASS', level: 'READ' });
    level = highest(level ? [level, 'READ'] : ['READ']);
  }
  const isSaid = grounds.some(({ code }) => SPOKEN_AGAINST.includes(code));
  if (!level && !isSaid) grounds.push({ code: 'NOT_RELEASED' });
  return { level, grounds };
}

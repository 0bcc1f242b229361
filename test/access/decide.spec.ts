import { describe, expect, it } from '@jest/globals';
import { decide, type Facts } from '#access';

const NOTHING: Facts = {
  ...{ isActive: true, isAuthor: false, isHead: false, isModerator: false, isQuarantined: false, isExcluded: false },
  ...{ isEmbargoed: false, isExpired: false, releases: [], hasBreakGlass: false },
};
const FLAGS = [
  'isActive',
  'isAuthor',
  'isHead',
  'isModerator',
  'isQuarantined',
  'isExcluded',
  'isEmbargoed',
  'isExpired',
  'hasBreakGlass',
] as const;
const RELEASES = [[], ['DISCOVER'], ['EDIT'], ['READ', 'MANAGE']] as const;

/** Every combination of facts there is. */
const ALL: Facts[] = RELEASES.flatMap((levels) =>
  Array.from({ length: 2 ** FLAGS.length }, (_, bits) => ({
    ...NOTHING,
    ...Object.fromEntries(FLAGS.map((flag, place) => [flag, Boolean(bits & (1 << place))])),
    releases: levels.map((level, place) => ({ id: `r${place}`, level, audienceId: place })),
  })),
);
const codes = (facts: Facts) => decide(facts).grounds.map(({ code }) => code);
const where = (condition: (facts: Facts) => boolean) => ALL.filter(condition);
const hasCustody = ({ isActive, isAuthor, isHead }: Facts) => isActive && (isAuthor || isHead);

describe('of every combination of facts', () => {
  it('custodians outside quarantine manage, and nothing else is said', () => {
    for (const facts of where((each) => hasCustody(each) && !each.isQuarantined)) {
      expect(decide(facts).level).toBe('MANAGE');
      expect(codes(facts)).toEqual([...(facts.isAuthor ? ['CUSTODY_AUTHOR'] : []), ...(facts.isHead ? ['CUSTODY_HEAD'] : [])]);
    }
  });

  it('a quarantine leaves READ to custodians and moderators, and to break-glass', () => {
    for (const facts of where((each) => each.isQuarantined)) {
      const reads = hasCustody(facts) || facts.isModerator || (facts.isActive && facts.hasBreakGlass);
      expect(decide(facts).level).toBe(reads ? 'READ' : null);
      expect(codes(facts)).toContain('QUARANTINED');
    }
  });

  it('an exclusion takes everything but break-glass from who has no custody', () => {
    for (const facts of where((each) => each.isExcluded && !each.isQuarantined && !hasCustody(each))) {
      expect(decide(facts).level).toBe(facts.isActive && facts.hasBreakGlass ? 'READ' : null);
      expect(codes(facts)).not.toContain('RELEASED');
    }
  });

  it('an embargo leaves EDIT and above, and speaks before an expiry', () => {
    for (const facts of where((each) => each.isEmbargoed && !each.isQuarantined && !hasCustody(each) && !each.isExcluded)) {
      const counts = facts.releases.filter(({ level }) => level === 'EDIT' || level === 'MANAGE').length;
      expect(codes(facts).filter((code) => code === 'RELEASED')).toHaveLength(counts);
      expect(codes(facts).includes('EMBARGOED')).toBe(counts === 0);
      expect(codes(facts)).not.toContain('EXPIRED');
    }
  });

  it('a level has a ground that gives it, and none has a reason', () => {
    const giving = ['CUSTODY_AUTHOR', 'CUSTODY_HEAD', 'QUARANTINED', 'RELEASED', 'BREAK_GLASS'];
    const against = ['QUARANTINED', 'EXCLUDED', 'EMBARGOED', 'EXPIRED', 'NOT_RELEASED'];
    for (const facts of ALL) expect(codes(facts).some((code) => (decide(facts).level ? giving : against).includes(code))).toBe(true);
  });

  it('NOT_ACTIVE is said first and of nobody else; custody and break-glass are for the active', () => {
    for (const facts of ALL) expect(codes(facts).indexOf('NOT_ACTIVE')).toBe(facts.isActive ? -1 : 0);
    for (const facts of where(({ isActive }) => !isActive))
      for (const code of ['CUSTODY_AUTHOR', 'CUSTODY_HEAD', 'BREAK_GLASS']) expect(codes(facts)).not.toContain(code);
  });
});

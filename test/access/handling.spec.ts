import { describe, expect, it } from '@jest/globals';
import { AUDIENCE_KINDS, type AudienceKind } from '../../libs/access/audience.js';
import { refuseChange, refuseDistribution } from '../../libs/access/handling.js';
import { type Level, LEVELS } from '../../libs/access/levels.js';
import { type Terms, TLP_LABELS, type TlpLabel } from '../../libs/access/terms.js';

/** The table of docs/access-model.md, "What handling allows", row by row. */
const MAY_NAME: Record<TlpLabel, AudienceKind[]> = {
  RED: ['PERSON'],
  AMBER_STRICT: ['PERSON', 'PARTY', 'BUREAU'],
  AMBER: ['PERSON', 'PARTY', 'BUREAU', 'BODY', 'GROUP', 'GROUP_OBSERVERS', 'SECRETARIAT'],
  GREEN: ['PERSON', 'PARTY', 'BUREAU', 'BODY', 'GROUP', 'GROUP_OBSERVERS', 'SECRETARIAT', 'COMMUNITY'],
  CLEAR: ['PERSON', 'PARTY', 'BUREAU', 'BODY', 'GROUP', 'GROUP_OBSERVERS', 'SECRETARIAT', 'COMMUNITY', 'PUBLIC'],
};
const AT_MOST: Record<AudienceKind, Level> = {
  ...{ PUBLIC: 'READ', COMMUNITY: 'COMMENT', BODY: 'EDIT', GROUP: 'EDIT', GROUP_OBSERVERS: 'EDIT', SECRETARIAT: 'EDIT' },
  ...{ PERSON: 'MANAGE', PARTY: 'MANAGE', BUREAU: 'MANAGE' },
} as const;
const OWN = 'the originator';
const CASES = TLP_LABELS.flatMap((tlp) => AUDIENCE_KINDS.flatMap((kind) => LEVELS.map((level) => [tlp, kind, level] as const)));

const termsOf = (more: Partial<Terms> = {}): Terms => ({
  ...{
    tlp: 'CLEAR',
    onward: 'ORIGINATOR_ONLY',
    download: 'ALLOWED',
    attribution: 'NAMED',
    recipients: 'SHOWN',
    embargoAt: null,
    expiryAt: null,
  },
  ...more,
});
const row = (kind: AudienceKind, more: object = {}) => ({
  id: 'r',
  kind,
  subject: 's',
  level: 'READ' as Level,
  from: null,
  until: null,
  ...more,
});
const rulesOf = (refusals: { rule: string }[]) => refusals.map(({ rule }) => rule);

describe('a release is refused exactly where the table says so', () => {
  it.each(CASES)('%s to %s at %s', (tlp, kind, level) => {
    const fits = MAY_NAME[tlp].includes(kind);
    const isLow = LEVELS.indexOf(level) <= LEVELS.indexOf(AT_MOST[kind]);
    const own = refuseDistribution(termsOf({ tlp }), [row(kind, { level, subject: OWN })], [], OWN);
    expect(rulesOf(own)).toEqual(!fits ? ['AUDIENCE_NOT_ALLOWED'] : !isLow ? ['LEVEL_TOO_HIGH'] : []);
  });

  it('MANAGE goes to the originator’s own party, not to another', () => {
    expect(rulesOf(refuseDistribution(termsOf(), [row('PARTY', { level: 'MANAGE' })], [], OWN))).toEqual(['MANAGE_AUDIENCE']);
    expect(rulesOf(refuseDistribution(termsOf(), [row('PARTY', { level: 'MANAGE' })], [], null))).toEqual(['MANAGE_AUDIENCE']);
  });
});

describe('exclusions', () => {
  it.each(AUDIENCE_KINDS)('may name %s, unless it is everybody', (kind) => {
    expect(rulesOf(refuseDistribution(termsOf(), [], [row(kind)], OWN))).toEqual(
      ['PUBLIC', 'COMMUNITY'].includes(kind) ? ['EXCLUSION_TOO_WIDE'] : [],
    );
  });

  it('are refused beside a public release while both are live, to the very moment', () => {
    const before = { from: '2026-01-01T00:00:00Z', until: '2026-02-01T00:00:00Z' };
    const beside = (window: object) => rulesOf(refuseDistribution(termsOf(), [row('PUBLIC', before)], [row('PARTY', window)], OWN));
    expect(beside({})).toEqual(['PUBLIC_WITH_EXCLUSION']);
    expect(beside({ from: '2026-02-01T00:00:00Z' })).toEqual([]);
    expect(beside({ from: '2026-01-31T23:59:59.999Z' })).toEqual(['PUBLIC_WITH_EXCLUSION']);
    expect(beside({ until: '2026-01-01T00:00:00Z' })).toEqual([]);
  });
});

describe('terms', () => {
  it('an embargo ends before the expiry', () => {
    const [early, late] = ['2026-01-01T00:00:00Z', '2026-01-01T00:00:01Z'];
    const rules = (embargoAt: string, expiryAt: string) => rulesOf(refuseDistribution(termsOf({ embargoAt, expiryAt }), [], [], OWN));
    expect([rules(early, late), rules(early, early), rules(late, early)]).toEqual([[], ['EMBARGO_AFTER_EXPIRY'], ['EMBARGO_AFTER_EXPIRY']]);
  });

  it.each([
    ['tlp', 'AMBER', 'GREEN', 'ONLY_CUSTODIANS'],
    ['onward', 'ORIGINATOR_ONLY', 'RECIPIENTS', 'ONLY_CUSTODIANS'],
    ['download', 'VIEW_ONLY', 'ALLOWED', 'ONLY_CUSTODIANS'],
    ['attribution', 'CHATHAM_HOUSE', 'NAMED', 'ATTRIBUTION_LOOSENED'],
    ['attribution', 'CHATHAM_HOUSE', 'PARTY_ONLY', 'ATTRIBUTION_LOOSENED'],
  ])('%s from %s to %s is loosening, the other way round is not', (field, tight, loose, rule) => {
    const [before, after] = [termsOf({ [field]: tight }), termsOf({ [field]: loose })];
    expect(rulesOf(refuseChange(before, after, false, true))).toEqual([rule]);
    expect(refuseChange(after, before, false, true)).toEqual([]);
    expect(rulesOf(refuseChange(before, after, true, false))).toEqual([]);
  });
});

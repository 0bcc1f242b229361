import type { AudienceKind } from './audience.js';
import { holds, type Level } from './levels.js';
import { ATTRIBUTION_RULES, DOWNLOAD_RULES, type HandlingTerms, ONWARD_RULES, type Terms, TLP_LABELS, type TlpLabel } from './terms.js';

export const HANDLING_RULES = [
  'AUDIENCE_NOT_ALLOWED', 'LEVEL_TOO_HIGH', 'MANAGE_AUDIENCE', 'PUBLIC_WITH_EXCLUSION', 'EXCLUSION_TOO_WIDE',
  'EMBARGO_AFTER_EXPIRY', 'DERESTRICTION_OUTSIDE_DATES', 'ONLY_CUSTODIANS', 'ATTRIBUTION_LOOSENED', 'WITHDRAWN', 'ONWARD_NOT_ALLOWED', 'ONWARD_AUDIENCE', 'ONWARD_TOO_LONG',
] as const; // prettier-ignore
export type HandlingRule = (typeof HANDLING_RULES)[number];

/** A release that is live or will be. */
export interface StandingRelease {
  id: string;
  kind: AudienceKind;
  subject: string;
  level: Level;
  from: string | null;
  until: string | null;
  /** ONWARD: made by a recipient, not from the originator's side. */
  ground?: string;
  /** Of an onward release: whether it went to the party in whose name it was made, or to one of its people of that time. */
  isOwnParty?: boolean;
}
export interface StandingExclusion {
  id: string;
  kind: AudienceKind;
  subject: string;
  from: string | null;
  until: string | null;
}
/** Why a change is refused, and which stored row must go first. */
export interface Refusal {
  rule: HandlingRule;
  releaseId?: string;
  audience?: { kind: AudienceKind; subject: string };
  /** The highest level that this audience may have. */
  max?: Level;
}

const NAMED: AudienceKind[] = ['PERSON'];
const STRICT: AudienceKind[] = [...NAMED, 'PARTY', 'BUREAU'];
const AMBER: AudienceKind[] = [...STRICT, 'BODY', 'GROUP', 'GROUP_OBSERVERS', 'SECRETARIAT'];
/** The audiences a release may name under each label (docs/access-model.md, "What handling allows"). */
const ALLOWED: Record<TlpLabel, AudienceKind[]> = {
  RED: NAMED,
  AMBER_STRICT: STRICT,
  AMBER,
  GREEN: [...AMBER, 'COMMUNITY'],
  CLEAR: [...AMBER, 'COMMUNITY', 'PUBLIC'],
};
const MOST: Partial<Record<AudienceKind, Level>> = {
  PUBLIC: 'READ',
  COMMUNITY: 'COMMENT',
  BODY: 'EDIT',
  GROUP: 'EDIT',
  GROUP_OBSERVERS: 'EDIT',
  SECRETARIAT: 'EDIT',
};

export const mayName = (tlp: TlpLabel, kind: AudienceKind) => ALLOWED[tlp].includes(kind);

function refuseRelease(release: StandingRelease, tlp: TlpLabel, originatorParty: string | null): Refusal | null {
  const { id, kind, subject, level } = release;
  const why = { releaseId: id, audience: { kind, subject } };
  if (!mayName(tlp, kind)) return { rule: 'AUDIENCE_NOT_ALLOWED', ...why };
  const max = MOST[kind];
  if (max && !holds(max, level)) return { rule: 'LEVEL_TOO_HIGH', ...why, max };
  const isForeignParty = kind === 'PARTY' && subject !== originatorParty;
  return level === 'MANAGE' && isForeignParty ? { rule: 'MANAGE_AUDIENCE', ...why, max: 'EDIT' } : null;
}

/** Where recipients pass on within their own party alone; under the other labels to whomever a release may name. */
const WITHIN_OWN_PARTY: Partial<Record<TlpLabel, AudienceKind[]>> = { AMBER_STRICT: ['PERSON'], AMBER: ['PERSON', 'PARTY'] };

/** To which audiences recipients may pass on; none where they may not. */
export function onwardKinds({ tlp, onward }: Pick<HandlingTerms, 'tlp' | 'onward'>): { kinds: AudienceKind[]; ownPartyOnly: boolean } {
  const within = WITHIN_OWN_PARTY[tlp];
  if (onward === 'ORIGINATOR_ONLY' || tlp === 'RED') return { kinds: [], ownPartyOnly: true };
  return { kinds: within ?? ALLOWED[tlp], ownPartyOnly: within !== undefined };
}

/** Held against what handling is now: a change of post since then makes nobody's release unfit. */
function refuseOnward({ id, kind, subject, ground, isOwnParty }: StandingRelease, terms: HandlingTerms): Refusal | null {
  if (ground !== 'ONWARD') return null;
  const { kinds, ownPartyOnly } = onwardKinds(terms);
  const why = { releaseId: id, audience: { kind, subject } };
  if (!kinds.length) return { rule: 'ONWARD_NOT_ALLOWED', ...why };
  return kinds.includes(kind) && (isOwnParty || !ownPartyOnly) ? null : { rule: 'ONWARD_AUDIENCE', ...why };
}

const overlap = (a: { from: string | null; until: string | null }, b: { from: string | null; until: string | null }) =>
  (a.until === null || b.from === null || Date.parse(b.from) < Date.parse(a.until)) &&
  (b.until === null || a.from === null || Date.parse(a.from) < Date.parse(b.until));

function refuseExclusions(releases: StandingRelease[], exclusions: StandingExclusion[]): Refusal[] {
  const wide = exclusions.filter(({ kind }) => kind === 'PUBLIC' || kind === 'COMMUNITY');
  const open = releases.filter((release) => release.kind === 'PUBLIC' && exclusions.some((exclusion) => overlap(release, exclusion)));
  return [
    ...wide.map(({ kind, subject }): Refusal => ({ rule: 'EXCLUSION_TOO_WIDE', audience: { kind, subject } })),
    ...open.map(({ id, kind, subject }): Refusal => ({ rule: 'PUBLIC_WITH_EXCLUSION', releaseId: id, audience: { kind, subject } })),
  ];
}

interface LabelFor {
  tlp: TlpLabel;
  from: string | null;
  until: string | null;
}
/** The label, and from the date of derestriction on CLEAR. */
function labelsOf({ tlp, derestrictAt }: Terms): LabelFor[] {
  if (!derestrictAt) return [{ tlp, from: null, until: null }];
  return [
    { tlp, from: null, until: derestrictAt },
    { tlp: 'CLEAR', from: derestrictAt, until: null },
  ];
}

/** A release is held against every label that it lives to see. */
function refuseUnder(labels: LabelFor[], release: StandingRelease, terms: Terms, originatorParty: string | null): Refusal | null {
  for (const label of labels.filter((each) => overlap(each, release))) {
    const refusal = refuseRelease(release, label.tlp, originatorParty) ?? refuseOnward(release, { ...terms, tlp: label.tlp });
    if (refusal) return refusal;
  }
  return null;
}

/** Before the embargo ends, or once it has expired, nobody would get what was promised to everybody. */
function isOutsideDates({ derestrictAt, embargoAt, expiryAt }: Terms): boolean {
  if (!derestrictAt) return false;
  const at = Date.parse(derestrictAt);
  return (embargoAt !== null && at < Date.parse(embargoAt)) || (expiryAt !== null && at >= Date.parse(expiryAt));
}

/** What of a distribution as it would stand does not fit its own handling. */
export function refuseDistribution(
  terms: Terms,
  releases: StandingRelease[],
  exclusions: StandingExclusion[],
  originatorParty: string | null,
): Refusal[] {
  const refusals = releases.flatMap((release) => refuseUnder(labelsOf(terms), release, terms, originatorParty) ?? []);
  refusals.push(...refuseExclusions(releases, exclusions));
  if (terms.embargoAt && terms.expiryAt && Date.parse(terms.embargoAt) >= Date.parse(terms.expiryAt))
    refusals.push({ rule: 'EMBARGO_AFTER_EXPIRY' });
  if (isOutsideDates(terms)) refusals.push({ rule: 'DERESTRICTION_OUTSIDE_DATES' });
  return refusals;
}

const isLooser = <Value extends string>(order: readonly Value[], before: Value, after: Value) =>
  order.indexOf(after) > order.indexOf(before);

type Changed = HandlingTerms & Pick<Terms, 'derestrictAt'>;
export const isSameMoment = (one: string | null | undefined, other: string | null | undefined) =>
  one && other ? Date.parse(one) === Date.parse(other) : !one && !other;

/** What of a change of handling is not this person's to make, or nobody's any more. */
export function refuseChange(before: Changed, after: Changed, isCustodian: boolean, couldBeRead: boolean): Refusal[] {
  const refusals: Refusal[] = [];
  const loosened =
    isLooser(TLP_LABELS, before.tlp, after.tlp) ||
    isLooser(ONWARD_RULES, before.onward, after.onward) ||
    isLooser([...DOWNLOAD_RULES].reverse(), before.download, after.download);
  if ((loosened || !isSameMoment(before.derestrictAt, after.derestrictAt)) && !isCustodian) refusals.push({ rule: 'ONLY_CUSTODIANS' });
  if (couldBeRead && isLooser([...ATTRIBUTION_RULES].reverse(), before.attribution, after.attribution))
    refusals.push({ rule: 'ATTRIBUTION_LOOSENED' });
  return refusals;
}

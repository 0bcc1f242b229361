import { dayOf } from './attribution.js';
import { type Audience, dutySubject } from './audience.js';
import { decide, type Facts } from './decide.js';
import type { Change } from './explanation.types.js';
import type { StoredFacts, Window } from './facts.service.js';
import { BEING_ACTIVE, type Goal, goalKey, type StoredStep, type Ways } from './paths.service.js';
import { isSameMoment } from './handling.js';
import { dateOf } from './release-of.js';
import type { Told } from './told.js';

/** Facts as they are told, and the ways behind them. */
export interface Known {
  facts: StoredFacts;
  ways: Ways;
  told: Told;
  originator: string;
}
type Stored = { id: string } & Audience & Window;

export const MODERATORS: Goal = { kind: 'SECRETARIAT', subject: dutySubject('MODERATOR') };

/** Live releases to the person, as far as they are told: those that count, and with MANAGE the others too. */
export function releasesOf({ facts, told }: Pick<Known, 'facts' | 'told'>): StoredFacts['stored']['releases'] {
  const counting = new Set(decide(facts).grounds.map(({ releaseId }) => releaseId));
  const isCustodian = facts.isAuthor || facts.isHead;
  const known = new Set(facts.releases.map(({ id }) => id).filter((id) => told.all || isCustodian || counting.has(id)));
  return facts.stored.releases.filter(({ id }) => known.has(id));
}

export const exclusionsOf = ({ stored }: StoredFacts) => stored.exclusions.filter(({ isMine, isLive }) => isMine && isLive);

/** What is behind the facts without one stored row: whoever it led somewhere gets there by another way, or does not. */
function without(known: Known, gone: string): Facts {
  const { facts, ways, told, originator } = known;
  const leads = (goal: Goal) => {
    const steps = ways.get(goalKey(goal)) ?? [];
    const broken = new Set(steps.filter(({ id }) => id === gone).map(({ way }) => way));
    return steps.length === 0 || steps.some(({ way }) => !broken.has(way));
  };
  const isActive = facts.isActive && leads(BEING_ACTIVE);
  const stays = ({ id, kind, subject }: Stored) => id !== gone && (kind === 'PUBLIC' || (isActive && leads({ kind, subject })));
  return {
    ...facts,
    isActive,
    isAuthor: facts.isAuthor && leads({ kind: 'AUTHOR_OF', subject: originator }),
    isHead: facts.isHead && leads({ kind: 'HEAD_OF', subject: originator }),
    isModerator: facts.isModerator && isActive && leads(MODERATORS),
    isExcluded: told.all ? exclusionsOf(facts).some(stays) : facts.isExcluded,
    releases: releasesOf(known).filter(stays),
  };
}

type Turn = Omit<Change, 'level'> & { facts: Facts };

/** What ends for everybody at a time that is known. */
function turnsOfItem({ facts, told }: Known): Turn[] {
  const { quarantine, breakGlass, terms } = facts.around;
  const turn = (kind: Change['kind'], at: string | null, after: Partial<Facts>): Turn => ({
    ...{ kind, at: dateOf(at), audience: null, step: null },
    facts: { ...facts, ...after },
  });
  const turns: Turn[] = [];
  if (quarantine) turns.push(turn('QUARANTINE', quarantine.until, { isQuarantined: false }));
  if (breakGlass) turns.push(turn('BREAK_GLASS', breakGlass.until, { hasBreakGlass: false }));
  if (told.limits && facts.isEmbargoed) turns.push(turn('EMBARGO', terms!.embargoAt, { isEmbargoed: false }));
  if (told.limits && terms?.expiryAt && !facts.isExpired)
    turns.push(turn('EXPIRY', terms.expiryAt, { isEmbargoed: false, isExpired: true }));
  if (told.limits && terms?.derestrictAt)
    turns.push(turn('DERESTRICTION', terms.derestrictAt, { releases: withPublic(facts, terms.derestrictAt) }));
  return turns;
}

/** What counts then besides. */
function withPublic({ releases, stored }: StoredFacts, at: string): Facts['releases'] {
  return [...releases, ...stored.releases.filter(({ kind, from }) => kind === 'PUBLIC' && isSameMoment(from, at))];
}

function turnsOfPerson(known: Known): Turn[] {
  const { facts, ways, told } = known;
  const stored = (kind: Change['kind']) => (row: Stored): Turn => ({
    ...{ kind, at: dateOf(row.until), audience: { kind: row.kind, subject: row.subject }, step: null },
    facts: without(known, row.id),
  }); // prettier-ignore
  const steps = new Map<string, StoredStep>([...ways.values()].flat().map((step) => [step.id, step]));
  return [
    ...releasesOf(known).map(stored('RELEASE')),
    ...(told.all ? exclusionsOf(facts) : []).map(stored('EXCLUSION')),
    ...[...steps.values()].map((step): Turn => ({ kind: step.kind, at: step.until, audience: null, step, facts: without(known, step.id) })),
  ];
}

/** What by itself would change the decision, each decided by the same rules: those with a date first, soonest first. */
export function changesOf(known: Known): Change[] {
  const { level } = decide(known.facts);
  const changes = [...turnsOfItem(known), ...turnsOfPerson(known)]
    .map(({ facts, at, ...turn }): Change => ({ ...turn, at: at && !known.told.custody ? dayOf(at) : at, level: decide(facts).level }))
    .filter((change) => change.level !== level);
  const time = ({ at }: Change) => at?.getTime() ?? Infinity;
  return changes.sort((one, other) => (time(one) === time(other) ? 0 : time(one) - time(other)));
}

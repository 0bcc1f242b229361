import type { AudienceKind, Level, ReachRowFieldsFragment, TlpLabel } from '../../generated/graphql';
import { audienceKey, type Audience } from '../audience';
import { labels } from '../handling';
import { fittingLevel, holds } from '../levels';
import type { Preview } from './Consequence';
import { addAudience, closeRelease, dropAudience, relevel, type Addition, type Distribution, type Draft } from './draft';

type Row = ReachRowFieldsFragment;

/** A way to keep what a refused release was for, within what handling allows. */
export type Way = { kind: 'PARTIES' | 'PERSONS' | 'BUREAU' | 'COMMUNITY' | 'LEVEL' | 'LEAVE'; add: Addition[] };

export type Refused = {
  audience: Audience;
  level: Level;
  releaseId: string | null;
  delegations: number;
  persons: number;
  /** By nothing else. */ losing: number;
  ways: Way[];
};

/** From which label on a release may name each. */
const from: Partial<Record<AudienceKind, TlpLabel>> = { PERSON: 'RED', PARTY: 'AMBER_STRICT', BUREAU: 'AMBER_STRICT', COMMUNITY: 'GREEN' };
const mayName = (tlp: TlpLabel, kind: AudienceKind) => labels.indexOf(from[kind] ?? 'CLEAR') <= labels.indexOf(tlp);
const ofGroups: AudienceKind[] = ['GROUP', 'GROUP_OBSERVERS'];
const ofMany: AudienceKind[] = [...ofGroups, 'BODY'];
/** More than these nobody means to name one by one. */
const MOST = 200;

const blank = { party: null, group: null, person: null, duty: null };

/** Who has it through one audience, of the reach that the change would have. */
function through(rows: Row[], audience: Audience): Row[] {
  const key = audienceKey(audience);
  const isThrough = (way: { audience?: Audience | null }) => way.audience && audienceKey(way.audience) === key;
  const found = rows.map((row) => ({ ...row, persons: row.persons.filter((each) => each.through.some(isThrough)) }));
  return found.filter(({ persons }) => persons.length > 0);
}

function waysInstead(audience: Audience, level: Level, tlp: TlpLabel, rows: Row[], originator: string | undefined): Way[] {
  const { kind, group } = audience;
  const at = (each: Audience): Addition => ({ audience: each, level: fittingLevel(each, level, originator) });
  const parties = rows.flatMap(({ party }) => (party ? at({ ...blank, kind: 'PARTY', party }) : []));
  const persons = rows.flatMap((row) => row.persons.map(({ person }) => at({ ...blank, kind: 'PERSON', person })));
  const named = parties.length > 0 && ofMany.includes(kind) && mayName(tlp, 'PARTY');
  const ways: Way[] = [
    { kind: 'COMMUNITY', add: kind === 'PUBLIC' && mayName(tlp, 'COMMUNITY') ? [at({ ...blank, kind: 'COMMUNITY' })] : [] },
    { kind: 'PARTIES', add: named ? parties : [] },
    { kind: 'PERSONS', add: !named && kind !== 'COMMUNITY' && kind !== 'PERSON' ? persons : [] },
    { kind: 'BUREAU', add: ofGroups.includes(kind) && mayName(tlp, 'BUREAU') ? [at({ ...blank, kind: 'BUREAU', group })] : [] },
  ];
  return [...ways.filter(({ add }) => add.length > 0 && add.length <= MOST), { kind: 'LEAVE', add: [] }];
}

/** The releases that handling refuses, and for each what would be possible. */
export function refusedOf(
  refusals: Preview['refusals'],
  reached: Row[],
  draft: Draft,
  stored: Distribution,
  originator?: string,
): Refused[] {
  return refusals.flatMap(({ rule, audience, releaseId, max }): Refused[] => {
    const old = stored.releases.find(({ id }) => id === releaseId);
    const named = audience ?? old?.audience;
    const level = old?.level ?? draft.add.find((each) => named && audienceKey(each.audience) === audienceKey(named))?.level;
    if (!named || !level || (rule !== 'AUDIENCE_NOT_ALLOWED' && !max)) return [];
    const rows = through(reached, named);
    const ways: Way[] = max
      ? [
          { kind: 'LEVEL', add: [{ audience: named, level: max }] },
          { kind: 'LEAVE', add: [] },
        ]
      : waysInstead(named, level, draft.handling.tlp, rows, originator);
    const delegations = rows.filter(({ party }) => party).length;
    const persons = rows.flatMap((row) => row.persons);
    const losing = persons.filter((each) => each.through.length === 1).length;
    return [{ audience: named, level, releaseId: old?.id ?? null, delegations, persons: persons.length, losing, ways }];
  });
}

/** The refused release goes, and what was chosen instead comes; whoever has as much by a release that stays needs no other. */
export function insteadOf(draft: Draft, { releases }: Pick<Distribution, 'releases'>, { audience, releaseId }: Refused, way: Way): Draft {
  const old = releases.find(({ id }) => id === releaseId);
  const [first] = way.add;
  if (old && first && way.kind === 'LEVEL') return relevel(draft, releases, old, first.level);
  const gone = old ? closeRelease(draft, releases, old.id) : dropAudience(draft, audience);
  const stays = releases.filter(({ id }) => !gone.close.includes(id));
  const isNeeded = (each: Addition) =>
    !stays.some((release) => audienceKey(release.audience) === audienceKey(each.audience) && holds(release.level, each.level));
  return way.add.filter(isNeeded).reduce(addAudience, gone);
}

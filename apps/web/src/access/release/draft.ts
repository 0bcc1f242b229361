import type {
  DiscussionsWhenWidened,
  DistributionInput,
  DocumentDistributionQuery,
  ExclusionInput,
  HandlingInput,
  Level,
  ReleaseInput,
} from '../../generated/graphql';
import { toInstant, toWall } from '../../i18n/zone';
import { audienceInput, audienceKey, type Audience } from '../audience';

export type Distribution = NonNullable<DocumentDistributionQuery['document']['distribution']>;
export type StoredRelease = Distribution['releases'][number];
export type Addition = { audience: Audience; level: Level };

/** A change of a distribution that is not saved: the same shape is previewed and saved. */
export type Draft = {
  add: Addition[];
  close: string[];
  exclude: Audience[];
  closeExclusions: string[];
  handling: HandlingInput;
  /** Wall-clock times of the viewer's zone, empty for none. */
  embargo: string;
  expiry: string;
  derestriction: string;
  /** What becomes of its discussions where more people will see it. */
  discussions: DiscussionsWhenWidened;
};

const pick = ({ tlp, onward, download, attribution, recipients }: HandlingInput): HandlingInput => ({
  tlp,
  onward,
  download,
  attribution,
  recipients,
});

export function draftOf(stored: Distribution, zone: string, proposed: Addition[]): Draft {
  const wall = (instant: string | null | undefined) => (instant ? toWall(instant, zone) : '');
  return {
    add: proposed,
    close: [],
    exclude: [],
    closeExclusions: [],
    handling: pick(stored.handling),
    embargo: wall(stored.embargo),
    expiry: wall(stored.expiry),
    derestriction: wall(stored.derestriction),
    discussions: 'KEEP_FORMER_AUDIENCE',
  };
}

function without<Row>(rows: Row[], audience: Audience, audienceOf: (row: Row) => Audience): Row[] {
  return rows.filter((row) => audienceKey(audienceOf(row)) !== audienceKey(audience));
}

export const addAudience = (draft: Draft, addition: Addition): Draft => ({
  ...draft,
  add: [...without(draft.add, addition.audience, ({ audience }) => audience), addition],
  exclude: without(draft.exclude, addition.audience, (audience) => audience),
});

export const excludeAudience = (draft: Draft, audience: Audience): Draft => ({
  ...draft,
  add: without(draft.add, audience, (addition) => addition.audience),
  exclude: [...without(draft.exclude, audience, (each) => each), audience],
});

export const dropAudience = (draft: Draft, audience: Audience): Draft => ({
  ...draft,
  add: without(draft.add, audience, (addition) => addition.audience),
  exclude: without(draft.exclude, audience, (each) => each),
});

/** What recipients passed on that rests on a release, and what rests on that. */
export function restingOn(releases: Pick<StoredRelease, 'id' | 'restsOn'>[], id: string): string[] {
  return releases.filter(({ restsOn }) => restsOn === id).flatMap((each) => [each.id, ...restingOn(releases, each.id)]);
}

/** Closes a release and, chosen beforehand, what was passed on that rests on it: each of that may be kept. */
export const closeRelease = (draft: Draft, releases: StoredRelease[], id: string): Draft => ({
  ...draft,
  close: [...new Set([...draft.close, id, ...restingOn(releases, id)])],
});

/** A release is never rewritten: another level closes it and opens the same audience anew. What was passed on rests on that, where it can still be read. */
export function relevel(draft: Draft, releases: StoredRelease[], { id, audience }: StoredRelease, level: Level): Draft {
  const closed = level === 'DISCOVER' ? closeRelease(draft, releases, id) : { ...draft, close: [...draft.close, id] };
  return addAudience(closed, { audience, level });
}

export const toggle = (ids: string[], id: string): string[] => (ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]);

/** The release that derestricts goes with its date, and is not closed by itself. */
export const isOfDerestriction = ({ derestriction }: Pick<Distribution, 'derestriction'>, { audience, from }: StoredRelease): boolean =>
  audience.kind === 'PUBLIC' && from === derestriction;

const same = (one: HandlingInput, other: HandlingInput): boolean => JSON.stringify(pick(one)) === JSON.stringify(pick(other));

function dates(draft: Draft, stored: Distribution, zone: string): Partial<DistributionInput> {
  const before = draftOf(stored, zone, []);
  const change: Partial<DistributionInput> = {};
  if (draft.embargo !== before.embargo)
    Object.assign(change, draft.embargo ? { embargo: toInstant(draft.embargo, zone) } : { clearEmbargo: true });
  if (draft.expiry !== before.expiry)
    Object.assign(change, draft.expiry ? { expiry: toInstant(draft.expiry, zone) } : { clearExpiry: true });
  if (draft.derestriction !== before.derestriction)
    Object.assign(change, draft.derestriction ? { derestriction: toInstant(draft.derestriction, zone) } : { clearDerestriction: true });
  return change;
}

export function inputOf(documentId: string, capacity: string, draft: Draft, stored: Distribution, zone: string): DistributionInput {
  const addReleases: ReleaseInput[] = draft.add.map(({ audience, level }) => ({ audience: audienceInput(audience), level }));
  const addExclusions: ExclusionInput[] = draft.exclude.map((audience) => ({ audience: audienceInput(audience) }));
  const change: Partial<DistributionInput> = {
    ...(addReleases.length > 0 && { addReleases }),
    ...(draft.close.length > 0 && { closeReleases: draft.close }),
    ...(addExclusions.length > 0 && { addExclusions }),
    ...(draft.closeExclusions.length > 0 && { closeExclusions: draft.closeExclusions }),
    ...(!same(draft.handling, stored.handling) && { handling: draft.handling }),
    ...dates(draft, stored, zone),
  };
  const shows = draft.discussions === 'SHOW' && Object.keys(change).length > 0;
  return { documentId, capacity, ...change, ...(shows && { discussions: draft.discussions }) };
}

/** Whether there is anything to save: the document and the capacity are always there. */
export const isChanged = (input: DistributionInput): boolean => Object.keys(input).length > 2;

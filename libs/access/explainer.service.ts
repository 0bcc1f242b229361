import { Injectable } from '@nestjs/common';
import { GroupRights } from '#groups';
import { type Actor, People, type Standing } from '#identity';
import type { AccessibleItem } from './access.service.js';
import type { Release } from './access.types.js';
import { dayOrNull } from './attribution.js';
import { isAboutGroup } from './audience.js';
import { changesOf, exclusionsOf, type Known, MODERATORS, releasesOf } from './changes.js';
import { decide, type Ground as Said } from './decide.js';
import type { Explanation, Ground } from './explanation.types.js';
import { FactsOfAccess, type StoredExclusion, type StoredFacts, type StoredRelease, type Window } from './facts.service.js';
import { BEING_ACTIVE, type Goal, goalKey, Paths, type StoredStep, type Ways } from './paths.service.js';
import { dateOf, grantorOf, releaseOf, toTheDay } from './release-of.js';
import { rulesOf } from './rules.js';
import { Sight, type Told, withoutHidden } from './told.js';

export interface Asked {
  actor: Actor;
  item: Pick<AccessibleItem, 'id' | 'kind' | 'originatorParty' | 'originatorGroup'>;
  /** Of the person that is asked about, at the time that is asked about. */
  standing: Standing;
  isPast: boolean;
  told: Told;
}
/** What an explanation is told from: the facts as they are told, and the ways behind them, asked once. */
interface Telling extends Omit<Known, 'ways'> {
  sight: Sight;
  /** Whether the way to custody may be told: not through a group that the asker does not see. */
  tellsCustody: boolean;
  ways: () => Promise<Ways>;
}

/** Puts a decision into the grounds that it was made on, each with what is behind it, as far as the asker is told. */
@Injectable()
export class Explainer {
  constructor(
    private readonly facts: FactsOfAccess,
    private readonly paths: Paths,
    private readonly people: People,
    private readonly groups: GroupRights,
  ) {}

  async explain({ actor, item, standing, isPast, told }: Asked): Promise<Explanation> {
    const stored = await this.facts.of(standing, item.id);
    const sight = await this.sight(actor, item, stored);
    const { facts, hides } = withoutHidden(stored, told, sight, item);
    const { level, grounds: said } = facts.around.isBefore ? { level: null, grounds: [] } : decide(facts);
    const originator = (item.originatorParty ?? item.originatorGroup)!;
    const of = { facts, told, sight, originator, tellsCustody: sight.ofGroup(item.originatorGroup) };
    const telling: Telling = { ...of, ways: once(() => this.ways(standing, of)) };
    // Why one had no access then would tell what one may not know now: an exclusion, an embargo.
    const grounds = isPast && told.isSelf && !told.all && level === null ? [] : said;
    // Together with those who made releases, so that all are loaded at once.
    const [person, ...explained] = await Promise.all([
      standing.personId === null ? null : this.people.load(standing.personId),
      ...grounds.map((ground) => this.ground(ground, telling)),
    ]);
    return {
      itemKind: item.kind,
      ...{ level, person, decidedAt: new Date(standing.t), hiddenPaths: hides && !(told.isSelf && !isPast), grounds: explained },
      rules: grounds.length ? rulesOf(grounds.map(({ code }) => code)) : [],
      standing: async () => (grounds.length ? stepsTo(BEING_ACTIVE, await telling.ways()) : []),
      changes: async () => (isPast ? [] : changesOf({ ...telling, ways: await telling.ways() })),
    };
  }

  private async sight(actor: Actor, { originatorGroup }: Asked['item'], { stored }: StoredFacts): Promise<Sight> {
    const named = [...stored.releases, ...stored.exclusions].filter(({ kind }) => isAboutGroup(kind)).map(({ subject }) => subject);
    const ids = [...new Set(originatorGroup === null ? named : [...named, originatorGroup])];
    const groups = await Promise.all(ids.map((id) => this.groups.findVisible(actor, id)));
    return new Sight(new Set(ids.filter((_, place) => groups[place] !== null)));
  }

  /** In one statement the ways to all that is told. */
  private ways({ personId, t }: Standing, of: Omit<Telling, 'ways'>): Promise<Ways> {
    const { facts, told, originator, sight, tellsCustody } = of;
    const named = [...releasesOf(of), ...(told.all ? exclusionsOf(facts) : [])].filter((row) => sight.of(row));
    const goals: Goal[] = [BEING_ACTIVE, ...named];
    if (facts.isAuthor && tellsCustody) goals.push({ kind: 'AUTHOR_OF', subject: originator });
    if (facts.isHead && tellsCustody) goals.push({ kind: 'HEAD_OF', subject: originator });
    if (facts.isModerator) goals.push(MODERATORS);
    const distinct = new Map(goals.map(({ kind, subject }) => [goalKey({ kind, subject }), { kind, subject }]));
    return personId ? this.paths.ways(personId, [...distinct.values()], t) : Promise.resolve(new Map());
  }

  private async ground({ code, level, releaseId }: Said, telling: Telling): Promise<Ground> {
    const { facts, told, sight } = telling;
    const release = facts.stored.releases.find(({ id }) => id === releaseId);
    const row = release ?? (code === 'EXCLUDED' && told.all ? exclusionsOf(facts)[0] : undefined);
    const seen = row && sight.of(row) ? row : null;
    return {
      ...{ code, level: level ?? null, ...windowOf(code, row, facts, told) },
      audience: seen && { kind: seen.kind, subject: seen.subject },
      release: release && seen ? await this.release(release, told) : null,
      path: async () => stepsTo(goalOf(code, seen, telling), await telling.ways()),
    };
  }

  private async release(row: StoredRelease, { grantors, custody }: Told): Promise<Release> {
    const grantor = grantorOf(row, grantors);
    const release = releaseOf(row, grantor === null ? null : await this.people.load(grantor));
    return custody ? release : toTheDay(release);
  }
}

function windowOf(code: Said['code'], row: Window | undefined, { around }: StoredFacts, { limits, custody }: Told) {
  const windows: Partial<Record<Said['code'], Window | null>> = {
    QUARANTINED: around.quarantine,
    BREAK_GLASS: around.breakGlass,
    EMBARGOED: limits ? { from: null, until: around.terms!.embargoAt } : null,
    EXPIRED: limits ? { from: around.terms!.expiryAt, until: null } : null,
  };
  const { from, until } = windows[code] ?? row ?? { from: null, until: null };
  const told = (at: string | null) => (custody ? dateOf(at) : dayOrNull(dateOf(at)));
  return { from: told(from), until: told(until) };
}

function goalOf(code: Said['code'], row: StoredRelease | StoredExclusion | null, { originator }: Telling): Goal | null {
  if (code === 'CUSTODY_AUTHOR') return { kind: 'AUTHOR_OF', subject: originator };
  if (code === 'CUSTODY_HEAD') return { kind: 'HEAD_OF', subject: originator };
  return row;
}

const stepsTo = (goal: Goal | null, ways: Ways): StoredStep[] => (goal ? (ways.get(goalKey(goal)) ?? []) : []);

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}

import { Injectable } from '@nestjs/common';
import { GroupRights } from '#groups';
import { type Actor, People } from '#identity';
import { Parties } from '#parties';
import type { Reach, ReachRow, ReachWay, Through } from './reach.types.js';
import type { AccessibleItem } from './access.service.js';
import { hidesOriginator } from './attribution.js';
import { isAboutGroup } from './audience.js';
import { highest, type Level, LEVELS } from './levels.js';
import type { Sight } from './reach.service.js';

const GROUNDS = { AUTHOR_OF: 'CUSTODY_AUTHOR', HEAD_OF: 'CUSTODY_HEAD' } as const;

const throughOf = ({ kind, subject, grounds }: Sight): Through[] =>
  kind === 'AUTHOR_OF' || kind === 'HEAD_OF'
    ? [{ ground: GROUNDS[kind], audience: null }]
    : grounds.map((ground) => ({ ground, audience: ground === 'RELEASED' ? { kind, subject } : null }));

const isCustody = (kind: Sight['kind']) => kind === 'AUTHOR_OF' || kind === 'HEAD_OF';

/** Sights as people read them: by party, each person once, less what leads through groups that the asker may not see. */
@Injectable()
export class ReachViews {
  constructor(
    private readonly groups: GroupRights,
    private readonly parties: Parties,
    private readonly people: People,
  ) {}

  async of(actor: Actor, item: AccessibleItem, sights: Sight[], everyone: boolean): Promise<Reach> {
    const seen = await this.seenBy(actor, item, sights);
    return {
      everyone,
      hiddenPaths: seen.length < sights.length,
      ...counted(seen),
      ways: waysOf(seen),
      rows: await this.rows(seen),
    };
  }

  /** By party, in the order of their English names; the people of no party last. */
  async rows(seen: Sight[]): Promise<ReachRow[]> {
    const rows = await Promise.all([...groupBy(seen, ({ partyId }) => partyId)].map(([partyId, some]) => this.row(partyId, some)));
    return rows.sort((a, b) => (a.party?.names.en ?? '~').localeCompare(b.party?.names.en ?? '~'));
  }

  /** Custody through an office of a group is a membership of it; under the Chatham House rule custody is told to custodians alone. */
  async seenBy(actor: Actor, item: AccessibleItem, sights: Sight[]): Promise<Sight[]> {
    const told = hidesOriginator(item) ? sights.filter(({ kind }) => !isCustody(kind)) : sights;
    const isThroughGroup = ({ kind }: Sight) => (isCustody(kind) ? item.originatorGroup !== null : isAboutGroup(kind));
    const visible = await this.groups.visibleAmong(actor, told.filter(isThroughGroup).map(({ subject }) => subject)); // prettier-ignore
    return told.filter((sight) => !isThroughGroup(sight) || visible.has(sight.subject));
  }

  private async row(partyId: string | null, sights: Sight[]): Promise<ReachRow> {
    const byPerson = [...groupBy(sights, ({ personId }) => personId)];
    const persons = await Promise.all(
      byPerson.map(async ([personId, some]) => ({
        person: await this.people.load(personId),
        level: levelOf(some),
        through: some.flatMap(throughOf),
      })),
    );
    const inOrder = persons.sort((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level) || a.person.name.localeCompare(b.person.name));
    return {
      party: partyId === null ? null : await this.parties.load(partyId),
      persons: inOrder,
      personCount: inOrder.length,
      level: levelOf(sights),
    };
  }
}

const counted = (sights: Sight[]) => ({
  delegations: new Set(sights.flatMap(({ partyId }) => partyId ?? [])).size,
  persons: new Set(sights.map(({ personId }) => personId)).size,
});
const nameOf = ({ ground, audience }: Through) => `${ground} ${audience?.kind} ${audience?.subject}`;
function waysOf(seen: Sight[]): ReachWay[] {
  const each = seen.flatMap((sight) => throughOf(sight).map((way) => ({ way, sight })));
  const byWay = [...groupBy(each, ({ way }) => nameOf(way)).values()];
  return byWay.map((some) => ({ ...some[0]!.way, ...counted(some.map(({ sight }) => sight)) }));
}
const levelOf = (sights: Sight[]): Level => highest(sights.map(({ level }) => level))!;

/** Map.groupBy, which Node 20 does not have. */
function groupBy<Row, Key>(rows: Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

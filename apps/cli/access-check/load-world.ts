import { randomUUID } from 'node:crypto';
import {
  type AudienceKind,
  type AudienceValue as Audience,
  type DistributionRows,
  type DistributionStore,
  type Duty,
  dutySubject,
  NOBODY_IN_PARTICULAR,
} from '#access';
import type { Database } from '#database';
import type { World } from './world.js';

/** Codes of a world and the ids they were given. */
export class Codes {
  private readonly ids = new Map<string, string>();

  id(code: string): string {
    const id = this.ids.get(code) ?? randomUUID();
    this.ids.set(code, id);
    return id;
  }

  code(id: string): string {
    return [...this.ids].find(([, known]) => known === id)?.[0] ?? id;
  }

  /** Reads `GROUP(g1)`, `SECRETARIAT(MODERATOR)`, `PUBLIC`. */
  audience(text: string): Audience {
    const [, kind, of] = /^([A-Z_]+)(?:\((.+)\))?$/.exec(text) ?? [];
    if (!kind) throw new Error(`Not an audience: ${text}`);
    const subject = of === undefined ? NOBODY_IN_PARTICULAR : kind === 'SECRETARIAT' ? dutySubject(of as Duty) : this.id(of);
    return { kind: kind as AudienceKind, subject };
  }
}

type Row = Record<string, unknown>;
type Item = NonNullable<World['items']>[number];
type ItemRow = NonNullable<DistributionRows['items']>[number];

/** The tables of who there is, filled set by set: what the format lacks (names, e-mail, approvals) is supplied. */
function directory(world: World, codes: Codes): Record<string, Row[]> {
  const rows: Record<string, Row[]> = {
    party: [],
    body_membership: [],
    person: [],
    person_suspension: [],
    accreditation: [],
    accreditation_suspension: [],
  };
  Object.assign(rows, { duty: [], working_group: [], seat: [], office: [] });
  const add = (table: string, row: Row, dated?: { from?: string | null; until?: string | null }) => {
    const id = (row.id as string | undefined) ?? randomUUID();
    rows[table]!.push({ ...row, id, ...(dated && { from_at: dated.from ?? null, until_at: dated.until ?? null }) });
    return id;
  };
  for (const { code, kind, members = [] } of world.parties) {
    add('party', { id: codes.id(code), code, kind, names: { en: code }, abbreviations: {}, members_outside: 0, search_text: '' });
    for (const member of members) add('body_membership', { body_id: codes.id(code), member_id: codes.id(member.party) }, member);
  }
  for (const person of world.persons) addPerson(person, codes, add);
  for (const group of world.groups ?? []) addGroup(group, codes, add);
  return rows;
}

type Add = (table: string, row: Row, dated?: { from?: string | null; until?: string | null }) => string;

function addPerson({ code, suspensions = [], accreditations = [], duties = [] }: World['persons'][number], codes: Codes, add: Add) {
  const person_id = codes.id(code);
  const created_at = '1970-01-01T00:00:00Z';
  add('person', { id: person_id, name: code, email: `${person_id}@example.org`, language: 'en', time_zone: 'UTC', created_at });
  for (const suspension of suspensions) add('person_suspension', { person_id }, suspension);
  for (const accreditation of accreditations) {
    const { party, role, pending } = accreditation;
    const approved_at = pending ? null : created_at;
    const id = add('accreditation', { person_id, party_id: codes.id(party), role, approved_at, requested_at: created_at }, accreditation);
    for (const suspension of accreditation.suspensions ?? []) add('accreditation_suspension', { accreditation_id: id }, suspension);
  }
  for (const duty of duties) add('duty', { person_id, duty: duty.duty }, duty);
}

function addGroup(
  { code, kind, participants = [], observers = [], offices = [] }: NonNullable<World['groups']>[number],
  codes: Codes,
  add: Add,
) {
  const group_id = codes.id(code);
  add('working_group', {
    id: group_id,
    tag: code,
    kind,
    names: { en: code },
    mandate: {},
    series: code,
    observers_may_file: false,
    created_at: '1970-01-01T00:00:00Z',
  });
  const seats = [
    ...participants.map((seat) => ({ seat, capacity: 'PARTICIPANT' })),
    ...observers.map((seat) => ({ seat, capacity: 'OBSERVER' })),
  ];
  for (const { seat, capacity } of seats) {
    add(
      'seat',
      { group_id, capacity, party_id: seat.party ? codes.id(seat.party) : null, person_id: seat.person ? codes.id(seat.person) : null },
      seat,
    );
  }
  for (const office of offices) add('office', { group_id, person_id: codes.id(office.person), office: office.office }, office);
}

function itemRow({ code, originator, author }: Item, codes: Codes, isGroup: boolean): ItemRow {
  const [originatorParty, originatorGroup] = isGroup ? [null, codes.id(originator)] : [codes.id(originator), null];
  return { id: codes.id(code), kind: 'DOCUMENT', authorId: codes.id(author), originatorParty, originatorGroup };
}

function threadRows(world: World, codes: Codes, rows: ItemRow[]): ItemRow[] {
  return (world.threads ?? []).map(({ code, on }) => {
    const followed = rows.find(({ id }) => id === codes.id(on))!;
    return { ...followed, id: codes.id(code), kind: 'THREAD', follows: followed.id };
  });
}

function distributions(world: World, codes: Codes): Required<DistributionRows> {
  const isGroup = new Set((world.groups ?? []).map(({ code }) => code));
  const items = world.items ?? [];
  const rows = items.map((item) => itemRow(item, codes, isGroup.has(item.originator)));
  const of = <T extends object, R>(pick: (item: (typeof items)[number]) => T[] | undefined, map: (row: T) => R) =>
    items.flatMap((item) => (pick(item) ?? []).map((row) => ({ ...row, ...map(row), itemId: codes.id(item.code) })));
  return {
    items: [...rows, ...threadRows(world, codes, rows)],
    terms: of(
      (item) => [item],
      ({ handling, embargo, expiry }) => ({ ...handling, id: randomUUID(), embargoAt: embargo ?? null, expiryAt: expiry ?? null }),
    ),
    releases: of(
      (item) => item.releases,
      ({ to }) => ({ audience: codes.audience(to) }),
    ),
    exclusions: of(
      (item) => item.exclusions,
      (row) => ({ audience: codes.audience(row.of) }),
    ),
    quarantines: of(
      (item) => item.quarantines,
      () => ({}),
    ),
    breakGlass: of(
      (item) => item.breakGlass,
      ({ person }) => ({ personId: codes.id(person) }),
    ),
  };
}

/** Loads a world into the current transaction: the directory set by set, the distributions through the product's own store. */
export async function loadWorld(database: Database, store: DistributionStore, world: World): Promise<Codes> {
  const codes = new Codes();
  for (const [table, rows] of Object.entries(directory(world, codes))) {
    if (!rows.length) continue;
    const columns = Object.keys(rows[0]!).join(', ');
    await database.query(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
      JSON.stringify(rows),
    ]);
  }
  await store.store(distributions(world, codes));
  return codes;
}

import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Groups } from '#groups';
import type { SecretariatDuty } from '#identity';
import { Parties } from '#parties';
import { type Audience, NOBODY_IN_PARTICULAR } from './audience.js';
import type { PathStep, StepKind } from './explanation.types.js';
import { bind } from './visible.js';

/** What ways lead to: an audience, or custody of what is from a party or group. */
export interface Goal {
  kind: Audience['kind'] | 'HEAD_OF' | 'AUTHOR_OF';
  subject: string;
}
export const goalKey = ({ kind, subject }: Goal) => `${kind} ${subject}`;
/** To be active at all: everybody who is, is one of the community. */
export const BEING_ACTIVE: Goal = { kind: 'COMMUNITY', subject: NOBODY_IN_PARTICULAR };

interface Row {
  goal: string;
  way: string;
  id: string;
  kind: StepKind;
  role: string | null;
  partyId: string | null;
  bodyId: string | null;
  groupId: string | null;
  from: Date | null;
  until: Date | null;
}
const live = (row: string) => `is_live(${row}.from_at, ${row}.until_at, :t::timestamptz)`;
const step = (kind: StepKind, way: string, place: number, row: string, { role = 'null', party = 'null', body = 'null', group = 'null' }) =>
  `select w.kind || ' ' || w.subject as goal, ${way} as way, ${place} as place, ${row}.id, '${kind}' as kind, ${role}::text as role,
     ${party}::uuid as "partyId", ${body}::uuid as "bodyId", ${group}::uuid as "groupId", ${row}.from_at as "from", ${row}.until_at as "until"`;
const accreditation = (way: string) => step('ACCREDITATION', way, 0, 'a', { role: 'a.role', party: 'a.party_id' });
const seat = (way: string) => step('SEAT', way, 1, 's', { role: 's.capacity', party: 's.party_id', group: 's.group_id' });

const OF_BODY = `from wanted w join body_membership m on w.kind = 'BODY' and m.body_id = w.subject and ${live('m')} join accredited a on a.party_id = m.member_id`;
const OF_GROUP = `from wanted w join seat s on s.group_id = w.subject and ${live('s')}
  and s.capacity = (case w.kind when 'GROUP' then 'PARTICIPANT' when 'GROUP_OBSERVERS' then 'OBSERVER' end)::seat_capacity`;

/** Every way in which a person comes to each goal at t: one condition a kind, the same as standing() in the catalogue has for its audiences. */
const WAYS = `
  with wanted as materialized (select * from unnest(:kinds::text[], :subjects::uuid[]) w(kind, subject)),
  accredited as materialized (
    select a.* from live_accreditations(:t::timestamptz) l join accreditation a on a.id = l.accreditation_id where l.person_id = :personId::uuid)
  select * from (${[
    `${accreditation('a.id::text')} from wanted w join accredited a on w.kind in ('PERSON', 'COMMUNITY')
       or a.party_id = w.subject and (w.kind in ('PARTY', 'BODY', 'AUTHOR_OF') or w.kind = 'HEAD_OF' and a.role = 'HEAD')`,
    `${accreditation(`a.id || ' ' || m.id`)} ${OF_BODY}`,
    `${step('MEMBERSHIP', `a.id || ' ' || m.id`, 1, 'm', { party: 'm.member_id', body: 'm.body_id' })} ${OF_BODY}`,
    `${accreditation(`a.id || ' ' || s.id`)} ${OF_GROUP} join accredited a on a.party_id = s.party_id`,
    `${seat(`a.id || ' ' || s.id`)} ${OF_GROUP} join accredited a on a.party_id = s.party_id`,
    `${seat('s.id::text')} ${OF_GROUP} where s.person_id = :personId::uuid`,
    `${step('OFFICE', 'o.id::text', 0, 'o', { role: 'o.office', group: 'o.group_id' })} from wanted w
       join office o on o.group_id = w.subject and o.person_id = :personId::uuid and ${live('o')}
         and (w.kind in ('BUREAU', 'AUTHOR_OF') or w.kind = 'HEAD_OF' and o.office in ('CHAIR', 'CO_CHAIR'))`,
    `${step('DUTY', 'd.id::text', 0, 'd', { role: 'd.duty' })} from wanted w
       join duty d on d.person_id = :personId::uuid and ${live('d')} and (w.kind in ('PERSON', 'COMMUNITY') or w.kind = 'SECRETARIAT' and duty_subject(d.duty) = w.subject)
       where not exists (select from person_suspension x where x.person_id = :personId::uuid and ${live('x')})`,
  ].join(' union all ')}) steps
  order by goal, min("from") over (partition by goal, way) nulls first, way, place`;

/** A step, with the stored row that it is. */
export type StoredStep = PathStep & { id: string };
/** By goal: the steps of every way that leads there, way by way. */
export type Ways = ReadonlyMap<string, StoredStep[]>;

/** How a person comes to be in audiences: through which accreditations, memberships, seats, offices and duties. */
@Injectable()
export class Paths {
  constructor(
    private readonly database: Database,
    private readonly parties: Parties,
    private readonly groups: Groups,
  ) {}

  /** All of it in one statement. None lead to what everybody is in. */
  async ways(personId: string, goals: Goal[], t: string): Promise<Ways> {
    const [kinds, subjects] = [goals.map(({ kind }) => kind), goals.map(({ subject }) => subject)];
    const rows = await this.database.query<Row>(...bind(WAYS, { personId, kinds, subjects, t }));
    const byGoal = new Map<string, Row[]>();
    for (const row of rows) byGoal.set(row.goal, [...(byGoal.get(row.goal) ?? []), row]);
    const found = [...byGoal].map(async ([goal, some]) => [goal, await this.steps(some)] as const);
    return new Map(await Promise.all(found));
  }

  private steps(rows: Row[]): Promise<StoredStep[]> {
    const ways = [...new Set(rows.map(({ way }) => way))];
    return Promise.all(rows.map((row) => this.step(row, ways.indexOf(row.way) + 1)));
  }

  private async step({ id, kind, role, partyId, bodyId, groupId, from, until }: Row, way: number): Promise<StoredStep> {
    const party = partyId === null ? null : await this.parties.load(partyId);
    const body = bodyId === null ? null : await this.parties.load(bodyId);
    const group = groupId === null ? null : await this.groups.find(groupId);
    return { id, way, kind, role, party, body, group, duty: kind === 'DUTY' ? (role as SecretariatDuty) : null, from, until };
  }
}

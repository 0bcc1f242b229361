import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Groups } from '#groups';
import type { SecretariatDuty } from '#identity';
import { Parties } from '#parties';
import type { PathStep } from './explanation.types.js';
import type { Audience } from './audience.js';

interface Row {
  kind: string;
  role: string | null;
  partyId: string | null;
  bodyId: string | null;
  groupId: string | null;
  from: Date | null;
  until: Date | null;
}
const step = (kind: string, { role = 'null', party = 'null', body = 'null', group = 'null' }, row: string) =>
  `select '${kind}' as kind, ${role}::text as role, ${party}::uuid as "partyId", ${body}::uuid as "bodyId", ${group}::uuid as "groupId",
     ${row}.from_at as "from", ${row}.until_at as "until"`;
const live = (row: string) => `is_live(${row}.from_at, ${row}.until_at, $3::timestamptz)`;

/** The person's live accreditations ($1 person, $2 subject, $3 time), each to be joined with what leads on from it. */
const ACCREDITED = `from live_accreditations($3::timestamptz) l join accreditation a on a.id = l.accreditation_id`;
const accreditation = step('ACCREDITATION', { role: 'a.role', party: 'a.party_id' }, 'a');
const STEPS: Partial<Record<Audience['kind'] | 'HEAD_OF' | 'AUTHOR_OF', string[]>> = {
  PARTY: [`${accreditation} ${ACCREDITED} where a.person_id = $1 and a.party_id = $2`],
  BODY: [
    `${accreditation} ${ACCREDITED} where a.person_id = $1 and (a.party_id = $2 or exists
       (select 1 from body_membership m where m.body_id = $2 and m.member_id = a.party_id and ${live('m')}))`,
    `${step('MEMBERSHIP', { party: 'm.member_id', body: 'm.body_id' }, 'm')} ${ACCREDITED}
       join body_membership m on m.member_id = a.party_id and m.body_id = $2 and ${live('m')} where a.person_id = $1`,
  ],
  SECRETARIAT: [
    `${step('DUTY', { role: 'd.duty' }, 'd')} from duty d where d.person_id = $1 and duty_subject(d.duty) = $2 and ${live('d')}`,
  ],
  BUREAU: [
    `${step('OFFICE', { role: 'o.office', group: 'o.group_id' }, 'o')} from office o where o.person_id = $1 and o.group_id = $2 and ${live('o')}`,
  ],
};
const seats = (capacity: string) => [
  `${accreditation} ${ACCREDITED} where a.person_id = $1 and exists
     (select 1 from seat s where s.group_id = $2 and s.capacity = '${capacity}' and s.party_id = a.party_id and ${live('s')})`,
  `${step('SEAT', { role: 's.capacity', party: 's.party_id', group: 's.group_id' }, 's')} from seat s
     where s.group_id = $2 and s.capacity = '${capacity}' and ${live('s')} and (s.person_id = $1
       or s.party_id in (select l.party_id from live_accreditations($3::timestamptz) l where l.person_id = $1))`,
];
const CUSTODY = [...STEPS.PARTY!, ...STEPS.BUREAU!];
const ALL = { ...STEPS, GROUP: seats('PARTICIPANT'), GROUP_OBSERVERS: seats('OBSERVER'), HEAD_OF: CUSTODY, AUTHOR_OF: CUSTODY };

/** How a person comes to be in an audience: person, accreditation, membership or seat, audience. */
@Injectable()
export class Paths {
  constructor(
    private readonly database: Database,
    private readonly parties: Parties,
    private readonly groups: Groups,
  ) {}

  /** The steps in order; none where the audience is everybody or the person themself. */
  to(personId: string, audience: { kind: keyof typeof ALL | Audience['kind']; subject: string }, t: string): Promise<PathStep[]> {
    const steps = (ALL as Record<string, string[] | undefined>)[audience.kind] ?? [];
    if (!steps.length) return Promise.resolve([]);
    return this.database.memo(`path ${personId} ${audience.kind} ${audience.subject} ${t}`, () =>
      this.ask(steps, [personId, audience.subject, t]),
    );
  }

  private async ask(steps: string[], values: string[]): Promise<PathStep[]> {
    const sql = steps.map((step, place) => `select ${place} as place, s.* from (${step}) s`).join(' union all ');
    const rows = await this.database.query<Row>(`select * from (${sql}) steps order by place, "from"`, values);
    return Promise.all(rows.map((row) => this.toStep(row)));
  }

  private async toStep({ kind, role, partyId, bodyId, groupId, from, until }: Row): Promise<PathStep> {
    const party = partyId === null ? null : await this.parties.load(partyId);
    const body = bodyId === null ? null : await this.parties.load(bodyId);
    const group = groupId === null ? null : await this.groups.find(groupId);
    return { kind, role, party, body, group, duty: kind === 'DUTY' ? (role as SecretariatDuty) : null, from, until };
  }
}

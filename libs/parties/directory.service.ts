import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { notFound } from '#errors';
import { type Actor, People, type Person, Rights } from '#identity';
import type { Accreditation, Duty } from './accreditation.entity.js';

// The order of the cases is that of access-model.md: pending until approved, then by the dates, then not suspended.
const ACCREDITATION = `a.id, a.person_id as "personId", a.party_id as "partyId", a.role, a.from_at as "from", a.until_at as "until", a.note,
  case when a.until_at <= now() then 'ENDED' when a.approved_at is null or a.approved_at > now() then 'PENDING' when a.from_at > now() then 'FUTURE'
    when exists (select 1 from accreditation_suspension s where s.accreditation_id = a.id and is_live(s.from_at, s.until_at, now()))
      or exists (select 1 from person_suspension s where s.person_id = a.person_id and is_live(s.from_at, s.until_at, now())) then 'SUSPENDED'
    else 'ACTIVE' end as status`;
const DUTY = `d.id, d.person_id as "personId", d.duty, d.from_at as "from", d.until_at as "until"`;
type By = 'id' | 'person_id' | 'party_id';
const PROPERTY = { id: 'id', person_id: 'personId', party_id: 'partyId' } as const;

/** The directory rule of access-model.md: who is told which person acts for whom. */
@Injectable()
export class Directory {
  constructor(
    private readonly database: Database,
    private readonly rights: Rights,
    private readonly people: People,
  ) {}

  /** An accreditation that a stored row names; whoever shows it has decided that. */
  async load(id: string): Promise<Accreditation> {
    const [found] = await this.accreditations('id').load(id);
    if (!found) throw notFound();
    return found;
  }

  /** The active accreditations to a party: told to active persons. */
  async peopleOf(actor: Actor, partyId: string): Promise<Accreditation[]> {
    if (!(await this.rights.isActive(actor))) return [];
    return (await this.accreditations('party_id').load(partyId)).filter(isActive);
  }

  /** The active accreditations of a person: told to active persons. All of them: to the person and to administrators. */
  async accreditationsOf(actor: Actor, personId: string): Promise<Accreditation[]> {
    const [seesAll, active] = await Promise.all([this.seesAllOf(actor, personId), this.rights.isActive(actor)]);
    if (!seesAll && !active) return [];
    const all = await this.accreditations('person_id').load(personId);
    return seesAll ? all : all.filter(isActive);
  }

  /** In whose name a person may act now, whoever asks. */
  async activeAccreditations(personId: string): Promise<Accreditation[]> {
    return (await this.accreditations('person_id').load(personId)).filter(isActive);
  }

  async dutiesOf(actor: Actor, personId: string): Promise<Duty[]> {
    return (await this.seesAllOf(actor, personId)) ? this.duties().load(personId) : [];
  }

  /** Contact data: told to the person, their own parties and administrators. */
  async emailOf(actor: Actor, personId: string): Promise<string | null> {
    if (!actor.personId) return null;
    if (!(await this.seesAllOf(actor, personId)) && !(await this.shareParty(actor.personId, personId))) return null;
    return (await this.people.load(personId)).email;
  }

  async noteOf(actor: Actor, { personId, note }: Accreditation): Promise<string | null> {
    return (await this.seesAllOf(actor, personId)) ? note : null;
  }

  async isSuspended(actor: Actor, personId: string): Promise<boolean | null> {
    return (await this.rights.hasDuty(actor, 'ADMINISTRATOR')) ? this.suspensions().load(personId) : null;
  }

  async isInvited(actor: Actor, { id }: Person): Promise<boolean | null> {
    return (await this.rights.hasDuty(actor, 'ADMINISTRATOR')) ? (await this.people.load(id)).isInvited : null;
  }

  async pending(actor: Actor): Promise<Accreditation[]> {
    await this.rights.requireDuty(actor, 'ADMINISTRATOR');
    return this.database.query<Accreditation>(
      `select ${ACCREDITATION} from accreditation a where a.approved_at is null and (a.until_at is null or a.until_at > now()) order by a.requested_at, a.id`,
    );
  }

  /** As it is in this transaction, whatever was read of it before. */
  async fresh(id: string): Promise<Accreditation> {
    const [found] = await this.ask('id', [id]);
    if (!found) throw notFound();
    return found;
  }

  private async seesAllOf(actor: Actor, personId: string): Promise<boolean> {
    return actor.personId === personId || this.rights.hasDuty(actor, 'ADMINISTRATOR');
  }

  private async shareParty(one: string, other: string): Promise<boolean> {
    const [ours, theirs] = await Promise.all([this.activeAccreditations(one), this.activeAccreditations(other)]);
    const parties = new Set(ours.map(({ partyId }) => partyId));
    return theirs.some(({ partyId }) => parties.has(partyId));
  }

  private ask(by: By, ids: readonly string[]): Promise<Accreditation[]> {
    return this.database.query<Accreditation>(
      `select ${ACCREDITATION} from accreditation a where a.${by} = any($1::uuid[]) order by a.role, a.requested_at, a.id`,
      [ids],
    );
  }

  private accreditations(by: By) {
    const load = async (ids: readonly string[]) => {
      const rows = await this.ask(by, ids);
      return ids.map((id) => rows.filter((row) => row[PROPERTY[by]] === id));
    };
    return this.database.loader(`accreditations by ${by}`, load);
  }

  private duties() {
    const load = async (ids: readonly string[]) => {
      const sql = `select ${DUTY} from duty d where d.person_id = any($1::uuid[]) and (d.until_at is null or d.until_at > now()) order by d.duty, d.id`;
      const rows = await this.database.query<Duty>(sql, [ids]);
      return ids.map((id) => rows.filter(({ personId }) => personId === id));
    };
    return this.database.loader('duties', load);
  }

  private suspensions() {
    const load = async (ids: readonly string[]) => {
      const sql =
        'select s.person_id as id from person_suspension s where s.person_id = any($1::uuid[]) and is_live(s.from_at, s.until_at, now())';
      const rows = new Set((await this.database.query<{ id: string }>(sql, [ids])).map(({ id }) => id));
      return ids.map((id) => rows.has(id));
    };
    return this.database.loader('suspensions', load);
  }
}

const isActive = ({ status }: Accreditation) => status === 'ACTIVE';

import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database } from '#database';
import { conflict, invalid, notFound } from '#errors';
import { People, Rights, type SignedIn } from '#identity';
import { Parties, Terms } from '#parties';
import type { WorkingGroup } from './group.entity.js';
import { GroupRights } from './groups.access.js';
import type { ElectInput, SeatInput } from './groups.inputs.js';

const OVERLAPS = `span(coalesce(x.from_at, '-infinity'), coalesce(x.until_at, 'infinity')) && span(coalesce($4, now()), coalesce($5, 'infinity'::timestamptz))`;

/** Who takes part in a group and who holds its offices. Rows are closed, never overwritten. */
@Injectable()
export class Seats {
  constructor(
    private readonly database: Database,
    private readonly rights: Rights,
    private readonly audit: Audit,
    private readonly terms: Terms,
    private readonly people: People,
    private readonly parties: Parties,
    private readonly groupRights: GroupRights,
  ) {}

  async seat(actor: SignedIn, { groupId, capacity, partyId, personId, from, until }: SeatInput): Promise<WorkingGroup> {
    await this.hold(actor, groupId);
    if (!partyId === !personId) throw invalid([{ field: 'partyId', rule: 'eitherPartyOrPerson' }]);
    if (partyId) await this.parties.load(partyId);
    if (personId) await this.people.load(personId);
    await this.terms.check({ from, until });
    const term = [from ?? null, until ?? null];
    const same = await this.database.query(
      `select 1 from seat x where x.group_id = $1 and x.capacity = $2 and coalesce(x.party_id, x.person_id) = $3 and x.office_id is null and ${OVERLAPS}`,
      [groupId, capacity, partyId ?? personId, ...term],
    );
    if (same.length) throw conflict('ALREADY_SEATED', 'They have this seat for that time already.');
    const id = this.database.newId();
    await this.database.query(
      'insert into seat (id, group_id, capacity, party_id, person_id, from_at, until_at) values ($1, $2, $3, $4, $5, coalesce($6, now()), $7)',
      [id, groupId, capacity, partyId ?? null, personId ?? null, ...term],
    );
    return this.changed(actor, 'SEAT', groupId, { seatId: id, capacity, partyId, personId });
  }

  async endSeat(actor: SignedIn, id: string): Promise<WorkingGroup> {
    const groupId = await this.open(actor, 'seat', id);
    const [ended] = await this.database.query(
      'with ended as (update seat set until_at = now() where id = $1 and office_id is null returning 1) select 1 from ended',
      [id],
    );
    if (!ended) throw conflict('SEAT_OF_OFFICE', 'This seat goes with an office; end the office.');
    return this.changed(actor, 'END_SEAT', groupId, { seatId: id });
  }

  /** Gives an office, and the seat of a participant that goes with it for the term. */
  async elect(actor: SignedIn, { groupId, personId, office, from, until }: ElectInput): Promise<WorkingGroup> {
    await this.hold(actor, groupId);
    await this.people.load(personId);
    await this.terms.check({ from, until });
    const term = [from ?? null, until ?? null];
    const same = await this.database.query(
      `select 1 from office x where x.group_id = $1 and x.office = $2 and x.person_id = $3 and ${OVERLAPS}`,
      [groupId, office, personId, ...term],
    );
    if (same.length) throw conflict('ALREADY_ELECTED', 'This person holds this office for that time already.');
    const id = this.database.newId();
    await this.database.query(
      `with elected as (insert into office (id, group_id, person_id, office, from_at, until_at) values ($1, $2, $3, $4, coalesce($5, now()), $6) returning *)
       insert into seat (id, group_id, capacity, person_id, from_at, until_at, office_id)
       select $7, group_id, 'PARTICIPANT', person_id, from_at, until_at, id from elected`,
      [id, groupId, personId, office, ...term, this.database.newId()],
    );
    return this.changed(actor, 'ELECT', groupId, { officeId: id, office, personId });
  }

  async endOffice(actor: SignedIn, id: string): Promise<WorkingGroup> {
    const groupId = await this.open(actor, 'office', id);
    await this.database.query('update office set until_at = now() where id = $1', [id]);
    await this.database.query('update seat set until_at = now() where office_id = $1 and (until_at is null or until_at > now())', [id]);
    return this.changed(actor, 'END_OFFICE', groupId, { officeId: id });
  }

  /** The group, held against changes at the same moment. */
  private async hold(actor: SignedIn, groupId: string): Promise<void> {
    await this.rights.requireDuty(actor, 'ADMINISTRATOR');
    const known = await this.database.query('select 1 from working_group where id = $1 for no key update', [groupId]);
    if (!known.length) throw notFound();
  }

  /** The group of a seat or an office that has not ended. */
  private async open(actor: SignedIn, table: 'seat' | 'office', id: string): Promise<string> {
    await this.rights.requireDuty(actor, 'ADMINISTRATOR');
    const [row] = await this.database.query<{ groupId: string; isEnded: boolean }>(
      `select group_id as "groupId", coalesce(until_at <= now(), false) as "isEnded" from ${table} where id = $1 for update`,
      [id],
    );
    if (!row) throw notFound();
    if (row.isEnded) throw conflict('ENDED', 'This has ended.');
    return row.groupId;
  }

  private async changed(actor: SignedIn, action: string, groupId: string, details: object): Promise<WorkingGroup> {
    await this.audit.recordChange({ actorId: actor.personId, action, details: { groupId, ...details } });
    return this.groupRights.visibleGroup(actor, groupId);
  }
}

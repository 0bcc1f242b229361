import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { invalid, notFound } from '#errors';
import { Seats } from '#groups';
import type { SignedIn } from '#identity';
import { Accreditations, Duties, Memberships } from '#parties';
import type { DirectoryChangeInput } from './directory-change.inputs.js';

export type ChangeName = keyof DirectoryChangeInput;
type Inputs = { [Name in ChangeName]-?: NonNullable<DirectoryChangeInput[Name]> };
type UseCases = { [Name in ChangeName]-?: (actor: SignedIn, input: Inputs[Name]) => Promise<unknown> };

/** Whose rights a change concerns, and from when on: one person's, or those of all people of a party. */
export interface Concerned {
  personId: string | null;
  partyId: string | null;
  /** As PostgreSQL writes it; the present of the transaction, or later. */
  at: string;
}

/** Where the row is that a change is about, by the field of its input that names it. */
const ROWS = {
  accreditationId: 'select person_id, null::uuid as party_id, from_at from accreditation where id = $1',
  dutyId: 'select person_id, null::uuid as party_id, from_at from duty where id = $1',
  officeId: 'select person_id, null::uuid as party_id, from_at from office where id = $1',
  seatId: 'select person_id, party_id, from_at from seat where id = $1',
  membershipId: 'select null::uuid as person_id, member_id as party_id, from_at from body_membership where id = $1',
};
const NAMED = 'select $1::uuid as person_id, $2::uuid as party_id, null::timestamptz as from_at';

/** Every change of the directory that touches who is in which audience, under the name of its mutation: the use case itself. */
@Injectable()
export class DirectoryChanges {
  private readonly useCases: UseCases;

  constructor(
    private readonly database: Database,
    accreditations: Accreditations,
    duties: Duties,
    memberships: Memberships,
    seats: Seats,
  ) {
    this.useCases = {
      // It counts for nothing until it is approved: what that will do is what there is to see.
      accredit: async (actor, input) => accreditations.approve(actor, (await accreditations.accredit(actor, input)).id),
      approveAccreditation: (actor, { accreditationId }) => accreditations.approve(actor, accreditationId),
      suspendAccreditation: (actor, input) => accreditations.suspend(actor, input),
      liftAccreditationSuspension: (actor, { accreditationId }) => accreditations.lift(actor, accreditationId),
      endAccreditation: (actor, input) => accreditations.end(actor, input),
      suspendPerson: (actor, input) => duties.suspend(actor, input),
      liftPersonSuspension: (actor, { personId }) => duties.lift(actor, personId),
      giveDuty: (actor, input) => duties.give(actor, input),
      endDuty: (actor, { dutyId }) => duties.end(actor, dutyId),
      accede: (actor, input) => memberships.accede(actor, input),
      endMembership: (actor, input) => memberships.end(actor, input),
      seat: (actor, input) => seats.seat(actor, input),
      endSeat: (actor, { seatId }) => seats.endSeat(actor, seatId),
      elect: (actor, input) => seats.elect(actor, input),
      endOffice: (actor, { officeId }) => seats.endOffice(actor, officeId),
    };
  }

  /** Which change an input holds. Throws INVALID unless it is exactly one. */
  nameIn(input: DirectoryChangeInput): ChangeName {
    const [name, ...others] = (Object.keys(this.useCases) as ChangeName[]).filter((each) => input[each]);
    if (!name || others.length) throw invalid([{ field: 'input', rule: 'exactlyOne' }]);
    return name;
  }

  /** Makes the change in the current transaction, as its mutation would. */
  async make(actor: SignedIn, name: ChangeName, input: DirectoryChangeInput): Promise<void> {
    const useCase: (actor: SignedIn, input: never) => Promise<unknown> = this.useCases[name];
    await useCase(actor, input[name] as never);
  }

  /** Throws NOT_FOUND where the change is about nothing there is. */
  async concerned(name: ChangeName, input: DirectoryChangeInput): Promise<Concerned> {
    const change: Record<string, unknown> = { ...input[name] };
    const field = (Object.keys(ROWS) as (keyof typeof ROWS)[]).find((each) => change[each]);
    const [sql, values] = field
      ? [ROWS[field], [change[field]]]
      : [NAMED, [change.personId ?? null, change.partyId && !change.personId ? change.partyId : (change.memberId ?? null)]];
    const [row] = await this.database.query<Concerned>(
      `select person_id as "personId", party_id as "partyId", greatest(now(), from_at, $${values.length + 1}::timestamptz)::text as at from (${sql}) r`,
      [...values, change.at ?? change.from ?? null],
    );
    if (!row) throw notFound();
    return row;
  }
}

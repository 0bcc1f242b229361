import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database } from '#database';
import { conflict, invalid, notFound } from '#errors';
import { Rights, type SignedIn } from '#identity';
import type { AccedeInput, EndMembershipInput } from './membership.inputs.js';
import { Parties } from './parties.service.js';
import type { Membership, PartyKind } from './party.entity.js';

const STATES: PartyKind[] = ['MEMBER_STATE', 'OBSERVER_STATE'];

/**
 * Which states belong to a regional body. A membership is a fact of the world that the portal learns of later, so that, alone among dated
 * rows, it may be back-dated. Rows are closed, never overwritten.
 */
@Injectable()
export class Memberships {
  constructor(
    private readonly database: Database,
    private readonly rights: Rights,
    private readonly audit: Audit,
    private readonly parties: Parties,
  ) {}

  async accede(actor: SignedIn, { bodyId, memberId, from, until }: AccedeInput): Promise<Membership> {
    await this.rights.requireDuty(actor, 'ADMINISTRATOR');
    // One accession to a body after the other, so that the second finds the first one's row.
    await this.database.query('select 1 from party where id = $1 for no key update', [bodyId]);
    const [body, member] = [await this.parties.load(bodyId), await this.parties.load(memberId)];
    if (body.kind !== 'REGIONAL_BODY') throw invalid([{ field: 'bodyId', rule: 'regionalBody' }]);
    if (!STATES.includes(member.kind)) throw invalid([{ field: 'memberId', rule: 'state' }]);
    const term = [from ?? null, until ?? null];
    const [{ isBackwards, isTaken } = { isBackwards: false, isTaken: false }] = await this.database.query<Record<string, boolean>>(
      `select coalesce($4::timestamptz <= coalesce($3, now()), false) as "isBackwards", exists (select 1 from body_membership m where m.body_id = $1 and m.member_id = $2
         and span(m.from_at, m.until_at) && span(coalesce($3, now()), $4)) as "isTaken"`,
      [bodyId, memberId, ...term],
    );
    if (isBackwards) throw invalid([{ field: 'until', rule: 'afterFrom' }]);
    if (isTaken) throw conflict('ALREADY_MEMBER', 'It is a member for that time already.');
    const id = this.database.newId();
    await this.database.query(
      'insert into body_membership (id, body_id, member_id, from_at, until_at) values ($1, $2, $3, coalesce($4, now()), $5)',
      [id, bodyId, memberId, ...term],
    );
    return this.changed(actor, 'ACCEDE', id, { bodyId, memberId, from, until });
  }

  async end(actor: SignedIn, { membershipId: id, at }: EndMembershipInput): Promise<Membership> {
    await this.rights.requireDuty(actor, 'ADMINISTRATOR');
    const [found] = await this.database.query<{ isEnded: boolean; isLater: boolean; isBefore: boolean }>(
      `select coalesce(until_at <= now(), false) as "isEnded", coalesce(coalesce($2, now()) > until_at, false) as "isLater",
         coalesce(coalesce($2, now()) < from_at, false) as "isBefore" from body_membership where id = $1 for update`,
      [id, at ?? null],
    );
    if (!found) throw notFound();
    if (found.isEnded) throw conflict('ENDED', 'This membership has ended.');
    if (found.isLater) throw invalid([{ field: 'at', rule: 'notAfterUntil' }]);
    if (at && found.isBefore) throw invalid([{ field: 'at', rule: 'notBeforeFrom' }]);
    // One that has not begun ends as it begins: it never was.
    await this.database.query('update body_membership set until_at = greatest(coalesce($2, now()), from_at) where id = $1', [
      id,
      at ?? null,
    ]);
    return this.changed(actor, 'END_MEMBERSHIP', id, { at });
  }

  private async changed(actor: SignedIn, action: string, id: string, details: object): Promise<Membership> {
    await this.audit.recordChange({ actorId: actor.personId, action, details: { membershipId: id, ...details } });
    return (await this.parties.findMembership(id))!;
  }
}

import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database } from '#database';
import { conflict, notFound } from '#errors';
import { Rights, type SignedIn } from '#identity';
import type { Accreditation } from './accreditation.entity.js';
import type { AccreditInput, EndAccreditationInput, SuspendAccreditationInput } from './accreditation.inputs.js';
import { Directory } from './directory.service.js';
import { Terms } from './terms.service.js';

/** The life of an accreditation. Its rows are closed, never overwritten. */
@Injectable()
export class Accreditations {
  constructor(
    private readonly database: Database,
    private readonly rights: Rights,
    private readonly audit: Audit,
    private readonly terms: Terms,
    private readonly directory: Directory,
  ) {}

  /** Asks for an accreditation; it counts once it is approved. */
  async accredit(actor: SignedIn, { personId, partyId, role, from, until, note }: AccreditInput): Promise<Accreditation> {
    await this.rights.requireDuty(actor, 'ADMINISTRATOR');
    await this.terms.check({ from, until });
    await this.refuseDuplicate(personId, partyId, role, from, until);
    const id = this.database.newId();
    await this.database.query(
      `insert into accreditation (id, person_id, party_id, role, from_at, until_at, requested_by, note) values ($1, $2, $3, $4, coalesce($5, now()), $6, $7, $8)`,
      [id, personId, partyId, role, from ?? null, until ?? null, actor.personId, note ?? null],
    );
    return this.changed(actor, 'ACCREDIT', id, { personId, partyId, role });
  }

  async approve(actor: SignedIn, id: string): Promise<Accreditation> {
    const { status } = await this.open(actor, id);
    if (status !== 'PENDING') throw conflict('ALREADY_APPROVED', 'This accreditation is approved already.');
    await this.database.query('update accreditation set approved_at = now(), approved_by = $2 where id = $1', [id, actor.personId]);
    return this.changed(actor, 'APPROVE_ACCREDITATION', id);
  }

  async suspend(actor: SignedIn, { accreditationId: id, reason, until }: SuspendAccreditationInput): Promise<Accreditation> {
    await this.open(actor, id);
    await this.terms.check({ until });
    const live = await this.database.query(
      'select 1 from accreditation_suspension where accreditation_id = $1 and is_live(from_at, until_at, now())',
      [id],
    );
    if (live.length) throw conflict('ALREADY_SUSPENDED', 'This accreditation is suspended already.');
    await this.database.query(
      'insert into accreditation_suspension (id, accreditation_id, from_at, until_at, reason, set_by) values ($1, $2, now(), $3, $4, $5)',
      [this.database.newId(), id, until ?? null, reason.trim(), actor.personId],
    );
    return this.changed(actor, 'SUSPEND_ACCREDITATION', id);
  }

  async lift(actor: SignedIn, id: string): Promise<Accreditation> {
    await this.open(actor, id);
    const lifted = await this.database.query(
      `with lifted as (update accreditation_suspension set until_at = now() where accreditation_id = $1 and is_live(from_at, until_at, now()) returning 1)
       select 1 from lifted`,
      [id],
    );
    if (!lifted.length) throw conflict('NOT_SUSPENDED', 'This accreditation is not suspended itself.');
    return this.changed(actor, 'LIFT_ACCREDITATION_SUSPENSION', id);
  }

  async end(actor: SignedIn, { accreditationId: id, at }: EndAccreditationInput): Promise<Accreditation> {
    const { until } = await this.open(actor, id);
    await this.terms.checkEnd(at, until);
    await this.database.query('update accreditation set until_at = coalesce($2, now()) where id = $1', [id, at ?? null]);
    return this.changed(actor, 'END_ACCREDITATION', id);
  }

  /** An accreditation that has not ended, held against changes at the same moment. */
  private async open(actor: SignedIn, id: string): Promise<Accreditation> {
    await this.rights.requireDuty(actor, 'ADMINISTRATOR');
    await this.database.query('select 1 from accreditation where id = $1 for update', [id]);
    const found = await this.directory.fresh(id);
    if (found.status === 'ENDED') throw conflict('ENDED', 'This accreditation has ended.');
    return found;
  }

  private async refuseDuplicate(personId: string, partyId: string, role: string, from?: Date | null, until?: Date | null): Promise<void> {
    const known = await this.database.query('select 1 from person p, party y where p.id = $1 and y.id = $2 for no key update of p', [
      personId,
      partyId,
    ]);
    if (!known.length) throw notFound();
    const same = await this.database.query(
      `select 1 from accreditation a where a.person_id = $1 and a.party_id = $2 and a.role = $3
         and span(coalesce(a.from_at, '-infinity'), coalesce(a.until_at, 'infinity')) && span(coalesce($4, now()), coalesce($5, 'infinity'::timestamptz))`,
      [personId, partyId, role, from ?? null, until ?? null],
    );
    if (same.length) throw conflict('ALREADY_ACCREDITED', 'This person is accredited to this party in this role for that time already.');
  }

  private async changed(actor: SignedIn, action: string, id: string, details: object = {}): Promise<Accreditation> {
    await this.audit.recordChange({ actorId: actor.personId, action, details: { accreditationId: id, ...details } });
    return this.directory.fresh(id);
  }
}

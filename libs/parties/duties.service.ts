import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database } from '#database';
import { conflict, notFound } from '#errors';
import { People, type Person, Rights, type SignedIn } from '#identity';
import type { GiveDutyInput, SuspendPersonInput } from './accreditation.inputs.js';
import { Terms } from './terms.service.js';

/** Duties of the secretariat, and what takes all rights from a person at once. */
@Injectable()
export class Duties {
  constructor(
    private readonly database: Database,
    private readonly rights: Rights,
    private readonly audit: Audit,
    private readonly people: People,
    private readonly terms: Terms,
  ) {}

  async give(actor: SignedIn, { personId, duty, from, until }: GiveDutyInput): Promise<Person> {
    await this.hold(actor, personId);
    await this.terms.check({ from, until });
    const same = await this.database.query(
      `select 1 from duty d where d.person_id = $1 and d.duty = $2
         and span(coalesce(d.from_at, '-infinity'), coalesce(d.until_at, 'infinity')) && span(coalesce($3, now()), coalesce($4, 'infinity'::timestamptz))`,
      [personId, duty, from ?? null, until ?? null],
    );
    if (same.length) throw conflict('ALREADY_HELD', 'This person holds this duty for that time already.');
    const id = this.database.newId();
    await this.database.query(
      'insert into duty (id, person_id, duty, from_at, until_at, given_by) values ($1, $2, $3, coalesce($4, now()), $5, $6)',
      [id, personId, duty, from ?? null, until ?? null, actor.personId],
    );
    return this.changed(actor, 'GIVE_DUTY', personId, { dutyId: id, duty });
  }

  async end(actor: SignedIn, id: string): Promise<Person> {
    await this.rights.requireDuty(actor, 'ADMINISTRATOR');
    const [found] = await this.database.query<{ personId: string; isEnded: boolean }>(
      `select person_id as "personId", coalesce(until_at <= now(), false) as "isEnded" from duty where id = $1 for update`,
      [id],
    );
    if (!found) throw notFound();
    if (found.isEnded) throw conflict('ENDED', 'This duty has ended.');
    await this.database.query('update duty set until_at = now() where id = $1', [id]);
    return this.changed(actor, 'END_DUTY', found.personId, { dutyId: id });
  }

  async suspend(actor: SignedIn, { personId, reason, until }: SuspendPersonInput): Promise<Person> {
    await this.hold(actor, personId);
    await this.terms.check({ until });
    const live = await this.database.query('select 1 from person_suspension where person_id = $1 and is_live(from_at, until_at, now())', [
      personId,
    ]);
    if (live.length) throw conflict('ALREADY_SUSPENDED', 'This person is suspended already.');
    await this.database.query(
      'insert into person_suspension (id, person_id, from_at, until_at, reason, set_by) values ($1, $2, now(), $3, $4, $5)',
      [this.database.newId(), personId, until ?? null, reason.trim(), actor.personId],
    );
    return this.changed(actor, 'SUSPEND_PERSON', personId);
  }

  async lift(actor: SignedIn, personId: string): Promise<Person> {
    await this.hold(actor, personId);
    const lifted = await this.database.query(
      'with lifted as (update person_suspension set until_at = now() where person_id = $1 and is_live(from_at, until_at, now()) returning 1) select 1 from lifted',
      [personId],
    );
    if (!lifted.length) throw conflict('NOT_SUSPENDED', 'This person is not suspended.');
    return this.changed(actor, 'LIFT_PERSON_SUSPENSION', personId);
  }

  /** The person, held against changes at the same moment. */
  private async hold(actor: SignedIn, personId: string): Promise<void> {
    await this.rights.requireDuty(actor, 'ADMINISTRATOR');
    const known = await this.database.query('select 1 from person where id = $1 for no key update', [personId]);
    if (!known.length) throw notFound();
  }

  private async changed(actor: SignedIn, action: string, personId: string, details: object = {}): Promise<Person> {
    await this.audit.recordChange({ actorId: actor.personId, action, details: { personId, ...details } });
    await this.requireAdministrator();
    return this.people.load(personId);
  }

  /**
   * An installation without an administrator could not be put right from within. Asked after the epoch's lock is taken,
   * and by the clock rather than the transaction's time: of two administrators who end each other, the second finds the first one's act.
   */
  private async requireAdministrator(): Promise<void> {
    const left = await this.database.query(`select 1 from live_duties(clock_timestamp()) where duty = 'ADMINISTRATOR' limit 1`);
    if (!left.length) throw conflict('LAST_ADMINISTRATOR', 'Somebody else has to be an administrator first.');
  }
}

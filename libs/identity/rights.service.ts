import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { forbidden, unauthenticated } from '#errors';
import type { Actor } from './actor.js';
import type { SecretariatDuty } from './person.entity.js';

interface Held {
  active: boolean;
  duties: SecretariatDuty[];
}

/** What a caller is at this moment, by the database's clock; remembered for one transaction and no longer. */
@Injectable()
export class Rights {
  constructor(private readonly database: Database) {}

  async isActive(actor: Actor): Promise<boolean> {
    return (await this.of(actor)).active;
  }

  async requireActive(actor: Actor): Promise<void> {
    if (!actor.personId) throw unauthenticated();
    if (!(await this.isActive(actor))) throw forbidden('ACTIVE');
  }

  async duties(actor: Actor): Promise<SecretariatDuty[]> {
    return (await this.of(actor)).duties;
  }

  async hasDuty(actor: Actor, duty: SecretariatDuty): Promise<boolean> {
    return (await this.of(actor)).duties.includes(duty);
  }

  async requireDuty(actor: Actor, duty: SecretariatDuty): Promise<void> {
    if (!actor.personId) throw unauthenticated();
    if (!(await this.hasDuty(actor, duty))) throw forbidden(duty);
  }

  private of({ personId }: Actor): Promise<Held> {
    if (!personId) return Promise.resolve({ active: false, duties: [] });
    return this.database.memo(`rights:${personId}`, () => this.ask(personId));
  }

  private async ask(personId: string): Promise<Held> {
    const [held] = await this.database.query<Held>(
      `select exists (select 1 from active_persons(now()) p where p.person_id = $1) as active,
         array(select distinct d.duty::text from live_duties(now()) d where d.person_id = $1 order by 1) as duties`,
      [personId],
    );
    return held!;
  }
}

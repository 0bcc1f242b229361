import { Injectable } from '@nestjs/common';
import { forbidden, unauthenticated } from '#errors';
import type { Actor } from './actor.js';
import type { SecretariatDuty } from './person.entity.js';
import { Standings } from './standing.service.js';

interface Held {
  active: boolean;
  duties: SecretariatDuty[];
}

/** What a caller is at this moment, by the database's clock; remembered for one transaction and no longer. */
@Injectable()
export class Rights {
  constructor(private readonly standings: Standings) {}

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

  private async of(actor: Actor): Promise<Held> {
    if (!actor.personId) return { active: false, duties: [] };
    const { isActive, duties } = await this.standings.of(actor);
    return { active: isActive, duties };
  }
}

import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { Actor, SignedIn } from './actor.js';
import type { UpdateProfileInput } from './identity.inputs.js';
import { People } from './people.service.js';
import { Rights } from './rights.service.js';
import type { Viewer } from './viewer.js';

@Injectable()
export class Viewers {
  constructor(
    private readonly people: People,
    private readonly rights: Rights,
    private readonly audit: Audit,
  ) {}

  async find(actor: Actor): Promise<Viewer | null> {
    return actor.personId ? this.of(actor as SignedIn) : null;
  }

  async of(actor: SignedIn): Promise<Viewer> {
    const [person, active] = await Promise.all([this.people.load(actor.personId), this.rights.isActive(actor)]);
    return { person, active, language: person.language, timeZone: person.timeZone };
  }

  async updateProfile(actor: SignedIn, input: UpdateProfileInput): Promise<Viewer> {
    await this.people.updateProfile(actor.personId, input);
    await this.audit.record({ actorId: actor.personId, action: 'UPDATE_PROFILE' });
    return this.of(actor);
  }
}

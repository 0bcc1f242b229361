import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import type { Actor, SignedIn } from './actor.js';
import type { UpdateProfileInput } from './identity.inputs.js';
import { People } from './people.service.js';
import { Rights } from './rights.service.js';
import type { Viewer } from './viewer.js';

type Lazily<Row> = { readonly [Name in keyof Row]: Row[Name] | Promise<Row[Name]> };

@Injectable()
export class Viewers {
  constructor(
    private readonly people: People,
    private readonly rights: Rights,
    private readonly audit: Audit,
  ) {}

  find(actor: Actor): Lazily<Viewer> | null {
    return actor.personId ? this.of(actor as SignedIn) : null;
  }

  /** Each part is looked up where it is asked for: most pages ask for what hangs on the viewer, and not for their row. */
  of(actor: SignedIn): Lazily<Viewer> {
    const person = () => this.people.load(actor.personId);
    const isActive = () => this.rights.isActive(actor);
    return {
      get person() {
        return person();
      },
      get active() {
        return isActive();
      },
      get language() {
        return person().then(({ language }) => language);
      },
      get timeZone() {
        return person().then(({ timeZone }) => timeZone);
      },
    };
  }

  async updateProfile(actor: SignedIn, input: UpdateProfileInput): Promise<Lazily<Viewer>> {
    await this.people.updateProfile(actor.personId, input);
    await this.audit.record({ actorId: actor.personId, action: 'UPDATE_PROFILE' });
    return this.of(actor);
  }
}

import { Injectable } from '@nestjs/common';
import { Capacities, GroupRights } from '#groups';
import type { SignedIn } from '#identity';
import type { Said } from './attribution.js';

/** Who speaks, in a capacity they hold. */
@Injectable()
export class Speakers {
  constructor(
    private readonly capacities: Capacities,
    private readonly groups: GroupRights,
  ) {}

  /** Of several offices in one group the first says what somebody is there. Throws FORBIDDEN (CAPACITY). */
  async as(actor: SignedIn, capacityId: string): Promise<Said> {
    const { partyId, groupId } = await this.capacities.require(actor, capacityId);
    const offices = groupId ? await this.groups.officesHeld(actor) : [];
    return { authorId: actor.personId, partyId, groupId, office: offices.find((held) => held.groupId === groupId)?.office ?? null };
  }
}

import { Injectable } from '@nestjs/common';
import { forbidden } from '#errors';
import { type Actor, Rights } from '#identity';
import { type AccreditationRole, Directory, Parties } from '#parties';
import type { Capacity } from './capacity.js';
import type { OfficeKind } from './group.entity.js';
import { GroupRights } from './groups.access.js';
import { Groups } from './groups.service.js';

export interface HeldCapacity {
  kind: 'PARTY' | 'OFFICE';
  partyId: string | null;
  groupId: string | null;
}

/** In whose names somebody may write at this moment. */
@Injectable()
export class Capacities {
  constructor(
    private readonly rights: Rights,
    private readonly directory: Directory,
    private readonly parties: Parties,
    private readonly groupRights: GroupRights,
    private readonly groups: Groups,
  ) {}

  /** The capacity with this id (a party's, or a group's). FORBIDDEN where the actor does not hold it now. */
  async require(actor: Actor, capacityId: string): Promise<HeldCapacity> {
    const { partyIds, groupIds } = await this.held(actor);
    if (partyIds.has(capacityId)) return { kind: 'PARTY', partyId: capacityId, groupId: null };
    if (groupIds.has(capacityId)) return { kind: 'OFFICE', partyId: null, groupId: capacityId };
    throw forbidden('CAPACITY');
  }

  async of(actor: Actor): Promise<Capacity[]> {
    const { partyIds, groupIds } = await this.held(actor);
    const parties = [...partyIds].map(async ([id, role]) => ({ id, party: await this.parties.load(id), group: null, role, office: null }));
    const offices = [...groupIds].map(async ([id, office]) => ({
      id,
      party: null,
      group: (await this.groups.all()).find((group) => group.id === id) ?? null,
      role: null,
      office,
    }));
    return Promise.all([...parties, ...offices]);
  }

  private async held(actor: Actor): Promise<{ partyIds: Map<string, AccreditationRole>; groupIds: Map<string, OfficeKind> }> {
    if (!actor.personId || !(await this.rights.isActive(actor))) return { partyIds: new Map(), groupIds: new Map() };
    const [accreditations, offices] = await Promise.all([
      this.directory.activeAccreditations(actor.personId),
      this.groupRights.officesHeld(actor),
    ]);
    return {
      partyIds: firstOfEach(accreditations.map(({ partyId, role }) => [partyId, role])),
      groupIds: firstOfEach(offices.map(({ groupId, office }) => [groupId, office])),
    };
  }
}

/** Roles and offices come in the order of rank: of several in one place, the first says what somebody is there. */
const firstOfEach = <Rank>(ranks: [string, Rank][]) =>
  ranks.reduce((map, [id, rank]) => (map.has(id) ? map : map.set(id, rank)), new Map<string, Rank>());

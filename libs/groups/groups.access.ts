import { Injectable } from '@nestjs/common';
import { notFound } from '#errors';
import { type Actor, Rights, Standings } from '#identity';
import { Directory } from '#parties';
import type { GroupAbilities, Office, OfficeKind, Seat, WorkingGroup } from './group.entity.js';
import { Groups } from './groups.service.js';

type Part = 'GROUP' | 'GROUP_OBSERVERS' | 'BUREAU';
/** What the actor is in groups at this moment. */
interface Standing {
  parts: Map<string, Set<Part>>;
  offices: { groupId: string; office: OfficeKind }[];
}
const NONE: Standing = { parts: new Map(), offices: [] };
const CURATORS: OfficeKind[] = ['CHAIR', 'CO_CHAIR', 'SECRETARY'];

/** What somebody sees of groups and may do in them (docs/access-model.md, "The directory" and "Around the decision"). */
@Injectable()
export class GroupRights {
  constructor(
    private readonly standings: Standings,
    private readonly rights: Rights,
    private readonly groups: Groups,
    private readonly directory: Directory,
  ) {}

  /** The group, or NOT_FOUND where there is none that the actor may see. */
  async visibleGroup(actor: Actor, id: string): Promise<WorkingGroup> {
    const group = await this.findVisible(actor, id);
    if (!group) throw notFound();
    return group;
  }

  async findVisible(actor: Actor, id: string): Promise<WorkingGroup | null> {
    return (await this.visibleAmong(actor, [id])).get(id) ?? null;
  }

  /** By id those of the groups that the actor may see: however many a page has, the rights are asked once. */
  async visibleAmong(actor: Actor, ids: string[]): Promise<Map<string, WorkingGroup>> {
    const [groups, sees] = await Promise.all([this.groups.among([...new Set(ids)]), this.sight(actor)]);
    return new Map(groups.filter(sees).map((group) => [group.id, group]));
  }

  async visibleGroups(actor: Actor): Promise<WorkingGroup[]> {
    const [all, sees] = await Promise.all([this.groups.all(), this.sight(actor)]);
    return all.filter(sees);
  }

  /** The groups in which the actor takes part or holds an office. */
  async groupsOf(actor: Actor): Promise<WorkingGroup[]> {
    const { parts } = await this.standingOf(actor);
    return parts.size ? (await this.groups.all()).filter(({ id }) => parts.has(id)) : [];
  }

  /** Participants and officers file, observers where the group lets them. */
  async mayFile(actor: Actor, groupId: string): Promise<boolean> {
    const [group, { parts }] = await Promise.all([this.groups.find(groupId), this.standingOf(actor)]);
    const mine = parts.get(groupId);
    if (!group || !mine) return false;
    return mine.has('GROUP') || mine.has('BUREAU') || (mine.has('GROUP_OBSERVERS') && group.observersMayFile);
  }

  async isOfficer(actor: Actor, groupId: string): Promise<boolean> {
    return (await this.officesIn(actor, groupId)).length > 0;
  }

  async mayCurate(actor: Actor, groupId: string): Promise<boolean> {
    return (await this.officesIn(actor, groupId)).some((office) => CURATORS.includes(office));
  }

  async abilities(actor: Actor, groupId: string): Promise<GroupAbilities> {
    const [file, assignNumber, curate, administer] = await Promise.all([
      this.mayFile(actor, groupId),
      this.isOfficer(actor, groupId),
      this.mayCurate(actor, groupId),
      this.rights.hasDuty(actor, 'ADMINISTRATOR'),
    ]);
    return { file, assignNumber, curate, administer };
  }

  /** Those of a group its viewers may see: whoever met the group as an originator alone sees none. */
  async seatsOf(actor: Actor, groupId: string): Promise<Seat[]> {
    return (await this.findVisible(actor, groupId)) ? this.groups.seatsOf(groupId) : [];
  }

  async officesOf(actor: Actor, groupId: string): Promise<Office[]> {
    return (await this.findVisible(actor, groupId)) ? this.groups.officesOf(groupId) : [];
  }

  /** The seats through which the actor takes part now. */
  async ownSeats(actor: Actor, groupId: string): Promise<Seat[]> {
    const { personId } = actor;
    if (!personId || !(await this.standingOf(actor)).parts.has(groupId)) return [];
    const [seats, accreditations] = await Promise.all([this.groups.seatsOf(groupId), this.directory.activeAccreditations(personId)]);
    const parties = new Set(accreditations.map(({ partyId }) => partyId));
    return seats.filter((seat) => seat.isLive && (seat.personId === personId || (seat.partyId && parties.has(seat.partyId))));
  }

  /** The offices the actor holds now, the first ones of the list of offices first. */
  async officesHeld(actor: Actor): Promise<Standing['offices']> {
    return (await this.standingOf(actor)).offices;
  }

  private async officesIn(actor: Actor, id: string): Promise<OfficeKind[]> {
    return (await this.officesHeld(actor)).filter(({ groupId }) => groupId === id).map(({ office }) => office);
  }

  private async sight(actor: Actor): Promise<(group: WorkingGroup) => boolean> {
    const [{ parts }, isAdministrator, isActive] = await Promise.all([
      this.standingOf(actor),
      this.rights.hasDuty(actor, 'ADMINISTRATOR'),
      this.rights.isActive(actor),
    ]);
    return ({ id, kind }) => parts.has(id) || isAdministrator || (isActive && (kind === 'COMMITTEE' || kind === 'WORKING_GROUP'));
  }

  private async standingOf(actor: Actor): Promise<Standing> {
    if (!actor.personId) return NONE;
    const standing = await this.standings.of(actor);
    return { parts: partsOf(standing.parts), offices: standing.offices as Standing['offices'] };
  }
}

type Parts = readonly { groupId: string; kind: Part }[];
const known = new WeakMap<Parts, Standing['parts']>();
/** By group. A page asks for every group on it, and a kept standing has the same rows for every request. */
function partsOf(rows: Parts): Standing['parts'] {
  const found = known.get(rows) ?? new Map<string, Set<Part>>();
  if (!known.has(rows)) for (const { groupId, kind } of rows) found.set(groupId, (found.get(groupId) ?? new Set<Part>()).add(kind));
  known.set(rows, found);
  return found;
}

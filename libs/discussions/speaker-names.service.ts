import { Injectable } from '@nestjs/common';
import { type Capacity, Groups } from '#groups';
import { People, type Person } from '#identity';
import { Parties } from '#parties';
import type { Said, Told } from './attribution.js';

/** Who spoke and in what capacity, as far as a reader is told. */
export interface Names {
  writer(said: Said, told: Told): Person | null;
  capacity(said: Said, told: Told): Capacity | null;
}

/** Puts people, parties and groups to what was said: each looked up once, and only where it is told. */
@Injectable()
export class SpeakerNames {
  constructor(
    private readonly people: People,
    private readonly parties: Parties,
    private readonly groups: Groups,
  ) {}

  async of(all: [Said, Told][]): Promise<Names> {
    const writers = all.flatMap(([{ authorId }, { writer }]) => (writer ? authorId : []));
    const named = all.flatMap(([said, { capacity }]) => (capacity ? said : []));
    const [people, parties, groups] = await Promise.all([
      each(writers, (id) => this.people.load(id)),
      each(named.flatMap(({ partyId }) => partyId ?? []), (id) => this.parties.load(id)), // prettier-ignore
      each(named.flatMap(({ groupId }) => groupId ?? []), (id) => this.groups.find(id)), // prettier-ignore
    ]);
    const capacityOf = ({ partyId, groupId, office }: Said): Capacity =>
      partyId
        ? { id: partyId, party: parties.get(partyId)!, group: null, role: null, office: null }
        : { id: groupId!, party: null, group: groups.get(groupId!) ?? null, role: null, office };
    return {
      writer: ({ authorId }, { writer }) => (writer ? people.get(authorId)! : null),
      capacity: (said, { capacity }) => (capacity ? capacityOf(said) : null),
    };
  }
}

async function each<Value>(ids: string[], load: (id: string) => Promise<Value>): Promise<Map<string, Value>> {
  const distinct = [...new Set(ids)];
  const values = await Promise.all(distinct.map(load));
  return new Map(distinct.map((id, place) => [id, values[place]!]));
}

import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { inLanguage, LocalText, plainFields, toLocalTexts } from '#graphql';
import { type Actor, CurrentActor, People, Person, Viewer } from '#identity';
import { Parties, Party } from '#parties';
import { Capacities } from './capacities.service.js';
import { Capacity } from './capacity.js';
import { GroupAbilities, Office, Seat, WorkingGroup } from './group.entity.js';
import { GroupRights } from './groups.access.js';

const nameIn = ({ names }: WorkingGroup, { language }: { language: string }) => inLanguage(names, language);
const namesOf = ({ names }: WorkingGroup) => toLocalTexts(names);
plainFields('WorkingGroup', { name: nameIn, names: namesOf });

@Resolver(() => WorkingGroup)
export class WorkingGroupFields {
  constructor(private readonly rights: GroupRights) {}

  @ResolveField(() => String)
  name(@Parent() of: WorkingGroup, @Args('language') language: string) {
    return nameIn(of, { language });
  }

  @ResolveField(() => [LocalText])
  names(@Parent() of: WorkingGroup) {
    return namesOf(of);
  }

  @ResolveField(() => String, { nullable: true })
  async mandate(@CurrentActor() actor: Actor, @Parent() { id }: WorkingGroup, @Args('language') language: string) {
    return inLanguage((await this.rights.findVisible(actor, id))?.mandates ?? {}, language) || null;
  }

  @ResolveField(() => [LocalText], {
    description: 'The mandate in every language it was given in; none where the viewer does not see the group.',
  })
  async mandates(@CurrentActor() actor: Actor, @Parent() { id }: WorkingGroup) {
    return toLocalTexts((await this.rights.findVisible(actor, id))?.mandates ?? {});
  }

  @ResolveField(() => WorkingGroup, { nullable: true, description: 'The group above it, where the viewer may see that.' })
  parent(@CurrentActor() actor: Actor, @Parent() { parentId }: WorkingGroup) {
    return parentId && this.rights.findVisible(actor, parentId);
  }

  @ResolveField(() => [Seat], { description: 'Present ones and those to come.' })
  seats(@CurrentActor() actor: Actor, @Parent() { id }: WorkingGroup) {
    return this.rights.seatsOf(actor, id);
  }

  @ResolveField(() => [Office], { description: 'Present ones and those to come.' })
  offices(@CurrentActor() actor: Actor, @Parent() { id }: WorkingGroup) {
    return this.rights.officesOf(actor, id);
  }

  @ResolveField(() => [Seat], { description: 'Through which the viewer takes part.' })
  viewerSeats(@CurrentActor() actor: Actor, @Parent() { id }: WorkingGroup) {
    return this.rights.ownSeats(actor, id);
  }

  @ResolveField(() => GroupAbilities)
  viewerMay(@CurrentActor() actor: Actor, @Parent() { id }: WorkingGroup) {
    return this.rights.abilities(actor, id);
  }
}

@Resolver(() => Seat)
export class SeatFields {
  constructor(
    private readonly parties: Parties,
    private readonly people: People,
  ) {}

  @ResolveField(() => Party, { nullable: true })
  party(@Parent() { partyId }: Seat) {
    return partyId && this.parties.load(partyId);
  }

  @ResolveField(() => Person, { nullable: true })
  person(@Parent() { personId }: Seat) {
    return personId && this.people.load(personId);
  }
}

@Resolver(() => Office)
export class OfficeFields {
  constructor(private readonly people: People) {}

  @ResolveField(() => Person)
  person(@Parent() { personId }: Office) {
    return this.people.load(personId);
  }
}

@Resolver(() => Viewer)
export class ViewerGroupFields {
  constructor(
    private readonly capacities: Capacities,
    private readonly rights: GroupRights,
  ) {}

  @ResolveField(() => [Capacity], { name: 'capacities', description: 'In whose names the viewer may write.' })
  capacitiesOf(@CurrentActor() actor: Actor) {
    return this.capacities.of(actor);
  }

  @ResolveField(() => [WorkingGroup], { description: 'Those in which the viewer takes part or holds an office.' })
  groups(@CurrentActor() actor: Actor) {
    return this.rights.groupsOf(actor);
  }
}

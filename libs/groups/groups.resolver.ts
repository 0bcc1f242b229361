import { Args, Extensions, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IdPipe, lengthy } from '#graphql';
import { type Actor, CurrentActor, CurrentPerson, type SignedIn } from '#identity';
import { WorkingGroup } from './group.entity.js';
import { GroupSetup } from './group-setup.service.js';
import { GroupRights } from './groups.access.js';
import * as inputs from './groups.inputs.js';
import { Seats } from './seats.service.js';

@Resolver()
export class GroupsResolver {
  constructor(
    private readonly rights: GroupRights,
    private readonly setup: GroupSetup,
    private readonly seats: Seats,
  ) {}

  @Extensions(lengthy(30))
  @Query(() => [WorkingGroup], { description: 'Those that the viewer may see: none for those who are not active.' })
  groups(@CurrentActor() actor: Actor) {
    return this.rights.visibleGroups(actor);
  }

  @Query(() => WorkingGroup)
  group(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.rights.visibleGroup(actor, id);
  }

  @Mutation(() => WorkingGroup, { description: 'Administrators only, like all that follow.' })
  createGroup(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.CreateGroupInput) {
    return this.setup.create(actor, input);
  }

  @Mutation(() => WorkingGroup)
  updateGroup(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.UpdateGroupInput) {
    return this.setup.update(actor, input);
  }

  @Mutation(() => WorkingGroup)
  seat(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.SeatInput) {
    return this.seats.seat(actor, input);
  }

  @Mutation(() => WorkingGroup)
  endSeat(@CurrentPerson() actor: SignedIn, @Args('input') { seatId }: inputs.EndSeatInput) {
    return this.seats.endSeat(actor, seatId);
  }

  @Mutation(() => WorkingGroup, { description: 'Gives an office, and seats its holder as a participant for the term.' })
  elect(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.ElectInput) {
    return this.seats.elect(actor, input);
  }

  @Mutation(() => WorkingGroup, { description: 'Ends an office and the seat that goes with it.' })
  endOffice(@CurrentPerson() actor: SignedIn, @Args('input') { officeId }: inputs.EndOfficeInput) {
    return this.seats.endOffice(actor, officeId);
  }
}

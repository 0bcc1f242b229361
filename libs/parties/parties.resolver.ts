import { Args, Extensions, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IdPipe, lengthy } from '#graphql';
import { CurrentPerson, Person, PersonIdInput, type SignedIn } from '#identity';
import { Accreditation } from './accreditation.entity.js';
import * as inputs from './accreditation.inputs.js';
import { Accreditations } from './accreditations.service.js';
import { Directory } from './directory.service.js';
import { Duties } from './duties.service.js';
import { AccedeInput, EndMembershipInput } from './membership.inputs.js';
import { Memberships } from './memberships.service.js';
import { Parties } from './parties.service.js';
import { Membership, Party, PartyKind } from './party.entity.js';

@Resolver()
export class PartiesResolver {
  constructor(
    private readonly all: Parties,
    private readonly directory: Directory,
    private readonly accreditations: Accreditations,
    private readonly duties: Duties,
    private readonly memberships: Memberships,
  ) {}

  @Extensions(lengthy(250))
  @Query(() => [Party], { description: 'Everyone sees the parties, by English name.' })
  parties(@Args('kinds', { type: () => [PartyKind], nullable: true }) kinds?: PartyKind[] | null) {
    return this.all.list(kinds);
  }

  @Query(() => Party)
  party(@Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.all.load(id);
  }

  @Query(() => [Accreditation], { description: 'What waits for approval, the oldest first. Administrators only.' })
  pendingAccreditations(@CurrentPerson() actor: SignedIn) {
    return this.directory.pending(actor);
  }

  @Extensions(lengthy(250))
  @Query(() => [Party], { description: 'Parties without an active head, those with other people first. Administrators only.' })
  partiesWithoutHead(@CurrentPerson() actor: SignedIn) {
    return this.all.withoutHead(actor);
  }

  @Mutation(() => Accreditation, { description: 'Pending until approved. Administrators only, like all that follow.' })
  accredit(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.AccreditInput) {
    return this.accreditations.accredit(actor, input);
  }

  @Mutation(() => Accreditation)
  approveAccreditation(@CurrentPerson() actor: SignedIn, @Args('input') { accreditationId }: inputs.AccreditationIdInput) {
    return this.accreditations.approve(actor, accreditationId);
  }

  @Mutation(() => Accreditation)
  suspendAccreditation(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.SuspendAccreditationInput) {
    return this.accreditations.suspend(actor, input);
  }

  @Mutation(() => Accreditation)
  liftAccreditationSuspension(@CurrentPerson() actor: SignedIn, @Args('input') { accreditationId }: inputs.AccreditationIdInput) {
    return this.accreditations.lift(actor, accreditationId);
  }

  @Mutation(() => Accreditation, { description: 'Closes it, now or at a time to come.' })
  endAccreditation(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.EndAccreditationInput) {
    return this.accreditations.end(actor, input);
  }

  @Mutation(() => Person, { description: 'Takes all rights from a person for a time; they can still sign in.' })
  suspendPerson(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.SuspendPersonInput) {
    return this.duties.suspend(actor, input);
  }

  @Mutation(() => Person)
  liftPersonSuspension(@CurrentPerson() actor: SignedIn, @Args('input') { personId }: PersonIdInput) {
    return this.duties.lift(actor, personId);
  }

  @Mutation(() => Person)
  giveDuty(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.GiveDutyInput) {
    return this.duties.give(actor, input);
  }

  @Mutation(() => Person, { description: 'The last administrator stays: CONFLICT.' })
  endDuty(@CurrentPerson() actor: SignedIn, @Args('input') { dutyId }: inputs.EndDutyInput) {
    return this.duties.end(actor, dutyId);
  }

  @Mutation(() => Membership, { description: 'A state joins a regional body; alone among terms this may be back-dated.' })
  accede(@CurrentPerson() actor: SignedIn, @Args('input') input: AccedeInput) {
    return this.memberships.accede(actor, input);
  }

  @Mutation(() => Membership, { description: 'Ends a membership; that may be back-dated.' })
  endMembership(@CurrentPerson() actor: SignedIn, @Args('input') input: EndMembershipInput) {
    return this.memberships.end(actor, input);
  }
}

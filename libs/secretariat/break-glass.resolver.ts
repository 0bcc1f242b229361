import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Thread } from '#discussions';
import { Document } from '#documents';
import { CurrentPerson, Person, type SignedIn } from '#identity';
import { BreakGlassAsking, BreakGlassConnection } from './break-glass.entity.js';
import * as inputs from './break-glass.inputs.js';
import { AskingsReader } from './break-glass.reader.js';
import { BreakGlass } from './break-glass.service.js';
import { Things } from './things.service.js';

@Resolver(() => BreakGlassAsking)
export class BreakGlassResolver {
  constructor(
    private readonly service: BreakGlass,
    private readonly reader: AskingsReader,
    private readonly things: Things,
  ) {}

  @Query(() => BreakGlassConnection, { description: 'Of all administrators, newest first. ADMINISTRATOR.' })
  breakGlassAskings(@CurrentPerson() actor: SignedIn, @Args() args: inputs.AskingsArgs) {
    return this.reader.page(actor, args);
  }

  @Mutation(() => BreakGlassAsking, { description: 'The same answer whether it exists or not. ADMINISTRATOR.' })
  askBreakGlass(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.AskBreakGlassInput) {
    return this.service.ask(actor, input);
  }

  @Mutation(() => BreakGlassAsking, {
    description: 'By another administrator than who asked; live from then on. Custodians are told at once.',
  })
  approveBreakGlass(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.AskingIdInput) {
    return this.service.approve(actor, input);
  }

  @Mutation(() => BreakGlassAsking, { description: 'By another administrator than who asked.' })
  declineBreakGlass(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.DeclineBreakGlassInput) {
    return this.service.decline(actor, input);
  }

  @Mutation(() => BreakGlassAsking, { description: 'Before its time, by any administrator; what waits is taken back by who asked.' })
  endBreakGlass(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.AskingIdInput) {
    return this.service.end(actor, input);
  }

  @ResolveField(() => Person)
  asker(@Parent() { row }: BreakGlassAsking) {
    return this.things.person(row.askerId);
  }

  @ResolveField(() => Person, { nullable: true })
  decidedBy(@Parent() { row }: BreakGlassAsking) {
    return this.things.person(row.decidedBy);
  }

  @ResolveField(() => Document, {
    nullable: true,
    description: 'For who asked, while it is live: what it led to. Null for everybody else.',
  })
  document(@CurrentPerson() actor: SignedIn, @Parent() asking: BreakGlassAsking) {
    return this.reader.document(actor, asking);
  }

  @ResolveField(() => Thread, { nullable: true, description: 'For who asked, while it is live: what it led to. Null for everybody else.' })
  thread(@CurrentPerson() actor: SignedIn, @Parent() asking: BreakGlassAsking) {
    return this.reader.thread(actor, asking);
  }
}

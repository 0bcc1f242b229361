import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#identity';
import { Explanations } from './explain.service.js';
import { Ground, PathStep } from './explanation.types.js';

@Resolver(() => Ground)
export class GroundFields {
  constructor(private readonly explanations: Explanations) {}

  @ResolveField(() => [PathStep], { description: 'How the viewer comes to be in the audience, step by step.' })
  path(@CurrentActor() actor: Actor, @Parent() ground: Ground) {
    return this.explanations.pathOf(actor, ground);
  }
}

import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Change, Explanation, Ground, PathStep } from './explanation.types.js';

/** What costs a statement is asked where a query asks for it. */
@Resolver(() => Ground)
export class GroundFields {
  @ResolveField(() => [PathStep], { description: 'How the person comes to be among those it speaks of, step by step.' })
  path(@Parent() ground: Ground) {
    return ground.path();
  }
}

@Resolver(() => Explanation)
export class ExplanationFields {
  @ResolveField(() => [PathStep], { description: 'Through what the person is active; none where they are not.' })
  standing(@Parent() explanation: Explanation) {
    return explanation.standing();
  }

  @ResolveField(() => [Change], { description: 'Those with a date first; none for a past time.' })
  changes(@Parent() explanation: Explanation) {
    return explanation.changes();
  }
}

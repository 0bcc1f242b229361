import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AccessInspection } from '#access';
import { CurrentPerson, type SignedIn } from '#identity';
import { InspectAccessInput } from './documents.inputs.js';
import { InspectionDesk } from './inspection-desk.service.js';

@Resolver()
export class InspectionsResolver {
  constructor(private readonly desk: InspectionDesk) {}

  @Mutation(() => AccessInspection, {
    description:
      'Why any person has what they have on any item, without its content; for auditors. A mutation, since the asking is recorded first.',
  })
  inspectAccess(@CurrentPerson() actor: SignedIn, @Args('input') input: InspectAccessInput) {
    return this.desk.inspect(actor, input);
  }
}

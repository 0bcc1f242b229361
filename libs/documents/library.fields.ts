import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PageArgs } from '#graphql';
import { WorkingGroup } from '#groups';
import { type Actor, CurrentActor } from '#identity';
import { DocumentConnection, LibraryConnection } from './document.entity.js';
import { Libraries } from './libraries.service.js';
import { LibraryArgs } from './library.inputs.js';

@Resolver(() => WorkingGroup)
export class LibraryFields {
  constructor(private readonly libraries: Libraries) {}

  @ResolveField(() => LibraryConnection, { description: 'What is filed in the group, of what the viewer may discover.' })
  library(@CurrentActor() actor: Actor, @Parent() { id }: WorkingGroup, @Args() page: LibraryArgs) {
    return this.libraries.filed(actor, id, page);
  }

  @ResolveField(() => DocumentConnection, { description: 'What others released to the group; for its participants and observers.' })
  received(@CurrentActor() actor: Actor, @Parent() { id }: WorkingGroup, @Args() page: PageArgs) {
    return this.libraries.received(actor, id, page);
  }
}

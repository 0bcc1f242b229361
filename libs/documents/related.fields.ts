import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#identity';
import { Document } from './document.entity.js';
import { Modification } from './modification.types.js';
import { RelatedPapers } from './related.service.js';

@Resolver(() => Document)
export class RelatedFields {
  constructor(private readonly related: RelatedPapers) {}

  @ResolveField(() => Modification, {
    nullable: true,
    description: 'What it modifies; null where it modifies nothing, or nothing that the viewer may discover.',
  })
  async modifies(@CurrentActor() actor: Actor, @Parent() document: Document) {
    return (await this.related.of(actor, document)).modifies;
  }

  @ResolveField(() => [Modification], { description: 'What modifies it, of what the viewer may discover, as it was declared.' })
  async modifications(@CurrentActor() actor: Actor, @Parent() document: Document) {
    return (await this.related.of(actor, document)).modifications;
  }

  @ResolveField(() => Document, {
    nullable: true,
    description: 'What stands in its place; null where nothing does, or nothing that the viewer may discover.',
  })
  async supersededBy(@CurrentActor() actor: Actor, @Parent() document: Document) {
    return (await this.related.of(actor, document)).supersededBy;
  }

  @ResolveField(() => [Document], { description: 'In whose place it stands, of what the viewer may discover.' })
  async supersedes(@CurrentActor() actor: Actor, @Parent() document: Document) {
    return (await this.related.of(actor, document)).supersedes;
  }
}

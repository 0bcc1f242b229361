import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Audience, Distribution, DistributionViews, Explanation, Explanations } from '#access';
import { type Actor, CurrentActor } from '#identity';
import { DocumentContent } from './document-content.js';
import { Document } from './document.entity.js';

/** Who sees a document and why, asked of the access slice. */
@Resolver(() => Document)
export class DocumentAccessFields {
  constructor(
    private readonly distributions: DistributionViews,
    private readonly explanations: Explanations,
  ) {}

  @ResolveField(() => Distribution, { nullable: true, description: 'FORBIDDEN (needed: MANAGE) below MANAGE.' })
  distribution(@CurrentActor() actor: Actor, @Parent() { id }: Document) {
    return this.distributions.of(actor, id);
  }

  @ResolveField(() => Explanation, { description: 'Why the viewer has the level they have.' })
  explanation(@CurrentActor() actor: Actor, @Parent() { id }: Document) {
    return this.explanations.forOneself(actor, id);
  }
}

@Resolver(() => DocumentContent)
export class ContentAccessFields {
  constructor(private readonly distributions: DistributionViews) {}

  @ResolveField(() => [Audience], { nullable: true, description: 'Audiences by name; null where recipients are withheld.' })
  releasedTo(@Parent() { item }: DocumentContent) {
    return this.distributions.releasedTo(item);
  }
}

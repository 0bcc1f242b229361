import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { CurrentPerson, type SignedIn } from '#identity';
import { DistributionInput } from './access.inputs.js';
import { AudienceChoice, ReachPreview } from './access.types.js';
import { AudienceSearch } from './audience.search.js';
import { DistributionViews } from './distribution.view.js';

@Resolver()
export class AccessResolver {
  constructor(
    private readonly views: DistributionViews,
    private readonly audiences: AudienceSearch,
  ) {}

  @Query(() => ReachPreview, { description: 'What a change of a distribution would do, not saved. MANAGE.' })
  previewDistribution(@CurrentPerson() actor: SignedIn, @Args('input') input: DistributionInput) {
    return this.views.preview(actor, input);
  }

  @Query(() => [AudienceChoice], {
    description: 'Audiences by the beginning or a part of a name in any of six languages; of those the actor can see.',
  })
  searchAudiences(
    @CurrentPerson() actor: SignedIn,
    @Args('text') text: string,
    @Args('first', { type: () => Int, defaultValue: 12 }) first: number,
  ) {
    return this.audiences.search(actor, text.slice(0, 100), Math.min(Math.max(first, 1), 50));
  }
}

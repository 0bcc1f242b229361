import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { CurrentPerson, type SignedIn } from '#identity';
import { DistributionInput } from './access.inputs.js';
import { AudienceChoice } from './access.types.js';
import { ReachPreview } from './reach-preview.types.js';
import { OnwardInput } from './onward.inputs.js';
import { OnwardPreview } from './onward.types.js';
import { OnwardViews } from './onward.view.js';
import { AudienceSearch } from './audience.search.js';
import { DistributionPreviews } from './distribution.preview.js';

@Resolver()
export class AccessResolver {
  constructor(
    private readonly previews: DistributionPreviews,
    private readonly audiences: AudienceSearch,
    private readonly onward: OnwardViews,
  ) {}

  @Query(() => ReachPreview, { description: 'What a change of a distribution would do, not saved. MANAGE.' })
  previewDistribution(@CurrentPerson() actor: SignedIn, @Args('input') input: DistributionInput) {
    return this.previews.of(actor, input);
  }

  @Query(() => OnwardPreview, { description: 'What passing a paper on would do, not saved. READ.' })
  previewOnward(@CurrentPerson() actor: SignedIn, @Args('input') input: OnwardInput) {
    return this.onward.preview(actor, input);
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

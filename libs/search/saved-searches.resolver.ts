import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentPerson, type SignedIn } from '#identity';
import { SavedSearch } from './saved-search.entity.js';
import { NotifySearchInput, SavedSearchIdInput, SaveSearchInput } from './saved-searches.inputs.js';
import { SavedSearches } from './saved-searches.service.js';

@Resolver()
export class SavedSearchesResolver {
  constructor(private readonly saved: SavedSearches) {}

  @Query(() => [SavedSearch], { description: "The viewer's own, newest first." })
  savedSearches(@CurrentPerson() actor: SignedIn) {
    return this.saved.mine(actor);
  }

  @Mutation(() => SavedSearch)
  saveSearch(@CurrentPerson() actor: SignedIn, @Args('input') input: SaveSearchInput) {
    return this.saved.save(actor, input);
  }

  @Mutation(() => SavedSearch, { description: 'Begins or ends telling the viewer of what comes to fit it.' })
  notifySearch(@CurrentPerson() actor: SignedIn, @Args('input') input: NotifySearchInput) {
    return this.saved.notify(actor, input);
  }

  @Mutation(() => Boolean, { description: 'With the notices that it gave.' })
  removeSavedSearch(@CurrentPerson() actor: SignedIn, @Args('input') input: SavedSearchIdInput) {
    return this.saved.remove(actor, input);
  }
}

import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#identity';
import { SearchArgs, SuggestionArgs } from './search.inputs.js';
import { Search } from './search.service.js';
import { SearchFacet, SearchResults, SearchSuggestion } from './search.types.js';
import { Suggestions } from './suggestions.service.js';

@Resolver(() => SearchResults)
export class SearchResolver {
  constructor(
    private readonly searching: Search,
    private readonly suggestions: Suggestions,
  ) {}

  @Query(() => SearchResults, { description: 'Papers, discussions and posts that the viewer may see; below READ by their cards alone.' })
  search(@CurrentActor() actor: Actor, @Args() args: SearchArgs) {
    return this.searching.search(actor, args);
  }

  @Query(() => [SearchSuggestion], {
    description: 'Papers and discussions that the viewer may see, by a title or symbol as it is being typed.',
  })
  searchSuggestions(@CurrentActor() actor: Actor, @Args() { text, first }: SuggestionArgs) {
    return this.suggestions.suggest(actor, text, first);
  }

  @ResolveField(() => [SearchFacet], {
    nullable: true,
    description: 'What it can be narrowed to, the most frequent first. Null where there are more than 1,000.',
  })
  facets(@CurrentActor() actor: Actor, @Parent() results: SearchResults) {
    return this.searching.facets(actor, results);
  }
}

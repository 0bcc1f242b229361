import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '#identity';
import { SearchArgs } from './search.inputs.js';
import { Search } from './search.service.js';
import { SearchResults } from './search.types.js';

@Resolver()
export class SearchResolver {
  constructor(private readonly searching: Search) {}

  @Query(() => SearchResults, { description: 'Papers, discussions and posts that the viewer may see; below READ by their cards alone.' })
  search(@CurrentActor() actor: Actor, @Args() args: SearchArgs) {
    return this.searching.search(actor, args);
  }
}

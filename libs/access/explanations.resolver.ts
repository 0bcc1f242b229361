import { Args, Extensions, GraphQLISODateTime, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { dear, IdPipe } from '#graphql';
import { type Actor, CurrentActor, CurrentPerson, Person, type SignedIn } from '#identity';
import { Explanations } from './explain.service.js';
import { Explanation } from './explanation.types.js';
import { PersonSearch } from './person.search.js';

@Resolver()
export class ExplanationsResolver {
  constructor(
    private readonly explanations: Explanations,
    private readonly persons: PersonSearch,
  ) {}

  @Extensions(dear(500))
  @Query(() => Explanation, {
    description: 'Why the viewer sees an item now, or whether they saw it at a past time. NOT_FOUND below DISCOVER.',
  })
  explanation(
    @CurrentActor() actor: Actor,
    @Args('itemId', { type: () => ID }, IdPipe) itemId: string,
    @Args('at', { type: () => GraphQLISODateTime, nullable: true }) at?: Date,
  ) {
    return this.explanations.forOneself(actor, itemId, at);
  }

  @Extensions(dear(500))
  @Query(() => Explanation, { description: 'The same of any person on the item. FORBIDDEN (needed: MANAGE) below MANAGE.' })
  explanationFor(
    @CurrentPerson() actor: SignedIn,
    @Args('itemId', { type: () => ID }, IdPipe) itemId: string,
    @Args('personId', { type: () => ID }, IdPipe) personId: string,
    @Args('at', { type: () => GraphQLISODateTime, nullable: true }) at?: Date,
  ) {
    return this.explanations.forPerson(actor, itemId, personId, at);
  }

  @Query(() => [Person], {
    description: 'By a part of the name: active persons, for active persons; for auditors everybody known. The first ones by name.',
  })
  searchPersons(
    @CurrentPerson() actor: SignedIn,
    @Args('text') text: string,
    @Args('first', { type: () => Int, defaultValue: 12 }) first: number,
  ) {
    return this.persons.search(actor, text.slice(0, 100), Math.min(Math.max(first, 1), 50));
  }
}

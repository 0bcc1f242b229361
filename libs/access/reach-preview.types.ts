import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Person } from '#identity';
import { Party } from '#parties';
import { FollowedDiscussions, HandlingRefusal } from './access.types.js';
import type { Audience as AudienceValue } from './audience.js';
import { Audience } from './audience.types.js';
import { Reach, ReachRow } from './reach.types.js';

@ObjectType({ description: 'Whom a release would reach and an exclusion keeps out.' })
export class ExcludedPerson {
  @Field(() => Person)
  person!: Person;

  @Field(() => [Audience], { description: 'The exclusions that name them, less those of groups that the asker may not see.' })
  by!: AudienceValue[];
}

@ObjectType({ description: 'What a change not yet saved would do: it is made, looked at and undone, so it equals what saving then does.' })
export class ReachPreview {
  @Field(() => Reach)
  before!: Reach;

  @Field(() => Reach)
  after!: Reach;

  @Field(() => Reach, { nullable: true, description: 'Who would see it at the date of derestriction; null where there is none.' })
  derestricted!: Reach | null;

  @Field(() => [ReachRow], { description: 'Who does not see it now and would, with level and ground.' })
  added!: ReachRow[];

  @Field(() => [ReachRow], { description: 'Who sees it now, as they do, and no longer would.' })
  removed!: ReachRow[];

  @Field(() => [ReachRow], { description: 'Whom a new release names and who gain nothing by it, as they see it now.' })
  unmoved!: ReachRow[];

  @Field(() => Int, { description: 'Persons who see it and would at a higher level.' })
  raisedPersons!: number;

  @Field(() => Int)
  loweredPersons!: number;

  @Field(() => [Party])
  addedDelegations!: Party[];

  @Field(() => [Party])
  removedDelegations!: Party[];

  @Field(() => Int)
  addedPersons!: number;

  @Field(() => Int)
  removedPersons!: number;

  @Field(() => [ExcludedPerson])
  excluded!: ExcludedPerson[];

  @Field(() => [HandlingRefusal])
  refusals!: HandlingRefusal[];

  @Field(() => FollowedDiscussions, {
    nullable: true,
    description: 'What `discussions: SHOW` would show to those who are new; null where nobody new would see any.',
  })
  discussions!: FollowedDiscussions | null;
}

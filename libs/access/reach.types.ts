import { Extensions, Field, Int, ObjectType } from '@nestjs/graphql';
import { lengthy } from '#graphql';
import { Person } from '#identity';
import { Party } from '#parties';
import { GroundCodeEnum, LevelEnum } from './access.enums.js';
import type { Audience as AudienceValue } from './audience.js';
import { Audience } from './audience.types.js';
import type { GroundCode } from './decide.js';
import type { Level } from './levels.js';

@ObjectType({ description: 'A way in which somebody sees an item.' })
export class Through {
  @Field(() => GroundCodeEnum)
  ground!: GroundCode;

  @Field(() => Audience, { nullable: true })
  audience!: AudienceValue | null;
}

@ObjectType()
export class ReachPerson {
  @Field(() => Person)
  person!: Person;

  @Field(() => LevelEnum)
  level!: Level;

  @Extensions(lengthy(3))
  @Field(() => [Through])
  through!: Through[];
}

@ObjectType({
  description: 'The people of one party who see an item; of no party where a duty, an office or a seat alone shows it to them.',
})
export class ReachRow {
  @Field(() => Party, { nullable: true })
  party!: Party | null;

  @Field(() => [ReachPerson])
  persons!: ReachPerson[];

  @Field(() => Int)
  personCount!: number;

  @Field(() => LevelEnum, { description: 'The highest that one of them has.' })
  level!: Level;
}

@ObjectType({ description: 'How many see an item in one way, a release or custody; who sees it in several is in each.' })
export class ReachWay extends Through {
  @Field(() => Int)
  delegations!: number;

  @Field(() => Int)
  persons!: number;
}

@ObjectType({ description: 'Who sees an item now.' })
export class Reach {
  @Field({ description: 'Whether it is public: then these are only those with more than that.' })
  everyone!: boolean;

  @Field(() => Int)
  delegations!: number;

  @Field(() => Int)
  persons!: number;

  @Field({ description: 'Whether people see it through memberships that the asker may not see; they are not counted.' })
  hiddenPaths!: boolean;

  @Field(() => [ReachWay])
  ways!: ReachWay[];

  @Field(() => [ReachRow])
  rows!: ReachRow[];
}

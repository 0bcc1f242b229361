import { Field, ObjectType } from '@nestjs/graphql';
import { enumOf } from '#graphql';
import { Person } from '#identity';

const ANSWERS = ['YES', 'NO', 'UNKNOWN'] as const;
export const CanSee = enumOf(
  'CanSee',
  'As far as the asker may know: for MANAGE the truth; else by the audiences it was released to; UNKNOWN where recipients are withheld.',
  ANSWERS,
);

@ObjectType({ description: 'Somebody who can be mentioned in a discussion. Who cannot see it is not told of it.' })
export class Mentionable {
  @Field(() => Person)
  person!: Person;

  @Field(() => CanSee)
  canSee!: (typeof ANSWERS)[number];
}

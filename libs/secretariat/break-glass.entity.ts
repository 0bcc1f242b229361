import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, Paginated } from '#graphql';
import { Person } from '#identity';

const STATES = ['WAITING', 'LIVE', 'DECLINED', 'ENDED'] as const;
export type BreakGlassState = (typeof STATES)[number];
export const BreakGlassState = enumOf(
  'BreakGlassState',
  'LIVE: approved, and its time not over - whether what was asked for exists or not.',
  STATES,
);

/** An asking as it is stored. */
export interface AskingRow {
  id: string;
  askerId: string;
  askedFor: string;
  reason: string;
  hours: number;
  askedAt: Date;
  /** The same as PostgreSQL writes it. */
  at: string;
  decidedBy: string | null;
  decidedAt: Date | null;
  answer: string;
  until: Date | null;
  endedAt: Date | null;
  state: BreakGlassState;
}

@ObjectType({ description: 'An administrator asks to read one thing for a time. Whether there is such a thing it does not say.' })
export class BreakGlassAsking {
  readonly row!: AskingRow;

  @Field(() => ID)
  id!: string;

  @Field({ description: 'A link or a reference, as it was typed.' })
  askedFor!: string;

  @Field()
  reason!: string;

  @Field(() => Int)
  hours!: number;

  @Field(() => GraphQLISODateTime)
  askedAt!: Date;

  @Field(() => BreakGlassState)
  state!: BreakGlassState;

  @Field({ description: 'Whether the viewer asks.' })
  mine!: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true })
  decidedAt!: Date | null;

  @Field({ description: 'Why it was declined.' })
  answer!: string;

  @Field(() => GraphQLISODateTime, { nullable: true })
  until!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Where it was ended, or taken back, before its time.' })
  endedAt!: Date | null;
}

@ObjectType()
export class BreakGlassConnection extends Paginated(BreakGlassAsking, 'BreakGlassAsking') {}

@ObjectType({ description: 'What custodians are told of a break-glass on what is theirs.' })
export class BreakGlassTold {
  @Field(() => Person)
  administrator!: Person;

  @Field()
  reason!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it ends of itself, or ended.' })
  until!: Date;
}

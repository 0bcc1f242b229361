import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LevelEnum } from '#access';
import { enumOf, Paginated } from '#graphql';

const STATES = ['OPEN', 'GRANTED', 'DECLINED', 'TAKEN_BACK', 'WITHDRAWN'] as const;
export type RequestState = (typeof STATES)[number];
export const RequestState = enumOf(
  'RequestState',
  'What became of a request. TAKEN_BACK: by its asker. WITHDRAWN: the paper was, and nothing is granted any more.',
  STATES,
);

/** The levels that can be asked for, and granted in answer; MANAGE is given by a release of its own accord. */
export const ASKABLE = ['READ', 'COMMENT', 'EDIT'] as const;
export type Askable = (typeof ASKABLE)[number];

@ObjectType({ description: 'Somebody asks for more of a paper than they have. Its asker sees it, and those with MANAGE; nobody else.' })
export class AccessRequest {
  @Field(() => ID)
  id!: string;

  @Field(() => LevelEnum)
  level!: Askable;

  @Field(() => RequestState)
  state!: RequestState;

  @Field()
  reason!: string;

  @Field(() => Date)
  askedAt!: Date;

  @Field(() => LevelEnum, { nullable: true, description: 'What was granted: the level asked for, or another.' })
  granted!: Askable | null;

  @Field(() => Date, { nullable: true, description: 'Until when it was granted, where it was not for good.' })
  grantedUntil!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined.' })
  answerReason!: string | null;

  itemId!: string;
  personId!: string;
  partyId!: string | null;
  groupId!: string | null;
  answered!: Date | null;
  answererId!: string | null;
}

@ObjectType()
export class AccessRequestConnection extends Paginated(AccessRequest, 'AccessRequest') {}

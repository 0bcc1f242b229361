import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsDate, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { DISCUSSIONS_WHEN_WIDENED, DiscussionsWhenWidenedEnum, LevelEnum } from '#access';
import { IsId, PageArgs } from '#graphql';
import { ASKABLE, type Askable } from './request.entity.js';

@ArgsType()
export class OwnRequestsArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Only those that wait for an answer.' })
  @IsBoolean()
  isOpen = false;
}

@InputType()
export class RequestAccessInput {
  @Field(() => ID)
  @IsId()
  documentId!: string;

  @Field(() => ID, { description: 'The party or, for an office, the group in whose name.' })
  @IsId()
  capacity!: string;

  @Field(() => LevelEnum, { description: 'READ, COMMENT or EDIT; more than one has.' })
  @IsIn(ASKABLE)
  level!: Askable;

  @Field({ description: 'Those who answer read it.' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(2000)
  reason!: string;
}

@InputType()
export class RequestIdInput {
  @Field(() => ID)
  @IsId()
  requestId!: string;
}

@InputType()
class AnswerInput extends RequestIdInput {
  @Field(() => ID, { description: 'The party or, for an office, the group in whose name; it must give MANAGE by itself.' })
  @IsId()
  capacity!: string;
}

@InputType()
export class GrantRequestInput extends AnswerInput {
  @Field(() => LevelEnum, { description: 'READ, COMMENT or EDIT: what was asked for, or less, or more.' })
  @IsIn(ASKABLE)
  level!: Askable;

  @Field(() => Date, { nullable: true, description: 'No longer from this moment on.' })
  @IsOptional()
  @IsDate()
  until?: Date | null;

  @Field(() => DiscussionsWhenWidenedEnum, { nullable: true, description: 'As for a release. Left out: KEEP_FORMER_AUDIENCE.' })
  @IsOptional()
  @IsIn(DISCUSSIONS_WHEN_WIDENED)
  discussions?: (typeof DISCUSSIONS_WHEN_WIDENED)[number] | null;
}

@InputType()
export class DeclineRequestInput extends AnswerInput {
  @Field({ description: 'The asker reads it.' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(2000)
  reason!: string;
}

import { Field, GraphQLISODateTime, ID, InputType } from '@nestjs/graphql';
import { IsDate, IsIn, IsOptional, Length, Matches } from 'class-validator';
import { IsId } from '#graphql';
import { SecretariatDuty } from '#identity';
import { AccreditationRole } from './accreditation.entity.js';

/** A dated right: from now where no start is said, open where no end is. Nothing begins in the past. */
@InputType({ isAbstract: true })
export abstract class TermInput {
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Now, where it is left out; never in the past.' })
  @IsOptional()
  @IsDate()
  from?: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  @IsOptional()
  @IsDate()
  until?: Date | null;
}

@InputType()
export class AccreditInput extends TermInput {
  @Field(() => ID)
  @IsId()
  personId!: string;

  @Field(() => ID)
  @IsId()
  partyId!: string;

  @Field(() => AccreditationRole)
  @IsIn(Object.keys(AccreditationRole))
  role!: AccreditationRole;

  @Field(() => String, { nullable: true, description: 'Number and date of the note verbale.' })
  @IsOptional()
  @Length(1, 500)
  note?: string | null;
}

@InputType()
export class AccreditationIdInput {
  @Field(() => ID)
  @IsId()
  accreditationId!: string;
}

@InputType({ isAbstract: true })
abstract class SuspensionInput {
  @Field()
  @Length(1, 2000)
  @Matches(/\S/)
  reason!: string;

  @Field(() => GraphQLISODateTime, { nullable: true })
  @IsOptional()
  @IsDate()
  until?: Date | null;
}

@InputType()
export class SuspendAccreditationInput extends SuspensionInput {
  @Field(() => ID)
  @IsId()
  accreditationId!: string;
}

@InputType()
export class SuspendPersonInput extends SuspensionInput {
  @Field(() => ID)
  @IsId()
  personId!: string;
}

@InputType()
export class EndAccreditationInput extends AccreditationIdInput {
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Now, where it is left out; never in the past.' })
  @IsOptional()
  @IsDate()
  at?: Date | null;
}

@InputType()
export class GiveDutyInput extends TermInput {
  @Field(() => ID)
  @IsId()
  personId!: string;

  @Field(() => SecretariatDuty)
  @IsIn(Object.keys(SecretariatDuty))
  duty!: SecretariatDuty;
}

@InputType()
export class EndDutyInput {
  @Field(() => ID)
  @IsId()
  dutyId!: string;
}

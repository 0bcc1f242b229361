import { Field, GraphQLISODateTime, ID, InputType } from '@nestjs/graphql';
import { IsDate, IsOptional } from 'class-validator';
import { IsId } from '#graphql';

@InputType()
export class AccedeInput {
  @Field(() => ID, { description: 'A regional body.' })
  @IsId()
  bodyId!: string;

  @Field(() => ID, { description: 'A state.' })
  @IsId()
  memberId!: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Now, where it is left out; it may lie in the past.' })
  @IsOptional()
  @IsDate()
  from?: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  @IsOptional()
  @IsDate()
  until?: Date | null;
}

@InputType()
export class EndMembershipInput {
  @Field(() => ID)
  @IsId()
  membershipId!: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Now, where it is left out; it may lie in the past.' })
  @IsOptional()
  @IsDate()
  at?: Date | null;
}

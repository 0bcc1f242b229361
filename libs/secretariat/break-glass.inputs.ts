import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsId, PageArgs } from '#graphql';

@ArgsType()
export class AskingsArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Only those that wait for an administrator other than the viewer.' })
  @IsBoolean()
  waiting = false;
}

@InputType({ description: 'For oneself. What is asked for is looked up only when another administrator approves.' })
export class AskBreakGlassInput {
  @Field({ description: 'A link to a paper, a discussion or a post, or a reference or symbol. At most 500 characters.' })
  @Length(1, 500)
  @Matches(/\S/)
  askedFor!: string;

  @Field({ description: 'The other administrator and the custodians read it. At most 2,000 characters.' })
  @Length(1, 2000)
  @Matches(/\S/)
  reason!: string;

  @Field(() => Int, { description: 'From the approval on; 1 to 72.' })
  @IsInt()
  @Min(1)
  @Max(72)
  hours!: number;
}

@InputType()
export class AskingIdInput {
  @Field(() => ID)
  @IsId()
  askingId!: string;
}

@InputType()
export class DeclineBreakGlassInput extends AskingIdInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  answer?: string | null;
}

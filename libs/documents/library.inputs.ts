import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { PageArgs } from '#graphql';
import { CardFilter } from './card-filter.inputs.js';

@InputType({
  description: 'What a library is narrowed to: papers that fit every field given, each by any of its values. By what the card shows alone.',
})
export class LibraryFilterInput extends CardFilter {}

@ArgsType()
export class LibraryArgs extends PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many, 1 to 100, up from `before` or from the oldest; in place of `first` and `after`.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'The startCursor of the page after.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  before?: string | null;

  @Field(() => LibraryFilterInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => LibraryFilterInput)
  filter?: LibraryFilterInput | null;
}

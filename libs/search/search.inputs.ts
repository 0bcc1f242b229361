import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsDate,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CardFilter } from '#documents';
import { IsIds } from '#graphql';
import { SearchSubject } from './search.types.js';

const some = { nullable: true };

@InputType({ description: 'What a search is narrowed to: by what a card says, so that no filter tells more than the results do.' })
@ObjectType('SearchFilter', { description: 'What a kept search is narrowed to.' })
export class SearchFilterInput extends CardFilter {
  @Field(() => [SearchSubject], { ...some, description: 'Papers, discussions, or both where nothing is said.' })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(2)
  @IsIn(Object.values(SearchSubject), { each: true })
  subjects?: SearchSubject[] | null;

  @Field(() => [ID], { ...some, description: 'Filed in any of these groups, or said in a discussion on what is.' })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsIds()
  groups?: string[] | null;

  @Field(() => [ID], { ...some, description: 'By members of any of these regional bodies, or by one of them itself.' })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @IsIds()
  bodies?: string[] | null;

  @Field(() => GraphQLISODateTime, { ...some, description: 'Issued, or last spoken in, at this time or later.' })
  @IsOptional()
  @IsDate()
  @Type(() => Date)
  since?: Date | null;

  @Field(() => GraphQLISODateTime, { ...some, description: 'And before this one.' })
  @IsOptional()
  @IsDate()
  @Type(() => Date)
  until?: Date | null;

  @Field(() => Boolean, { ...some, description: 'Only what the viewer is custodian of.' })
  @IsOptional()
  @IsBoolean()
  mine?: boolean | null;
}

@ArgsType()
export class SearchArgs {
  @Field({ description: 'Words, "a phrase", -without; a symbol or reference, or how one begins.' })
  @IsString()
  @MaxLength(500)
  text!: string;

  @Field(() => SearchFilterInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => SearchFilterInput)
  filter?: SearchFilterInput | null;

  @Field(() => Int, { defaultValue: 20, description: 'How many, 1 to 50.' })
  @IsInt()
  @Min(1)
  @Max(50)
  first = 20;

  @Field(() => String, { nullable: true, description: 'The endCursor of the page before.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  after?: string | null;
}

@ArgsType()
export class SuggestionArgs {
  @Field({ description: 'What was typed so far, from the third letter on: of a title or a symbol.' })
  @IsString()
  @MaxLength(500)
  text!: string;

  @Field(() => Int, { defaultValue: 6, description: 'How many, 1 to 20.' })
  @IsInt()
  @Min(1)
  @Max(20)
  first = 6;
}

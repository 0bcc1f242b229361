import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsNotEmpty, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { IsId } from '#graphql';
import { SearchFilterInput } from './search.inputs.js';

@InputType()
export class SaveSearchInput {
  @Field()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name!: string;

  @Field({ description: 'As for `search`.' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  text!: string;

  @Field(() => SearchFilterInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => SearchFilterInput)
  filter?: SearchFilterInput | null;

  @Field({ description: 'CONFLICT (FINDS_TOO_MUCH) where more than 1,000 fit already: narrow it first.' })
  @IsBoolean()
  notifies!: boolean;
}

@InputType()
export class SavedSearchIdInput {
  @Field(() => ID)
  @IsId()
  searchId!: string;
}

@InputType()
export class NotifySearchInput extends SavedSearchIdInput {
  @Field()
  @IsBoolean()
  notifies!: boolean;
}

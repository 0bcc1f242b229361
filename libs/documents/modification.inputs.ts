import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';
import { IsId } from '#graphql';
import { type Modification, MODIFICATIONS } from '#symbols';
import { LANGUAGE } from './language.js';
import { ModificationKind } from './modification.types.js';

@InputType({ description: 'What a paper modifies, and how. Both need MANAGE, and the one that modifies was filed after the other.' })
export class ModifiesInput {
  @Field(() => ID)
  @IsId()
  documentId!: string;

  @Field(() => ModificationKind)
  @IsIn(Object.keys(MODIFICATIONS))
  kind!: Modification;

  @Field(() => ID, { nullable: true, description: 'An issued version of that paper, where it is about one.' })
  @IsOptional()
  @IsId()
  versionId?: string | null;

  @Field(() => [String], { nullable: true, description: 'Of a corrigendum or a reissue: the languages it concerns. Left out: all.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(LANGUAGE, { each: true })
  languages?: string[] | null;
}

@InputType()
export class ModifyInput {
  @Field(() => ID)
  @IsId()
  documentId!: string;

  @Field(() => ModifiesInput, { nullable: true, description: 'Left out: nothing any more.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ModifiesInput)
  modifies?: ModifiesInput | null;
}

@InputType()
export class SupersedeInput {
  @Field(() => ID)
  @IsId()
  documentId!: string;

  @Field(() => ID, { nullable: true, description: 'The paper that stands in its place; left out: none any more.' })
  @IsOptional()
  @IsId()
  byId?: string | null;
}

import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsDate, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { IsId, IsIds } from '#graphql';
import { LevelEnum } from './access.enums.js';
import { AudienceInput } from './access.inputs.js';

export const ONWARD_LEVELS = ['DISCOVER', 'READ', 'COMMENT'] as const;
export type OnwardLevel = (typeof ONWARD_LEVELS)[number];

@InputType()
export class OnwardReleaseInput {
  @Field(() => AudienceInput)
  @ValidateNested()
  @Type(() => AudienceInput)
  audience!: AudienceInput;

  @Field(() => LevelEnum, { description: 'At most COMMENT, and no more than what is held.' })
  @IsIn(ONWARD_LEVELS)
  level!: OnwardLevel;

  @Field(() => Date, { nullable: true, description: 'No later than the release that is held ends; as that, where left out.' })
  @IsOptional()
  @IsDate()
  until?: Date | null;
}

@InputType({ description: 'What a recipient passes on, in a capacity in which they hold it.' })
export class OnwardInput {
  @Field(() => ID)
  @IsId()
  documentId!: string;

  @Field(() => ID, { description: 'The party or, for an office, the group in whose name.' })
  @IsId()
  capacity!: string;

  @Field(() => [OnwardReleaseInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => OnwardReleaseInput)
  releases!: OnwardReleaseInput[];
}

@InputType({ description: 'Own onward releases, by their ids.' })
export class CloseOnwardInput {
  @Field(() => ID)
  @IsId()
  documentId!: string;

  @Field(() => [ID])
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsIds()
  releaseIds!: string[];
}

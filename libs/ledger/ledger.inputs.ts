import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PageArgs } from '#graphql';
import { LedgerState } from './ledger.entity.js';

@ArgsType()
export class LedgerArgs extends PageArgs {
  // Of a list ordered by name a cursor holds a name.
  @Field(() => String, { nullable: true, description: 'The endCursor of the page before.' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  declare after?: string | null;

  @Field(() => [LedgerState], { nullable: true, description: 'Only persons in one of these states.' })
  @IsOptional()
  @IsIn(Object.values(LedgerState), { each: true })
  @ArrayUnique()
  @ArrayMaxSize(10)
  states?: LedgerState[] | null;
}

@InputType()
export class TraceCopyInput {
  @Field({ description: 'The number that stands on the copy, with or without its hyphens.' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(100)
  number!: string;
}

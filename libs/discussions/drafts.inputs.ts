import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { IsId } from '#graphql';

/** Longer than what may be posted: a draft loses nothing. */
const LONGEST_DRAFT = 100_000;

@InputType({ description: 'For a post in a thread, or for opening one on a document or in a group: one of the three.' })
export class SaveDraftInput {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsId()
  threadId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsId()
  parentId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsId()
  documentId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsId()
  groupId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsId()
  capacity?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  title?: string | null;

  @Field()
  @IsString()
  @MaxLength(LONGEST_DRAFT)
  text!: string;
}

@InputType()
export class DraftIdInput {
  @Field(() => ID)
  @IsId()
  draftId!: string;
}

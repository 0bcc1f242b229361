import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { HandlingInput, ReleaseInput } from '#access';
import { IsId, PageArgs } from '#graphql';

const LONGEST_POST = 20_000;
export const FIRST_UNREAD = 'FIRST_UNREAD';

@ArgsType()
export class ThreadsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of this group: opened in it, or on what is filed in it.' })
  @IsOptional()
  @IsId()
  groupId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those on this document.' })
  @IsOptional()
  @IsId()
  documentId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only those in which something is unread.' })
  @IsBoolean()
  unread = false;
}

@ArgsType()
export class PostsArgs {
  @Field(() => Int, { nullable: true, description: 'How many, 1 to 100; 50 where neither `first` nor `last` is given.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  first?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'The last ones before `before`, or of all.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  last?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  before?: string | null;

  @Field(() => String, { nullable: true, description: 'FIRST_UNREAD or the id of a post: the page around it.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  from?: string | null;
}

@InputType()
export class ThreadIdInput {
  @Field(() => ID)
  @IsId()
  threadId!: string;
}

@InputType()
export class PostIdInput {
  @Field(() => ID)
  @IsId()
  postId!: string;
}

@InputType()
class WritingInput {
  @Field(() => ID, { description: 'A random UUID made before sending. Sent again, the same returns what it made the first time.' })
  @IsId()
  sendId!: string;

  @Field(() => ID, { description: 'The party or, for an office, the group in whose name. It gives COMMENT by itself.' })
  @IsId()
  capacity!: string;

  @Field({ description: 'Markdown, at most 20,000 characters. A mention is @[Name](person:id); at most 50 of them.' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(LONGEST_POST)
  text!: string;

  @Field(() => ID, { nullable: true, description: 'The draft that this was; it goes with the sending.' })
  @IsOptional()
  @IsId()
  draftId?: string | null;
}

@InputType({ description: 'On a document, or in a group.' })
export class OpenThreadInput extends WritingInput {
  @Field(() => ID, { nullable: true, description: 'It is then seen as the document is.' })
  @IsOptional()
  @IsId()
  documentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'It has then a distribution of its own.' })
  @IsOptional()
  @IsId()
  groupId?: string | null;

  @Field()
  @IsString()
  @Matches(/\S/)
  @MaxLength(300)
  title!: string;

  @Field(() => HandlingInput, { nullable: true, description: 'In a group. Left out: AMBER, named, for recipients alone.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => HandlingInput)
  handling?: HandlingInput | null;

  @Field(() => [ReleaseInput], { nullable: true, description: 'In a group. Left out: the participants of the group, at COMMENT.' })
  @IsOptional()
  @ArrayMaxSize(300)
  @ValidateNested({ each: true })
  @Type(() => ReleaseInput)
  releases?: ReleaseInput[] | null;
}

@InputType()
export class PostInput extends WritingInput {
  @Field(() => ID)
  @IsId()
  threadId!: string;

  @Field(() => ID, { nullable: true, description: 'The post that this answers.' })
  @IsOptional()
  @IsId()
  parentId?: string | null;
}

@InputType()
export class EditPostInput extends PostIdInput {
  @Field()
  @IsString()
  @Matches(/\S/)
  @MaxLength(LONGEST_POST)
  text!: string;
}

@InputType()
export class MarkReadInput extends ThreadIdInput {
  @Field(() => Int, { description: 'The number of the last post that was read. It only moves forward.' })
  @IsInt()
  @Min(0)
  @Max(2_000_000_000)
  upTo!: number;
}

@InputType()
export class PinThreadInput extends ThreadIdInput {
  @Field(() => ID)
  @IsId()
  groupId!: string;

  @Field(() => Boolean)
  @IsBoolean()
  pinned!: boolean;
}

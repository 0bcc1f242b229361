import { Field, ID, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import { IsId } from '#graphql';
import { ReportOutcome } from './report.entity.js';

@InputType({ description: 'A document, or one version of it; a thread that has a distribution of its own; or one post.' })
export class ReportInput {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsId()
  documentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'An issued version of the document.' })
  @IsOptional()
  @IsId()
  versionId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsId()
  threadId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsId()
  postId?: string | null;

  @Field({ description: 'At most 2,000 characters.' })
  @Length(1, 2000)
  @Matches(/\S/)
  reason!: string;
}

@InputType()
export class CloseReportInput {
  @Field(() => ID)
  @IsId()
  reportId!: string;

  @Field(() => ReportOutcome)
  @IsIn(Object.keys(ReportOutcome))
  outcome!: ReportOutcome;

  @Field(() => String, { nullable: true, description: 'To the reporter.' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  answer?: string | null;
}

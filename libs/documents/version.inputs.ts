import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsIn, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { IsId } from '#graphql';
import { LANGUAGE } from './language.js';
import { TextStatus } from './version.entity.js';

@InputType()
export class UploadedFileInput {
  @Field(() => ID, { description: 'An own, finished upload.' })
  @Matches(/^[0-9a-f]{32}$/)
  uploadId!: string;

  @Field({ description: 'ISO 639 code: en, fr, ar …' })
  @Matches(LANGUAGE)
  language!: string;

  @Field(() => TextStatus, { nullable: true, description: 'Left out: AUTHENTIC.' })
  @IsOptional()
  @IsIn(Object.values(TextStatus))
  status?: TextStatus | null;
}

@InputType()
export class PrepareVersionInput {
  @Field(() => ID)
  @IsId()
  documentId!: string;

  @Field({ description: 'What changed.' })
  @IsString()
  @MaxLength(2000)
  note!: string;

  @Field(() => [UploadedFileInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ArrayUnique(({ uploadId }: UploadedFileInput) => uploadId)
  @ValidateNested({ each: true })
  @Type(() => UploadedFileInput)
  files!: UploadedFileInput[];

  @Field(() => String, {
    nullable: true,
    description:
      'The language that translations are held against, of an authentic file here. Left out: as before; of a first version, its first authentic file.',
  })
  @IsOptional()
  @Matches(LANGUAGE)
  originalLanguage?: string | null;
}

@InputType()
export class IssueVersionInput {
  @Field(() => ID)
  @IsId()
  versionId!: string;
}

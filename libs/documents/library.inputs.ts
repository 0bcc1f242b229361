import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type TlpLabel, TlpLabelEnum } from '#access';
import { IsIds, PageArgs } from '#graphql';
import { DocumentKind } from './document.entity.js';
import { LANGUAGE } from './language.js';

/** Each is a field of the card, which DISCOVER shows: whoever filters learns nothing that the list does not say. */
@InputType({
  description: 'What a library is narrowed to: papers that fit every field given, each by any of its values. By what the card shows alone.',
})
export class LibraryFilterInput {
  @Field(() => [DocumentKind], { nullable: true })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsIn(Object.values(DocumentKind), { each: true })
  kinds?: DocumentKind[] | null;

  @Field(() => [TlpLabelEnum], { nullable: true })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @IsIn(Object.values(TlpLabelEnum), { each: true })
  labels?: TlpLabel[] | null;

  @Field(() => [String], { nullable: true, description: 'ISO 639 codes, of the issued files: en, fr, ar …' })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Matches(LANGUAGE, { each: true })
  languages?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those on which the viewer has an unread notice.' })
  @IsOptional()
  @IsBoolean()
  unread?: boolean | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Parties, or groups in whose name an officer wrote. Under the Chatham House rule no paper fits, for nobody.',
  })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsIds()
  originators?: string[] | null;
}

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

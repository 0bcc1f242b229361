import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsBoolean, IsIn, IsOptional, Matches } from 'class-validator';
import { type TlpLabel, TlpLabelEnum } from '#access';
import { IsIds } from '#graphql';
import { DocumentKind } from './document.entity.js';
import { LANGUAGE } from './language.js';

/** What papers are narrowed to. Each is a field of the card, which DISCOVER shows: whoever filters learns nothing that the list does not say. */
@InputType({ isAbstract: true })
@ObjectType({ isAbstract: true })
export class CardFilter {
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

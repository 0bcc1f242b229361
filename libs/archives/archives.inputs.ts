import { Field, ID, InputType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { IsId, LANGUAGES } from '#graphql';
import type { Language } from './words.js';

@InputType()
export class TakeLibraryInput {
  @Field(() => ID)
  @IsId()
  groupId!: string;

  @Field(() => String, { description: 'Of its first page: one of ar, en, es, fr, ru, zh.' })
  @IsIn(LANGUAGES)
  language!: Language;
}

@InputType()
export class TakeRecordInput {
  @Field(() => ID, { description: 'The party: one that the viewer is accredited to.' })
  @IsId()
  partyId!: string;

  @Field(() => String, { description: 'Of its pages: one of ar, en, es, fr, ru, zh.' })
  @IsIn(LANGUAGES)
  language!: Language;
}

@InputType()
export class DropArchiveInput {
  @Field(() => ID)
  @IsId()
  archiveId!: string;
}

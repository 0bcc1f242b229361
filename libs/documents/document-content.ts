import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { AccessibleItem } from '#access';
import { Conversion, type Document } from './document.entity.js';
import { TextStatus } from './version.entity.js';

@ObjectType({ description: 'A language of a document: the newest issued text in it.' })
export class LanguageVersion {
  @Field({ description: 'ISO 639 code.' })
  language!: string;

  @Field(() => TextStatus)
  status!: TextStatus;

  @Field(() => Int, { description: 'Number of the version that has it.' })
  version!: number;

  @Field({ description: 'Whether translations are held against this one.' })
  isOriginal!: boolean;

  @Field({ description: 'Whether the original has a newer text.' })
  isBehind!: boolean;
}

/** A document with the item as its reader holds it; made for READ and above only. */
@ObjectType({ description: 'What READ gives of a document.' })
export class DocumentContent {
  readonly document!: Document;
  readonly item!: AccessibleItem;

  @Field(() => [String])
  tags!: string[];

  @Field(() => Conversion)
  conversion!: Conversion;

  @Field(() => String, { nullable: true })
  withdrawalReason!: string | null;
}

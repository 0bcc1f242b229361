import { Field, ObjectType } from '@nestjs/graphql';
import type { AccessibleItem } from '#access';
import { Conversion, type Document } from './document.entity.js';

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

import { Field, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '#graphql';
import { type Modification as Kind, MODIFICATIONS } from '#symbols';
import { Document } from './document.entity.js';

export const ModificationKind = enumOf(
  'ModificationKind',
  'What a paper is to the one that it modifies.',
  Object.keys(MODIFICATIONS) as Kind[],
);

@ObjectType({ description: 'How a paper stands to another: told to whoever may discover both, and to nobody else.' })
export class Modification {
  @Field(() => ModificationKind)
  kind!: Kind;

  @Field(() => Document, { description: 'The other paper.' })
  document!: Document;

  @Field(() => [String], { description: 'The languages that a corrigendum or a reissue concerns; none named: all.' })
  languages!: string[];

  @Field(() => Int, { nullable: true, description: 'Of the paper that is modified, the version; told with READ on that.' })
  version!: number | null;
}

import { Field, ObjectType } from '@nestjs/graphql';
import { AudienceKindEnum } from './access.enums.js';
import type { Audience as AudienceValue, AudienceKind } from './audience.js';

@ObjectType({ description: 'Names people by what they are, so that it follows them when they change post.' })
export class Audience implements AudienceValue {
  @Field(() => AudienceKindEnum)
  kind!: AudienceKind;

  subject!: string;
}

import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { AudienceKindEnum, LevelEnum } from './access.enums.js';
import { HandlingRefusal, Release } from './access.types.js';
import { Audience } from './audience.types.js';
import type { Audience as AudienceValue, AudienceKind } from './audience.js';
import type { Level } from './levels.js';

@ObjectType({ description: 'What the viewer may pass on in one capacity.' })
export class OnwardOffer {
  @Field(() => ID, { description: "The party's or the group's id." })
  capacity!: string;

  @Field(() => LevelEnum, { description: 'At most.' })
  level!: Level;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'No longer than this; null: no end.' })
  until!: Date | null;

  @Field(() => [AudienceKindEnum])
  kinds!: AudienceKind[];

  @Field({ description: 'Whether only to the party of the capacity and to its people.' })
  ownPartyOnly!: boolean;
}

@ObjectType({ description: 'Passing on by recipients, as one of them sees it. Of what others passed on it says nothing.' })
export class Onward {
  @Field(() => [OnwardOffer])
  offers!: OnwardOffer[];

  @Field(() => [Release], { description: "The viewer's own that are live." })
  mine!: Release[];
}

@ObjectType()
export class OnwardAddition {
  @Field(() => Audience)
  audience!: AudienceValue;

  @Field(() => LevelEnum)
  level!: Level;

  @Field(() => GraphQLISODateTime, { nullable: true })
  until!: Date | null;
}

@ObjectType({ description: 'What passing on would do, as far as a recipient may know: never who has it already, nor how many.' })
export class OnwardPreview {
  @Field(() => [OnwardAddition])
  adds!: OnwardAddition[];

  @Field({ description: 'Whether the discussions on it close, for those who could read them so far.' })
  closesDiscussions!: boolean;

  @Field(() => [HandlingRefusal])
  refusals!: HandlingRefusal[];
}

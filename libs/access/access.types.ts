import { createUnionType, Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { WorkingGroup } from '#groups';
import { Person } from '#identity';
import { Party } from '#parties';
import * as enums from './access.enums.js';
import type { Audience as AudienceValue } from './audience.js';
import type { HandlingRule } from './handling.js';
import type { Level } from './levels.js';
import { Audience } from './audience.types.js';
import { Reach } from './reach.types.js';
import * as terms from './terms.js';

export const Originator = createUnionType({
  name: 'Originator',
  description: 'In whose name an item is: a party or a working group, never changed.',
  types: () => [Party, WorkingGroup] as const,
  resolveType: (value: object) => ('tag' in value ? WorkingGroup : Party),
});

@ObjectType({ description: 'How what is shared may be handled.' })
export class Handling implements terms.HandlingTerms {
  @Field(() => enums.TlpLabelEnum)
  tlp!: terms.TlpLabel;

  @Field(() => enums.OnwardRuleEnum)
  onward!: terms.OnwardRule;

  @Field(() => enums.DownloadRuleEnum)
  download!: terms.DownloadRule;

  @Field(() => enums.AttributionRuleEnum)
  attribution!: terms.AttributionRule;

  @Field(() => enums.RecipientsRuleEnum)
  recipients!: terms.RecipientsRule;
}

@ObjectType({ isAbstract: true })
export abstract class Dated {
  @Field(() => GraphQLISODateTime, { nullable: true })
  from!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  until!: Date | null;
}

@ObjectType({ description: 'Adds people at a level.' })
export class Release extends Dated {
  @Field(() => ID)
  id!: string;

  @Field(() => Audience)
  audience!: AudienceValue;

  @Field(() => enums.LevelEnum)
  level!: Level;

  @Field({ description: 'GRANT, ONWARD, REQUEST, REPORT or WITHDRAWAL.' })
  ground!: string;

  @Field(() => ID, { nullable: true, description: 'ONWARD, for MANAGE: the release that it rests on.' })
  restsOn!: string | null;

  @Field(() => Person, { nullable: true, description: 'Null where the asker may not know.' })
  grantedBy!: Person | null;

  @Field(() => GraphQLISODateTime)
  grantedAt!: Date;
}

@ObjectType({ description: 'These people are out, whatever releases they match.' })
export class Exclusion extends Dated {
  @Field(() => ID)
  id!: string;

  @Field(() => Audience)
  audience!: AudienceValue;
}

@ObjectType({ description: 'The distribution of an item, for MANAGE.' })
export class Distribution {
  @Field(() => Originator, { nullable: true, description: 'Null where attribution hides it.' })
  originator!: Party | WorkingGroup | null;

  @Field(() => Handling)
  handling!: terms.HandlingTerms;

  @Field(() => GraphQLISODateTime, { nullable: true })
  embargo!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  expiry!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'From then on the label is CLEAR and everybody may read it.' })
  derestriction!: Date | null;

  @Field(() => [Release], { description: 'Live ones and those to come.' })
  releases!: Release[];

  @Field(() => [Exclusion])
  exclusions!: Exclusion[];

  @Field(() => Reach)
  reach!: Reach;
}

@ObjectType({ description: 'Why handling does not allow a change.' })
export class HandlingRefusal {
  @Field(() => enums.HandlingRuleEnum)
  rule!: HandlingRule;

  @Field(() => Audience, { nullable: true })
  audience!: AudienceValue | null;

  @Field(() => ID, { nullable: true, description: 'The stored release that must go first.' })
  releaseId!: string | null;

  @Field(() => enums.LevelEnum, { nullable: true, description: 'The most that this audience may have.' })
  max!: Level | null;
}

@ObjectType({ description: 'The discussions on an item that a change lets more people see.' })
export class FollowedDiscussions {
  @Field(() => Int)
  threads!: number;

  @Field(() => Int)
  posts!: number;

  @Field(() => Int, { nullable: true, description: 'Whose posts they are; null where attribution does not tell.' })
  delegations!: number | null;
}

@ObjectType({ description: 'An audience that can be chosen.' })
export class AudienceChoice {
  @Field(() => Audience)
  audience!: AudienceValue;

  names!: Record<string, string>;

  @Field(() => String, { nullable: true, description: "A code, a tag, or a person's delegation." })
  detail!: string | null;
}

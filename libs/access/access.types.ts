import { createUnionType, Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { WorkingGroup } from '#groups';
import { Person, SecretariatDuty } from '#identity';
import { Party } from '#parties';
import * as enums from './access.enums.js';
import type { Audience as AudienceValue, AudienceKind } from './audience.js';
import type { GroundCode } from './decide.js';
import type { HandlingRule } from './handling.js';
import type { Level } from './levels.js';
import * as terms from './terms.js';

export const Originator = createUnionType({
  name: 'Originator',
  description: 'In whose name an item is: a party or a working group, never changed.',
  types: () => [Party, WorkingGroup] as const,
  resolveType: (value: object) => ('tag' in value ? WorkingGroup : Party),
});

@ObjectType({ description: 'Names people by what they are, so that it follows them when they change post.' })
export class Audience implements AudienceValue {
  @Field(() => enums.AudienceKindEnum)
  kind!: AudienceKind;

  subject!: string;
}

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

@ObjectType()
class Dated {
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

@ObjectType({ description: 'A way in which somebody sees an item.' })
export class Through {
  @Field(() => enums.GroundCodeEnum)
  ground!: GroundCode;

  @Field(() => Audience, { nullable: true })
  audience!: AudienceValue | null;
}

@ObjectType()
export class ReachPerson {
  @Field(() => Person)
  person!: Person;

  @Field(() => enums.LevelEnum)
  level!: Level;

  @Field(() => [Through])
  through!: Through[];
}

@ObjectType({
  description: 'The people of one party who see an item; of no party where a duty, an office or a seat alone shows it to them.',
})
export class ReachRow {
  @Field(() => Party, { nullable: true })
  party!: Party | null;

  @Field(() => [ReachPerson])
  persons!: ReachPerson[];

  @Field(() => Int)
  personCount!: number;

  @Field(() => enums.LevelEnum, { description: 'The highest that one of them has.' })
  level!: Level;
}

@ObjectType({ description: 'Who sees an item now.' })
export class Reach {
  @Field({ description: 'Whether it is public: then these are only those with more than that.' })
  everyone!: boolean;

  @Field(() => Int)
  delegations!: number;

  @Field(() => Int)
  persons!: number;

  @Field({ description: 'Whether people see it through memberships that the asker may not see; they are not counted.' })
  hiddenPaths!: boolean;

  @Field(() => [ReachRow])
  rows!: ReachRow[];
}

@ObjectType({ description: 'The distribution of an item, for MANAGE.' })
export class Distribution {
  @Field(() => Originator)
  originator!: Party | WorkingGroup;

  @Field(() => Handling)
  handling!: terms.HandlingTerms;

  @Field(() => GraphQLISODateTime, { nullable: true })
  embargo!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  expiry!: Date | null;

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

@ObjectType({ description: 'What a change not yet saved would do: it is made, looked at and undone, so it equals what saving then does.' })
export class ReachPreview {
  @Field(() => Reach)
  before!: Reach;

  @Field(() => Reach)
  after!: Reach;

  @Field(() => [Party])
  addedDelegations!: Party[];

  @Field(() => [Party])
  removedDelegations!: Party[];

  @Field(() => Int)
  addedPersons!: number;

  @Field(() => Int)
  removedPersons!: number;

  @Field(() => [Person], { description: 'Whom a release would reach and an exclusion keeps out.' })
  excludedPersons!: Person[];

  @Field(() => [HandlingRefusal])
  refusals!: HandlingRefusal[];
}

@ObjectType({ description: 'One step from a person to an audience: the accreditation, membership, seat, office or duty that leads there.' })
export class PathStep extends Dated {
  @Field({ description: 'ACCREDITATION, MEMBERSHIP, SEAT, OFFICE or DUTY.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'The role, capacity, or office.' })
  role!: string | null;

  @Field(() => Party, { nullable: true })
  party!: Party | null;

  @Field(() => Party, { nullable: true })
  body!: Party | null;

  @Field(() => WorkingGroup, { nullable: true })
  group!: WorkingGroup | null;

  @Field(() => SecretariatDuty, { nullable: true })
  duty!: SecretariatDuty | null;
}

@ObjectType({ description: 'A rule that spoke, with what is behind it.' })
export class Ground {
  @Field(() => enums.GroundCodeEnum)
  code!: GroundCode;

  @Field(() => enums.LevelEnum, { nullable: true })
  level!: Level | null;

  @Field(() => Audience, { nullable: true })
  audience!: AudienceValue | null;

  @Field(() => Release, { nullable: true })
  release!: Release | null;

  @Field(() => [PathStep])
  path!: PathStep[];
}

@ObjectType({ description: 'Why the viewer has the level they have.' })
export class Explanation {
  @Field(() => enums.LevelEnum, { nullable: true })
  level!: Level | null;

  @Field(() => GraphQLISODateTime)
  decidedAt!: Date;

  @Field(() => [Ground])
  grounds!: Ground[];
}

@ObjectType({ description: 'An audience that can be chosen.' })
export class AudienceChoice {
  @Field(() => Audience)
  audience!: AudienceValue;

  names!: Record<string, string>;

  @Field(() => String, { nullable: true, description: "A code, a tag, or a person's delegation." })
  detail!: string | null;
}

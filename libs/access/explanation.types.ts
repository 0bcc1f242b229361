import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';
import { WorkingGroup } from '#groups';
import { SecretariatDuty } from '#identity';
import { Party } from '#parties';
import { GroundCodeEnum, LevelEnum } from './access.enums.js';
import { Dated, Release } from './access.types.js';
import type { Audience as AudienceValue } from './audience.js';
import { Audience } from './audience.types.js';
import type { GroundCode } from './decide.js';
import type { Level } from './levels.js';

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
  @Field(() => GroundCodeEnum)
  code!: GroundCode;

  @Field(() => LevelEnum, { nullable: true })
  level!: Level | null;

  @Field(() => Audience, { nullable: true })
  audience!: AudienceValue | null;

  @Field(() => Release, { nullable: true })
  release!: Release | null;

  /** What its path leads to: the release's audience, or custody. */
  leadsTo!: AudienceValue | { kind: 'HEAD_OF'; subject: string } | null;
}

@ObjectType({ description: 'Why the viewer has the level they have.' })
export class Explanation {
  @Field(() => LevelEnum, { nullable: true })
  level!: Level | null;

  @Field(() => GraphQLISODateTime)
  decidedAt!: Date;

  @Field(() => [Ground])
  grounds!: Ground[];
}

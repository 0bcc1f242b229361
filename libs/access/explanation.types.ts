import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { WorkingGroup } from '#groups';
import { Person, SecretariatDuty } from '#identity';
import { Party } from '#parties';
import { DecisionRuleEnum, GroundCodeEnum, ItemKindEnum, LevelEnum, RuleOutcomeEnum } from './access.enums.js';
import { Dated, Release } from './access.types.js';
import type { Audience as AudienceValue } from './audience.js';
import { Audience } from './audience.types.js';
import type { GroundCode } from './decide.js';
import type { AccessibleItem } from './access.service.js';
import type { Level } from './levels.js';
import type { DecisionRule, RuleOutcome } from './rules.js';

export type StepKind = 'ACCREDITATION' | 'MEMBERSHIP' | 'SEAT' | 'OFFICE' | 'DUTY';
/** What costs a statement of its own is asked only where a query asks for it (explanation.fields.ts). */
type Later<Value> = () => Promise<Value>;

@ObjectType({ description: 'One step from a person to an audience: the accreditation, membership, seat, office or duty that leads there.' })
export class PathStep extends Dated {
  @Field(() => Int, { description: 'Steps of one number lead there together; any one number is enough.' })
  way!: number;

  @Field(() => String, { description: 'ACCREDITATION, MEMBERSHIP, SEAT, OFFICE or DUTY.' })
  kind!: StepKind;

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

@ObjectType({ description: 'A rule that spoke, with what is behind it, from when until when.' })
export class Ground extends Dated {
  @Field(() => GroundCodeEnum)
  code!: GroundCode;

  @Field(() => LevelEnum, { nullable: true })
  level!: Level | null;

  @Field(() => Audience, { nullable: true, description: 'Whom the release or the exclusion names; null where the asker may not know.' })
  audience!: AudienceValue | null;

  @Field(() => Release, { nullable: true, description: 'Null where the asker may not know.' })
  release!: Release | null;

  path!: Later<PathStep[]>;
}

@ObjectType({ description: 'What one of the eight rules of a decision came to.' })
export class RuleSaid {
  @Field(() => DecisionRuleEnum)
  rule!: DecisionRule;

  @Field(() => RuleOutcomeEnum)
  outcome!: RuleOutcome;
}

export type ChangeKind = StepKind | 'RELEASE' | 'EXCLUSION' | 'EMBARGO' | 'EXPIRY' | 'DERESTRICTION' | 'QUARANTINE' | 'BREAK_GLASS';

@ObjectType({ description: 'What would change a decision, if nothing else did.' })
export class Change {
  @Field(() => String, {
    description:
      'What would end: RELEASE, EXCLUSION, EMBARGO, QUARANTINE, BREAK_GLASS, or a step of a path by its kind. EXPIRY, DERESTRICTION: what would come.',
  })
  kind!: ChangeKind;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When, where that is known.' })
  at!: Date | null;

  @Field(() => LevelEnum, { nullable: true, description: 'The level then.' })
  level!: Level | null;

  @Field(() => Audience, { nullable: true })
  audience!: AudienceValue | null;

  @Field(() => PathStep, { nullable: true })
  step!: PathStep | null;
}

@ObjectType({ description: 'Why a person has the level they have on an item, as far as the asker may know.' })
export class Explanation {
  @Field(() => ItemKindEnum, { description: 'What is explained.' })
  itemKind!: AccessibleItem['kind'];

  @Field(() => Person, { nullable: true, description: 'Whose; null for somebody not signed in.' })
  person!: Person | null;

  @Field(() => LevelEnum, { nullable: true })
  level!: Level | null;

  @Field(() => GraphQLISODateTime, { description: 'The time it is true of.' })
  decidedAt!: Date;

  @Field(() => [Ground], { description: 'In the order in which the rules speak. None where one had no access at a past time.' })
  grounds!: Ground[];

  @Field(() => [RuleSaid], { description: 'All eight in their order.' })
  rules!: RuleSaid[];

  standing!: Later<PathStep[]>;

  changes!: Later<Change[]>;

  @Field({
    description: 'Whether there may be ways besides, which the asker may not know: they are left out, and the level is without them.',
  })
  hiddenPaths!: boolean;
}

import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsDate, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { IsId, IsIds } from '#graphql';
import * as enums from './access.enums.js';
import { AUDIENCE_KINDS, type AudienceKind, DUTIES, type Duty } from './audience.js';
import { type Level, LEVELS } from './levels.js';
import * as terms from './terms.js';

@InputType({ description: 'How what is shared may be handled.' })
export class HandlingInput implements terms.HandlingTerms {
  @Field(() => enums.TlpLabelEnum)
  @IsIn(terms.TLP_LABELS)
  tlp!: terms.TlpLabel;

  @Field(() => enums.OnwardRuleEnum)
  @IsIn(terms.ONWARD_RULES)
  onward!: terms.OnwardRule;

  @Field(() => enums.DownloadRuleEnum)
  @IsIn(terms.DOWNLOAD_RULES)
  download!: terms.DownloadRule;

  @Field(() => enums.AttributionRuleEnum)
  @IsIn(terms.ATTRIBUTION_RULES)
  attribution!: terms.AttributionRule;

  @Field(() => enums.RecipientsRuleEnum)
  @IsIn(terms.RECIPIENTS_RULES)
  recipients!: terms.RecipientsRule;
}

@InputType({ description: 'An audience: its kind, and the party, group, person or duty it is about.' })
export class AudienceInput {
  @Field(() => enums.AudienceKindEnum)
  @IsIn(AUDIENCE_KINDS)
  kind!: AudienceKind;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsId()
  partyId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsId()
  groupId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsId()
  personId?: string | null;

  @Field(() => String, { nullable: true, description: 'A secretariat duty.' })
  @IsOptional()
  @IsIn(DUTIES)
  duty?: Duty | null;
}

@InputType()
class WindowInput {
  @Field(() => Date, { nullable: true, description: 'Not before; now where left out. It may not lie in the past.' })
  @IsOptional()
  @IsDate()
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'No longer from this moment on.' })
  @IsOptional()
  @IsDate()
  until?: Date | null;
}

@InputType()
export class ReleaseInput extends WindowInput {
  @Field(() => AudienceInput)
  @ValidateNested()
  @Type(() => AudienceInput)
  audience!: AudienceInput;

  @Field(() => enums.LevelEnum)
  @IsIn(LEVELS)
  level!: Level;
}

@InputType()
export class ExclusionInput extends WindowInput {
  @Field(() => AudienceInput)
  @ValidateNested()
  @Type(() => AudienceInput)
  audience!: AudienceInput;
}

@InputType({ description: 'One change of a distribution; previewed and saved by the same input.' })
export class DistributionInput {
  @Field(() => ID)
  @IsId()
  documentId!: string;

  @Field(() => ID, { description: 'The party or, for an office, the group in whose name.' })
  @IsId()
  capacity!: string;

  @Field(() => [ReleaseInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(300)
  @ValidateNested({ each: true })
  @Type(() => ReleaseInput)
  addReleases?: ReleaseInput[] | null;

  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(300)
  @IsIds()
  closeReleases?: string[] | null;

  @Field(() => [ExclusionInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(300)
  @ValidateNested({ each: true })
  @Type(() => ExclusionInput)
  addExclusions?: ExclusionInput[] | null;

  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(300)
  @IsIds()
  closeExclusions?: string[] | null;

  @Field(() => HandlingInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => HandlingInput)
  handling?: HandlingInput | null;

  @Field(() => Date, { nullable: true, description: 'Not before; left out, it stays as it is.' })
  @IsOptional()
  @IsDate()
  embargo?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Not after; left out, it stays as it is.' })
  @IsOptional()
  @IsDate()
  expiry?: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'From then on the label is CLEAR and everybody may read it; by custodians. Left out, it stays as it is.',
  })
  @IsOptional()
  @IsDate()
  derestriction?: Date | null;

  @Field(() => enums.DiscussionsWhenWidenedEnum, {
    nullable: true,
    description: 'What becomes of its discussions where more people will see it. Left out: KEEP_FORMER_AUDIENCE.',
  })
  @IsOptional()
  @IsIn(enums.DISCUSSIONS_WHEN_WIDENED)
  discussions?: (typeof enums.DISCUSSIONS_WHEN_WIDENED)[number] | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  clearEmbargo?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  clearExpiry?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  clearDerestriction?: boolean | null;
}

@ArgsType()
export class AsOfArgs {
  @Field(() => Date, { nullable: true, description: 'A past time that is described, to whoever may ask now.' })
  @IsOptional()
  @IsDate()
  at?: Date | null;
}

import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMinSize, IsBoolean, IsIn, IsOptional, Matches } from 'class-validator';
import { IsId, type LocalTextInput, LocalTextsField } from '#graphql';
import { TermInput } from '#parties';
import { GroupKind, OfficeKind, SeatCapacity } from './group.entity.js';

@InputType()
export class CreateGroupInput {
  @Field()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$/)
  tag!: string;

  @Field(() => GroupKind)
  @IsIn(Object.keys(GroupKind))
  kind!: GroupKind;

  @LocalTextsField()
  @ArrayMinSize(1)
  names!: LocalTextInput[];

  @LocalTextsField({ nullable: true })
  mandate?: LocalTextInput[] | null;

  @Field()
  @Matches(/^[A-Z0-9][A-Z0-9.-]*(\/[A-Z0-9][A-Z0-9.-]*)*$/)
  series!: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsId()
  parentId?: string | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  observersMayFile?: boolean | null;
}

@InputType()
export class UpdateGroupInput {
  @Field(() => ID)
  @IsId()
  groupId!: string;

  @LocalTextsField({ nullable: true })
  @ArrayMinSize(1)
  names?: LocalTextInput[] | null;

  @LocalTextsField({ nullable: true })
  mandate?: LocalTextInput[] | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  observersMayFile?: boolean | null;
}

@InputType({ description: 'A seat for a party or for a person: exactly one of the two.' })
export class SeatInput extends TermInput {
  @Field(() => ID)
  @IsId()
  groupId!: string;

  @Field(() => SeatCapacity)
  @IsIn(Object.keys(SeatCapacity))
  capacity!: SeatCapacity;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsId()
  partyId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsId()
  personId?: string | null;
}

@InputType()
export class EndSeatInput {
  @Field(() => ID)
  @IsId()
  seatId!: string;
}

@InputType()
export class ElectInput extends TermInput {
  @Field(() => ID)
  @IsId()
  groupId!: string;

  @Field(() => ID)
  @IsId()
  personId!: string;

  @Field(() => OfficeKind)
  @IsIn(Object.keys(OfficeKind))
  office!: OfficeKind;
}

@InputType()
export class EndOfficeInput {
  @Field(() => ID)
  @IsId()
  officeId!: string;
}

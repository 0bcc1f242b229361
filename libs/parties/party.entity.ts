import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Dated, enumOf, type LocalTexts } from '#graphql';

const KINDS = [
  'MEMBER_STATE',
  'OBSERVER_STATE',
  'REGIONAL_BODY',
  'UN_ENTITY',
  'INTERNATIONAL_ORGANIZATION',
  'CIVIL_SOCIETY',
  'PRIVATE_SECTOR',
  'SECRETARIAT',
] as const;
export type PartyKind = (typeof KINDS)[number];
export const PartyKind = enumOf('PartyKind', 'What a party is.', KINDS);

const REGIONS = ['AFRICAN', 'ASIA_PACIFIC', 'EASTERN_EUROPEAN', 'LATIN_AMERICAN_CARIBBEAN', 'WESTERN_EUROPEAN_OTHER'] as const;
export type RegionalGroup = (typeof REGIONS)[number];
export const RegionalGroup = enumOf('RegionalGroup', 'The five regional groups of the United Nations.', REGIONS);

@Entity()
@ObjectType({ description: 'What a delegation represents: a state, a regional body, an organisation, the secretariat.' })
export class Party {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id!: string;

  @Column('text')
  @Field({ description: 'ISO 3166-1 alpha-3 for a state, the usual abbreviation for others.' })
  code!: string;

  @Column({ type: 'enum', enum: PartyKind, enumName: 'party_kind' })
  @Field(() => PartyKind)
  kind!: PartyKind;

  @Column('jsonb')
  names!: LocalTexts;

  @Column({ type: 'enum', enum: RegionalGroup, enumName: 'regional_group', name: 'regional_group', nullable: true })
  @Field(() => RegionalGroup, { nullable: true })
  regionalGroup!: RegionalGroup | null;

  @Column('int', { name: 'members_outside' })
  @Field(() => Int, { description: 'Members of a body that are not parties of the portal.' })
  membersOutside!: number;
}

@Entity('body_membership')
@ObjectType({ description: 'A state belongs to a regional body, from a time to a time.' })
export class Membership extends Dated {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id!: string;

  @Column('uuid', { name: 'body_id' })
  bodyId!: string;

  @Column('uuid', { name: 'member_id' })
  memberId!: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null where the day is not known.' })
  override from!: Date | null;
}

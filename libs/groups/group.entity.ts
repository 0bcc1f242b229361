import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Dated, enumOf, type LocalTexts } from '#graphql';

const KINDS = ['COMMITTEE', 'WORKING_GROUP', 'DRAFTING_GROUP', 'FRIENDS_OF_THE_CHAIR'] as const;
export type GroupKind = (typeof KINDS)[number];
export const GroupKind = enumOf('GroupKind', 'The last two are seen by their own people only.', KINDS);

const CAPACITIES = ['PARTICIPANT', 'OBSERVER'] as const;
export type SeatCapacity = (typeof CAPACITIES)[number];
export const SeatCapacity = enumOf('SeatCapacity', 'How a party or a person takes part in a group.', CAPACITIES);

const OFFICES = ['CHAIR', 'CO_CHAIR', 'VICE_CHAIR', 'RAPPORTEUR', 'FACILITATOR', 'SECRETARY'] as const;
export type OfficeKind = (typeof OFFICES)[number];
export const OfficeKind = enumOf('OfficeKind', 'The offices of a bureau.', OFFICES);

@Entity()
@ObjectType({ description: 'A committee, working group, drafting group or circle of friends of the chair.' })
export class WorkingGroup {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id!: string;

  @Column('text')
  @Field({ description: 'How people call it: WG.1' })
  tag!: string;

  @Column({ type: 'enum', enum: GroupKind, enumName: 'group_kind' })
  @Field(() => GroupKind)
  kind!: GroupKind;

  @Column('jsonb')
  names!: LocalTexts;

  @Column('jsonb', { name: 'mandate' })
  mandates!: LocalTexts;

  @Column('text')
  @Field({ description: 'What its symbols begin with: CIED/WG.1' })
  series!: string;

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  @Column('boolean', { name: 'observers_may_file' })
  @Field()
  observersMayFile!: boolean;
}

@Entity()
@ObjectType({ description: 'A whole party, or a person by name, takes part in a group.' })
export class Seat extends Dated {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id!: string;

  @Column('uuid', { name: 'group_id' })
  groupId!: string;

  @Column({ type: 'enum', enum: SeatCapacity, enumName: 'seat_capacity' })
  @Field(() => SeatCapacity)
  capacity!: SeatCapacity;

  @Column('uuid', { name: 'party_id', nullable: true })
  partyId!: string | null;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  /** Whether the term has begun, by the database's clock. */
  isLive!: boolean;
}

@Entity()
@ObjectType({ description: 'An office of a group, held for a term.' })
export class Office extends Dated {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id!: string;

  @Column('uuid', { name: 'group_id' })
  groupId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column({ type: 'enum', enum: OfficeKind, enumName: 'office_kind' })
  @Field(() => OfficeKind)
  office!: OfficeKind;

  isLive!: boolean;
}

@ObjectType({ description: 'What the viewer may do in a group.' })
export class GroupAbilities {
  @Field({ description: 'File papers in its library.' })
  file!: boolean;

  @Field({ description: 'Give papers a number of its series.' })
  assignNumber!: boolean;

  @Field({ description: 'Take papers out of its library.' })
  curate!: boolean;

  @Field({ description: 'Change it, its seats and offices.' })
  administer!: boolean;
}

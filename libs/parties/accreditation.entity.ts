import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Dated, enumOf } from '#graphql';
import { SecretariatDuty } from '#identity';

const ROLES = ['HEAD', 'DEPUTY_HEAD', 'FOCAL_POINT', 'DELEGATE', 'ADVISER'] as const;
export type AccreditationRole = (typeof ROLES)[number];
export const AccreditationRole = enumOf('AccreditationRole', "What a person is in a party's delegation.", ROLES);

const STATUSES = ['PENDING', 'FUTURE', 'ACTIVE', 'SUSPENDED', 'ENDED'] as const;
export type AccreditationStatus = (typeof STATUSES)[number];
export const AccreditationStatus = enumOf('AccreditationStatus', 'Follows from dates and the clock; it is not stored.', STATUSES);

@Entity()
@ObjectType({ description: 'A person acts for a party, in a role, from a time to a time.' })
export class Accreditation extends Dated {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('uuid', { name: 'party_id' })
  partyId!: string;

  @Column({ type: 'enum', enum: AccreditationRole, enumName: 'accreditation_role' })
  @Field(() => AccreditationRole)
  role!: AccreditationRole;

  @Field(() => AccreditationStatus)
  status!: AccreditationStatus;

  /** Number and date of the note verbale: told to the person and to administrators. */
  @Column('text', { nullable: true })
  note!: string | null;
}

@Entity()
@ObjectType({ description: 'Something a person does for the secretariat, from a time to a time.' })
export class Duty extends Dated {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column({ type: 'enum', enum: SecretariatDuty, enumName: 'secretariat_duty' })
  @Field(() => SecretariatDuty)
  duty!: SecretariatDuty;
}

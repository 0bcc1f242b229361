import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { enumOf } from '#graphql';

const DUTIES = ['ADMINISTRATOR', 'MODERATOR', 'CONFERENCE_OFFICER', 'AUDITOR'] as const;
export type SecretariatDuty = (typeof DUTIES)[number];
export const SecretariatDuty = enumOf(
  'SecretariatDuty',
  'What somebody does for the secretariat. A duty gives no right to read content.',
  DUTIES,
);

@Entity()
@ObjectType({ description: 'Somebody who can sign in.' })
export class Person {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id!: string;

  @Column('text')
  @Field()
  name!: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true })
  honorific!: string | null;

  /** Contact data: told to the own party and to administrators only. */
  @Column('citext')
  email!: string;

  @Column('text')
  language!: string;

  @Column('text', { name: 'time_zone' })
  timeZone!: string;

  /** Without a password: invited, and not signed in yet. */
  isInvited!: boolean;
}

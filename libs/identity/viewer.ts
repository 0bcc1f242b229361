import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Paginated } from '#graphql';
import { Person } from './person.entity.js';

@ObjectType({ description: 'The person who is signed in.' })
export class Viewer {
  @Field(() => Person)
  person!: Person;

  @Field({ description: 'Whether they hold an active accreditation or a duty and are not suspended. Everybody else sees what is public.' })
  active!: boolean;

  @Field({ description: 'The language of the interface: one of ar, en, es, fr, ru, zh.' })
  language!: string;

  @Field({ description: 'An IANA time zone: Europe/Vienna.' })
  timeZone!: string;
}

@ObjectType({ description: 'A device on which the viewer is signed in.' })
export class Session {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'Whether it is the one that asks.' })
  current!: boolean;

  @Field(() => String, { nullable: true })
  userAgent!: string | null;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'To a few minutes.' })
  seenAt!: Date;
}

@ObjectType({ description: 'What a one-time link is for.' })
export class LinkInfo {
  @Field({ description: 'INVITE or RESET.' })
  purpose!: string;

  @Field()
  name!: string;

  @Field()
  email!: string;
}

@ObjectType({ description: 'A one-time link for a person, shown once; only its fingerprint is kept.' })
export class Invitation {
  @Field(() => Person)
  person!: Person;

  @Field()
  link!: string;

  @Field(() => GraphQLISODateTime)
  expiresAt!: Date;
}

@ObjectType()
export class PersonConnection extends Paginated(Person, 'Person') {}

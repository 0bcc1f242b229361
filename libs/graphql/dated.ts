import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';
import { Column } from 'typeorm';

/** What holds from a time to a time; either end may be open. */
@ObjectType({ isAbstract: true })
export abstract class Dated {
  @Column('timestamptz', { name: 'from_at', nullable: true })
  @Field(() => GraphQLISODateTime, { nullable: true })
  from!: Date | null;

  @Column('timestamptz', { name: 'until_at', nullable: true })
  @Field(() => GraphQLISODateTime, { nullable: true })
  until!: Date | null;
}

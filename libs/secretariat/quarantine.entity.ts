import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';
import { PostAlone } from '#discussions';
import { Paginated } from '#graphql';

/** A live quarantine as it is stored. */
export interface QuarantineRow {
  id: string;
  itemId: string;
  reason: string;
  since: Date;
  /** The same as PostgreSQL writes it. */
  at: string;
  setBy: string | null;
}

@ObjectType({
  description:
    'Moderators took it out of everybody’s sight; custodians and moderators read it. To them it is an office that acted, not a person.',
})
export class Quarantine {
  @Field()
  reason!: string;

  @Field(() => GraphQLISODateTime)
  since!: Date;
}

@ObjectType({ description: 'What is in quarantine, on the moderators’ desk.' })
export class QuarantinedItem extends Quarantine {
  readonly row!: QuarantineRow;
}

@ObjectType()
export class QuarantinedItemConnection extends Paginated(QuarantinedItem, 'QuarantinedItem') {}

@ObjectType()
export class HeldPostConnection extends Paginated(PostAlone, 'HeldPost') {}

import { Field, ID, ObjectType } from '@nestjs/graphql';
import { AccreditationRole, Party } from '#parties';
import { OfficeKind, WorkingGroup } from './group.entity.js';

@ObjectType({ description: 'In whose name a person writes: a party they are accredited to, or an office of a group.' })
export class Capacity {
  @Field(() => ID, { description: "The party's or the group's id." })
  id!: string;

  @Field(() => Party, { nullable: true })
  party!: Party | null;

  @Field(() => WorkingGroup, { nullable: true })
  group!: WorkingGroup | null;

  @Field(() => AccreditationRole, { nullable: true })
  role!: AccreditationRole | null;

  @Field(() => OfficeKind, { nullable: true })
  office!: OfficeKind | null;
}

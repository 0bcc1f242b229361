import { Field, ID, ObjectType } from '@nestjs/graphql';
import { SearchFilterInput } from './search.inputs.js';

@ObjectType({ description: "A search that somebody keeps; nobody's but theirs." })
export class SavedSearch {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field({ description: 'As for `search`.' })
  text!: string;

  @Field(() => SearchFilterInput)
  filter!: SearchFilterInput;

  @Field({ description: 'Whether the viewer is told of what comes to fit it: once, within a minute, and only of what they may see then.' })
  notifies!: boolean;

  @Field()
  savedAt!: Date;
}

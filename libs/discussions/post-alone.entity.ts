import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { type AttributionRule, AttributionRuleEnum, TlpLabelEnum, type TlpLabel } from '#access';
import { Capacity } from '#groups';
import { Person } from '#identity';
import { PostState } from './post.entity.js';

@ObjectType({ description: 'A moderator’s hold on a post, as its writer, those who speak for its party, and moderators are told of it.' })
export class PostHold {
  @Field()
  reason!: string;

  @Field(() => GraphQLISODateTime, { description: 'To the day where attribution says so.' })
  since!: Date;
}

@ObjectType({
  description:
    'One post and nothing else of its thread: neither its place there, nor what it answers, nor what the thread is about. As moderators see one that was reported or is held.',
})
export class PostAlone {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'Whether the viewer wrote it.' })
  mine!: boolean;

  @Field(() => PostState, { description: 'WITHDRAWN, or STANDING: a held post stands for moderators.' })
  state!: PostState;

  @Field(() => String, { nullable: true, description: 'Markdown as it was written; null where it was withdrawn.' })
  text!: string | null;

  @Field(() => Person, { nullable: true, description: 'Null where attribution hides persons.' })
  writer!: Person | null;

  @Field(() => Capacity, { nullable: true, description: 'Null where attribution hides it.' })
  capacity!: Capacity | null;

  @Field(() => GraphQLISODateTime, { description: 'To the day where attribution says so.' })
  postedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  editedAt!: Date | null;

  @Field(() => TlpLabelEnum, { description: 'It travels with the post.' })
  tlp!: TlpLabel;

  @Field(() => AttributionRuleEnum)
  attribution!: AttributionRule;

  @Field(() => PostHold, { nullable: true })
  hold!: PostHold | null;
}

import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Post, PostHold, PostsAlone, Thread } from '#discussions';
import { Document } from '#documents';
import { PageArgs } from '#graphql';
import { type Actor, CurrentActor, CurrentPerson, Person, type SignedIn } from '#identity';
import * as inputs from './moderation.inputs.js';
import { Moderation } from './moderation.service.js';
import { HeldPostConnection, Quarantine, QuarantinedItem, QuarantinedItemConnection } from './quarantine.entity.js';
import { Quarantines } from './quarantines.reader.js';
import { Things } from './things.service.js';

@Resolver(() => QuarantinedItem)
export class ModerationResolver {
  constructor(
    private readonly service: Moderation,
    private readonly reader: Quarantines,
    private readonly things: Things,
  ) {}

  @Query(() => QuarantinedItemConnection, { description: 'What is in quarantine now, newest first. MODERATOR.' })
  quarantines(@CurrentPerson() actor: SignedIn, @Args() page: PageArgs) {
    return this.reader.page(actor, page);
  }

  @Query(() => HeldPostConnection, { description: 'What is held now, newest first. MODERATOR.' })
  heldPosts(@CurrentPerson() actor: SignedIn, @Args() page: PageArgs) {
    return this.reader.held(actor, page);
  }

  @Mutation(() => Boolean, { description: 'What was reported, or what the moderator can read. MODERATOR.' })
  quarantine(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.QuarantineInput) {
    return this.service.quarantine(actor, input);
  }

  @Mutation(() => Boolean, { description: 'MODERATOR.' })
  liftQuarantine(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.ItemIdInput) {
    return this.service.lift(actor, input);
  }

  @Mutation(() => Boolean, { description: 'A post that was reported, or that the moderator can read. MODERATOR.' })
  holdPost(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.HoldPostInput) {
    return this.service.hold(actor, input);
  }

  @Mutation(() => Boolean, { description: 'MODERATOR.' })
  liftHold(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.LiftHoldInput) {
    return this.service.liftHold(actor, input);
  }

  @ResolveField(() => Person, { nullable: true })
  by(@Parent() { row }: QuarantinedItem) {
    return this.things.person(row.setBy);
  }

  @ResolveField(() => Document, { nullable: true })
  document(@CurrentPerson() actor: SignedIn, @Parent() { row }: QuarantinedItem) {
    return this.things.document(actor, row.itemId);
  }

  @ResolveField(() => Thread, { nullable: true })
  thread(@CurrentPerson() actor: SignedIn, @Parent() { row }: QuarantinedItem) {
    return this.things.thread(actor, row.itemId);
  }
}

const QUARANTINED = 'The live quarantine, for custodians and moderators; null for everybody else.';

@Resolver(() => Document)
export class DocumentQuarantineFields {
  constructor(private readonly quarantines: Quarantines) {}

  @ResolveField(() => Quarantine, { nullable: true, description: QUARANTINED })
  quarantine(@CurrentActor() actor: Actor, @Parent() { id }: Document) {
    return this.quarantines.of(actor, id);
  }
}

@Resolver(() => Thread)
export class ThreadQuarantineFields {
  constructor(private readonly quarantines: Quarantines) {}

  @ResolveField(() => Quarantine, { nullable: true, description: QUARANTINED })
  quarantine(@CurrentActor() actor: Actor, @Parent() { id }: Thread) {
    return this.quarantines.of(actor, id);
  }
}

@Resolver(() => Post)
export class PostHoldFields {
  constructor(private readonly posts: PostsAlone) {}

  @ResolveField(() => PostHold, { nullable: true, description: 'Where it is held, for those to whom it stands all the same.' })
  hold(@CurrentActor() actor: Actor, @Parent() post: Post) {
    return this.posts.holdOf(actor, post);
  }
}

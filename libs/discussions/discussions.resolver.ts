import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DistributionInput } from '#access';
import { IdPipe } from '#graphql';
import { type Actor, CurrentActor, CurrentPerson, type SignedIn } from '#identity';
import { Chairing } from './chairing.service.js';
import * as inputs from './discussions.inputs.js';
import { Draft } from './draft.entity.js';
import { DraftIdInput, SaveDraftInput } from './drafts.inputs.js';
import { Drafts } from './drafts.service.js';
import { Mentionables } from './mentionable.service.js';
import { Mentionable } from './mentionable.types.js';
import { Post } from './post.entity.js';
import { PostsReader } from './posts.reader.js';
import { Posts } from './posts.service.js';
import { Readings } from './readings.service.js';
import { Thread, ThreadConnection } from './thread.entity.js';
import { ThreadsReader } from './threads.reader.js';
import { Threads } from './threads.service.js';

@Resolver()
export class DiscussionQueries {
  constructor(
    private readonly reader: ThreadsReader,
    private readonly posts: PostsReader,
    private readonly drafts: Drafts,
    private readonly mentionables: Mentionables,
  ) {}

  @Query(() => Thread, { name: 'thread' })
  threadById(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.reader.thread(actor, id);
  }

  @Query(() => ThreadConnection, { name: 'threads', description: 'Discussions that the viewer may discover, newest activity first.' })
  list(@CurrentActor() actor: Actor, @Args() args: inputs.ThreadsArgs) {
    return this.reader.list(actor, args);
  }

  @Query(() => Post, { description: 'By its permanent address; needs READ of its thread.' })
  post(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.posts.post(actor, id);
  }

  @Query(() => [Draft], { name: 'drafts', description: "The viewer's own, newest first." })
  draftList(@CurrentPerson() actor: SignedIn) {
    return this.drafts.mine(actor);
  }

  @Query(() => [Mentionable], { description: 'Persons of the directory by a part of their name, for a mention in a thread. COMMENT.' })
  mentionable(
    @CurrentPerson() actor: SignedIn,
    @Args('threadId', { type: () => ID }, IdPipe) threadId: string,
    @Args('text') text: string,
  ) {
    return this.mentionables.find(actor, threadId, text);
  }
}

@Resolver()
export class DiscussionMutations {
  constructor(
    private readonly threads: Threads,
    private readonly posts: Posts,
    private readonly chairing: Chairing,
    private readonly readings: Readings,
    private readonly drafts: Drafts,
  ) {}

  @Mutation(() => Thread, { description: 'With its first post. On a document: COMMENT of it; in a group: whoever may file there.' })
  openThread(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.OpenThreadInput) {
    return this.threads.open(actor, input);
  }

  @Mutation(() => Thread, { description: 'Changes who sees a thread in a group; `documentId` is the id of the thread. MANAGE.' })
  releaseThread(@CurrentPerson() actor: SignedIn, @Args('input') input: DistributionInput) {
    return this.threads.release(actor, input);
  }

  @Mutation(() => Post, { name: 'post', description: 'COMMENT. CONFLICT (THREAD_CLOSED) in a closed thread; a draft stays then.' })
  send(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.PostInput) {
    return this.posts.post(actor, input);
  }

  @Mutation(() => Post, { description: 'By its writer; the earlier text stays in its history.' })
  editPost(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.EditPostInput) {
    return this.posts.edit(actor, input);
  }

  @Mutation(() => Post, { description: 'Leaves a tombstone; the history is then its writer’s alone.' })
  withdrawPost(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.PostIdInput) {
    return this.posts.withdraw(actor, input);
  }

  @Mutation(() => Thread, { description: 'By custodians, or chair, co-chair and secretary of a group it is filed in.' })
  closeThread(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.ThreadIdInput) {
    return this.chairing.close(actor, input);
  }

  @Mutation(() => Thread, { description: 'By those who may close it.' })
  reopenThread(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.ThreadIdInput) {
    return this.chairing.reopen(actor, input);
  }

  @Mutation(() => Thread, { description: 'On top of the discussions of a group, by its chair, co-chair or secretary.' })
  pinThread(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.PinThreadInput) {
    return this.chairing.pin(actor, input);
  }

  @Mutation(() => Thread, { description: 'Up to a post; only forward.' })
  markRead(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.MarkReadInput) {
    return this.readings.mark(actor, input);
  }

  @Mutation(() => Draft, { description: 'One for each place; of two savings the last one wins.' })
  saveDraft(@CurrentPerson() actor: SignedIn, @Args('input') input: SaveDraftInput) {
    return this.drafts.save(actor, input);
  }

  @Mutation(() => Boolean)
  discardDraft(@CurrentPerson() actor: SignedIn, @Args('input') input: DraftIdInput) {
    return this.drafts.discard(actor, input);
  }
}

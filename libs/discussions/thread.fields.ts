import { Args, Extensions, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AsOfArgs, Distribution, DistributionViews } from '#access';
import { Document } from '#documents';
import { dear, PageArgs } from '#graphql';
import { Capacity, WorkingGroup } from '#groups';
import { type Actor, CurrentActor, Person } from '#identity';
import { Chairing } from './chairing.service.js';
import { PostsArgs, ThreadsArgs } from './discussions.inputs.js';
import { Draft } from './draft.entity.js';
import { Post, PostConnection, PostRevision } from './post.entity.js';
import { PostsReader } from './posts.reader.js';
import { DiscussionCounts, Thread, ThreadAbilities, ThreadConnection } from './thread.entity.js';
import { ThreadCard } from './thread-card.service.js';
import { ThreadsReader } from './threads.reader.js';

@Resolver(() => Thread)
export class ThreadFields {
  constructor(
    private readonly card: ThreadCard,
    private readonly postsReader: PostsReader,
    private readonly chairing: Chairing,
    private readonly distributions: DistributionViews,
  ) {}

  @ResolveField(() => Document, { nullable: true, description: 'On which it was opened, where the viewer may discover that.' })
  document(@CurrentActor() actor: Actor, @Parent() thread: Thread) {
    return this.card.document(actor, thread);
  }

  @ResolveField(() => [WorkingGroup], { description: 'Where it, or its document, is filed: of the groups that the viewer may see.' })
  groups(@CurrentActor() actor: Actor, @Parent() thread: Thread) {
    return this.card.filedIn(actor, thread);
  }

  @ResolveField(() => [WorkingGroup], { description: 'On top of whose discussions it stands: of the groups that the viewer may see.' })
  pinnedIn(@CurrentActor() actor: Actor, @Parent() thread: Thread) {
    return this.card.pinnedIn(actor, thread);
  }

  @ResolveField(() => ID, { nullable: true, description: 'The id of the first post by somebody else that the viewer has not read.' })
  firstUnread(@CurrentActor() actor: Actor, @Parent() thread: Thread) {
    return this.card.firstUnread(actor, thread);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Null where attribution hides persons.' })
  opener(@CurrentActor() actor: Actor, @Parent() thread: Thread) {
    return this.card.opener(actor, thread);
  }

  @ResolveField(() => Capacity, { nullable: true, description: 'Null where attribution hides it.' })
  openedAs(@CurrentActor() actor: Actor, @Parent() thread: Thread) {
    return this.card.openedAs(actor, thread);
  }

  @ResolveField(() => PostConnection, {
    description:
      'In their order. Forward by `first` and `after`, backward by `last` and `before`, or the page around `from`. FORBIDDEN (READ) below READ.',
  })
  posts(@CurrentActor() actor: Actor, @Parent() thread: Thread, @Args() args: PostsArgs) {
    return this.postsReader.page(actor, thread, args);
  }

  @ResolveField(() => [Capacity], { description: 'In whose names the viewer may post here: those that give COMMENT by themselves.' })
  viewerCapacities(@CurrentActor() actor: Actor, @Parent() thread: Thread) {
    return this.card.viewerCapacities(actor, thread);
  }

  @ResolveField(() => ThreadAbilities)
  viewerMay(@CurrentActor() actor: Actor, @Parent() thread: Thread) {
    return this.chairing.abilities(actor, thread);
  }

  @ResolveField(() => [Draft], { description: "The viewer's own, for posts in this thread." })
  drafts(@Parent() thread: Thread) {
    return this.card.drafts(thread);
  }

  @Extensions(dear(500))
  @ResolveField(() => Distribution, {
    nullable: true,
    description: 'Null where it follows a document: it is then seen as that is. FORBIDDEN (needed: MANAGE) below MANAGE.',
  })
  distribution(@CurrentActor() actor: Actor, @Parent() { id, followsDocument }: Thread, @Args() { at }: AsOfArgs) {
    return followsDocument ? null : this.distributions.of(actor, id, at);
  }
}

@Resolver(() => Post)
export class PostFields {
  constructor(
    private readonly reader: PostsReader,
    private readonly threads: ThreadsReader,
  ) {}

  @ResolveField(() => [PostRevision], { description: 'Earlier texts, oldest first, as far as the viewer may see them.' })
  revisions(@CurrentActor() actor: Actor, @Parent() post: Post) {
    return this.reader.revisions(actor, post);
  }

  @ResolveField(() => Thread)
  thread(@CurrentActor() actor: Actor, @Parent() { threadId }: Post) {
    return this.threads.thread(actor, threadId);
  }
}

@Resolver(() => Draft)
export class DraftFields {
  constructor(
    private readonly threads: ThreadsReader,
    private readonly card: ThreadCard,
  ) {}

  @ResolveField(() => Thread, { nullable: true, description: 'Null where it is lost from view: the text stays.' })
  thread(@CurrentActor() actor: Actor, @Parent() { threadId }: Draft) {
    return threadId && this.threads.find(actor, threadId);
  }

  @ResolveField(() => Document, { nullable: true })
  document(@CurrentActor() actor: Actor, @Parent() draft: Draft) {
    return this.card.documentOf(actor, draft.documentId);
  }

  @ResolveField(() => WorkingGroup, { nullable: true })
  group(@CurrentActor() actor: Actor, @Parent() draft: Draft) {
    return this.card.groupOf(actor, draft.groupId);
  }
}

@Resolver(() => Document)
export class DocumentDiscussionFields {
  constructor(
    private readonly reader: ThreadsReader,
    private readonly card: ThreadCard,
  ) {}

  @ResolveField(() => ThreadConnection, { description: 'Its discussions, newest activity first; none below READ.' })
  threads(@CurrentActor() actor: Actor, @Parent() { id }: Document, @Args() page: PageArgs) {
    return this.reader.list(actor, Object.assign(new ThreadsArgs(), page, { documentId: id }));
  }

  @ResolveField(() => DiscussionCounts, { nullable: true, description: 'Null below READ.' })
  discussionCounts(@CurrentActor() actor: Actor, @Parent() { id }: Document) {
    return this.card.countsOnDocument(actor, id);
  }
}

@Resolver(() => WorkingGroup)
export class GroupDiscussionFields {
  constructor(
    private readonly reader: ThreadsReader,
    private readonly card: ThreadCard,
  ) {}

  @ResolveField(() => ThreadConnection, {
    description: 'Discussions opened in the group, and on what is filed in it, that the viewer may discover; newest activity first.',
  })
  discussions(@CurrentActor() actor: Actor, @Parent() { id }: WorkingGroup, @Args() page: PageArgs) {
    return this.reader.list(actor, Object.assign(new ThreadsArgs(), page, { groupId: id }));
  }

  @ResolveField(() => [Thread], { description: 'Those that its chair put on top, of those that the viewer may discover.' })
  pinnedDiscussions(@CurrentActor() actor: Actor, @Parent() { id }: WorkingGroup) {
    return this.card.pinnedTo(actor, id);
  }

  @ResolveField(() => DiscussionCounts, { nullable: true, description: 'Null where the viewer may not see the group.' })
  discussionCounts(@CurrentActor() actor: Actor, @Parent() { id }: WorkingGroup) {
    return this.card.countsInGroup(actor, id);
  }
}

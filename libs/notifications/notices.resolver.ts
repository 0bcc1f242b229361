import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Document } from '#documents';
import { type Actor, CurrentActor, CurrentPerson, type SignedIn, Viewer } from '#identity';
import { SavedSearch } from '#search';
import { BreakGlassTold } from '#secretariat';
import { Notice, NoticeConnection } from './notice.entity.js';
import { MarkNoticesInput, NoticesArgs } from './notices.inputs.js';
import { Notices } from './notices.service.js';

@Resolver(() => Notice)
export class NoticesResolver {
  constructor(private readonly service: Notices) {}

  @Query(() => NoticeConnection, { description: 'What is new for the viewer, newest first.' })
  notices(@CurrentPerson() actor: SignedIn, @Args() args: NoticesArgs) {
    return this.service.page(actor, args);
  }

  @Mutation(() => Int, { description: 'How many were marked.' })
  markNoticesRead(@CurrentPerson() actor: SignedIn, @Args('input') input: MarkNoticesInput) {
    return this.service.mark(actor, input, true);
  }

  @Mutation(() => Int, { description: 'How many were marked.' })
  markNoticesUnread(@CurrentPerson() actor: SignedIn, @Args('input') input: MarkNoticesInput) {
    return this.service.mark(actor, input, false);
  }

  @ResolveField(() => BreakGlassTold, { nullable: true, description: 'Who read under break-glass what is the viewer’s, and why.' })
  breakGlass(@Parent() notice: Notice) {
    return this.service.breakGlassOf(notice);
  }

  @ResolveField(() => SavedSearch, { nullable: true, description: 'By which it was found.' })
  savedSearch(@CurrentPerson() actor: SignedIn, @Parent() notice: Notice) {
    return this.service.searchOf(actor, notice);
  }

  @ResolveField(() => Date, { description: 'To the day where attribution says so.' })
  at(@CurrentActor() actor: Actor, @Parent() notice: Notice) {
    return this.service.timeOf(actor, notice);
  }
}

@Resolver(() => Document)
export class DocumentNoticeFields {
  constructor(private readonly notices: Notices) {}

  @ResolveField(() => Boolean, { description: 'Whether there is an unread notice on it.' })
  unread(@CurrentActor() actor: Actor, @Parent() document: Document) {
    return this.notices.isUnread(actor, document);
  }
}

@Resolver(() => Viewer)
export class ViewerNoticeFields {
  constructor(private readonly notices: Notices) {}

  @ResolveField(() => Int, { description: 'Up to a thousand.' })
  unreadNotices(@CurrentPerson() actor: SignedIn) {
    return this.notices.countUnread(actor);
  }
}

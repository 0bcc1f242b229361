import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Document } from '#documents';
import { PageArgs } from '#graphql';
import { Capacity } from '#groups';
import { type Actor, CurrentActor, Person } from '#identity';
import { AccessRequest, AccessRequestConnection } from './request.entity.js';
import { RequestsReader } from './requests.reader.js';

@Resolver(() => AccessRequest)
export class RequestFields {
  constructor(private readonly reader: RequestsReader) {}

  @ResolveField(() => Document)
  document(@CurrentActor() actor: Actor, @Parent() request: AccessRequest) {
    return this.reader.document(actor, request);
  }

  @ResolveField(() => Person)
  asker(@Parent() request: AccessRequest) {
    return this.reader.asker(request);
  }

  @ResolveField(() => Capacity, { description: 'In whose name; without its group where the viewer may not see that.' })
  capacity(@CurrentActor() actor: Actor, @Parent() request: AccessRequest) {
    return this.reader.capacity(actor, request);
  }

  @ResolveField(() => Date, { nullable: true, description: 'To the day where attribution says so.' })
  answeredAt(@CurrentActor() actor: Actor, @Parent() request: AccessRequest) {
    return this.reader.answeredAt(actor, request);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Null where attribution hides it, and below READ.' })
  answeredBy(@CurrentActor() actor: Actor, @Parent() request: AccessRequest) {
    return this.reader.answeredBy(actor, request);
  }
}

@Resolver(() => Document)
export class DocumentRequestFields {
  constructor(private readonly reader: RequestsReader) {}

  @ResolveField(() => AccessRequest, { nullable: true, description: 'The newest request that the viewer made.' })
  viewerRequest(@CurrentActor() actor: Actor, @Parent() document: Document) {
    return this.reader.newest(actor, document);
  }

  @ResolveField(() => AccessRequestConnection, {
    nullable: true,
    description: 'Those that wait for an answer. FORBIDDEN (needed: MANAGE) below MANAGE.',
  })
  requests(@CurrentActor() actor: Actor, @Parent() document: Document, @Args() args: PageArgs) {
    return this.reader.waitingOn(actor, document, args);
  }
}

import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PageArgs } from '#graphql';
import { CurrentPerson, type SignedIn } from '#identity';
import { AccessRequest, AccessRequestConnection } from './request.entity.js';
import { DeclineRequestInput, GrantRequestInput, OwnRequestsArgs, RequestAccessInput, RequestIdInput } from './requests.inputs.js';
import { RequestsReader } from './requests.reader.js';
import { Requests } from './requests.service.js';

@Resolver()
export class RequestsResolver {
  constructor(
    private readonly reader: RequestsReader,
    private readonly service: Requests,
  ) {}

  @Query(() => AccessRequestConnection, { description: "The viewer's own, on what they may discover, newest first." })
  requests(@CurrentPerson() actor: SignedIn, @Args() args: OwnRequestsArgs) {
    return this.reader.own(actor, args);
  }

  @Query(() => AccessRequestConnection, { description: 'Those that wait for an answer on what the viewer manages, newest first.' })
  requestsToAnswer(@CurrentPerson() actor: SignedIn, @Args() args: PageArgs) {
    return this.reader.waiting(actor, args);
  }

  @Mutation(() => AccessRequest, { description: 'Asks those who manage a paper for more than the viewer has.' })
  requestAccess(@CurrentPerson() actor: SignedIn, @Args('input') input: RequestAccessInput) {
    return this.service.ask(actor, input);
  }

  @Mutation(() => AccessRequest, { description: "Takes back one's own, while it is open." })
  takeBackRequest(@CurrentPerson() actor: SignedIn, @Args('input') { requestId }: RequestIdInput) {
    return this.service.takeBack(actor, requestId);
  }

  @Mutation(() => AccessRequest, { description: 'Releases the paper to the asker. HANDLING_FORBIDS as any release.' })
  grantRequest(@CurrentPerson() actor: SignedIn, @Args('input') input: GrantRequestInput) {
    return this.service.grant(actor, input);
  }

  @Mutation(() => AccessRequest)
  declineRequest(@CurrentPerson() actor: SignedIn, @Args('input') input: DeclineRequestInput) {
    return this.service.decline(actor, input);
  }
}

import { UseGuards } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, CurrentPerson, type SignedIn } from './actor.js';
import * as inputs from './identity.inputs.js';
import { Links } from './links.service.js';
import { People } from './people.service.js';
import { type Exchange, Sessions } from './sessions.service.js';
import { SignInGuard } from './sign-in.guard.js';
import { Invitation, LinkInfo, PersonConnection, Session, Viewer } from './viewer.js';
import { Viewers } from './viewers.service.js';

type Authenticated = Exchange & { request: { authenticated: { personId: string } } };

@Resolver()
export class IdentityResolver {
  constructor(
    private readonly viewers: Viewers,
    private readonly sessions: Sessions,
    private readonly links: Links,
    private readonly people: People,
  ) {}

  @Query(() => Viewer, { nullable: true, description: 'Who is signed in; null for nobody.' })
  viewer(@CurrentActor() actor: Actor) {
    return this.viewers.find(actor);
  }

  @Query(() => [Session], { name: 'sessions', description: "The viewer's sessions, the last used first." })
  listSessions(@CurrentPerson() actor: SignedIn) {
    return this.sessions.list(actor);
  }

  @Query(() => LinkInfo, { description: 'What a one-time link is for. NOT_FOUND once it is spent.' })
  link(@Args('token') token: string) {
    return this.links.info(token);
  }

  @Query(() => PersonConnection, { description: 'Everybody known, by name. Administrators only.' })
  persons(@CurrentPerson() actor: SignedIn, @Args() args: inputs.PersonsArgs) {
    return this.people.list(actor, args);
  }

  @Mutation(() => Viewer)
  @UseGuards(SignInGuard)
  async signIn(@Args('input') _: inputs.SignInInput, @Context() exchange: Authenticated) {
    return this.viewers.of(await this.sessions.open(exchange, exchange.request.authenticated.personId));
  }

  @Mutation(() => Boolean)
  signOut(@CurrentPerson() actor: SignedIn, @Context() exchange: Exchange) {
    return this.sessions.close(actor, exchange);
  }

  @Mutation(() => Boolean)
  signOutEverywhere(@CurrentPerson() actor: SignedIn, @Context() exchange: Exchange) {
    return this.sessions.closeAll(actor, exchange);
  }

  @Mutation(() => Boolean)
  endSession(@CurrentPerson() actor: SignedIn, @Args('input') { id }: inputs.EndSessionInput) {
    return this.sessions.end(actor, id);
  }

  @Mutation(() => Viewer, { description: 'Sets the password and signs in. Of two at once, one wins.' })
  async redeemLink(@Args('input') input: inputs.RedeemLinkInput, @Context() exchange: Exchange) {
    return this.viewers.of(await this.links.redeem(exchange, input));
  }

  @Mutation(() => Boolean, { description: "Ends the person's other sessions." })
  changePassword(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.ChangePasswordInput, @Context() { request }: Exchange) {
    return this.sessions.changePassword(actor, input, request.ip);
  }

  @Mutation(() => Viewer)
  updateProfile(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.UpdateProfileInput) {
    return this.viewers.updateProfile(actor, input);
  }

  @Mutation(() => Invitation, { description: 'A person and a one-time link, valid for 7 days. Administrators only.' })
  invite(@CurrentPerson() actor: SignedIn, @Args('input') input: inputs.InviteInput) {
    return this.links.invite(actor, input);
  }

  @Mutation(() => Invitation, {
    description: 'A one-time link, valid for 24 hours (a new invitation: 7 days); older ones are void. Administrators only.',
  })
  resetPassword(@CurrentPerson() actor: SignedIn, @Args('input') { personId }: inputs.PersonIdInput) {
    return this.links.resetPassword(actor, personId);
  }
}

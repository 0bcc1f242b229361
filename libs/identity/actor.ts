import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { unauthenticated } from '#errors';

/** Who calls: a signed-in person, or nobody. What they may do is asked of the rights at each call, never carried here. */
export interface Actor {
  personId: string | null;
  /** The SHA-256 of the session's cookie; null where no session is behind the call (jobs, commands, tests). */
  sessionId: string | null;
}
export interface SignedIn extends Actor {
  personId: string;
}

export const NOBODY: Actor = { personId: null, sessionId: null };
export const actorFor = (personId: string | null): Actor => ({ personId, sessionId: null });

const requestOf = (context: ExecutionContext): { actor?: Actor } =>
  context.getType<string>() === 'graphql'
    ? GqlExecutionContext.create(context).getContext<{ request: { actor?: Actor } }>().request
    : context.switchToHttp().getRequest<{ actor?: Actor }>();

/** The caller, set once a request by the session hook. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => requestOf(context).actor ?? NOBODY);

/** The caller, who must be signed in: UNAUTHENTICATED before any id is looked up. */
export const CurrentPerson = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const { actor } = requestOf(context);
  if (!actor?.personId) throw unauthenticated();
  return actor as SignedIn;
});

import { type ExecutionContext, Injectable } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { DomainError, invalid } from '#errors';
import { Passwords } from './passwords.service.js';
import { type Attempt, Refusals } from './refusals.service.js';
import { Throttle, Throttled } from './throttle.service.js';

/** One answer for every reason, or the answer would tell who is known here. */
const wrongCredentials = () => new DomainError('UNAUTHENTICATED', 'E-mail address or password is wrong.', { reason: 'WRONG_CREDENTIALS' });

@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'local') {
  constructor(
    private readonly passwords: Passwords,
    private readonly throttle: Throttle,
    private readonly refusals: Refusals,
  ) {
    super({ usernameField: 'email', passwordField: 'password', passReqToCallback: true, session: false });
  }

  async validate({ ip: address }: { ip: string }, email: string, password: string): Promise<{ personId: string } | false> {
    await this.admit({ email, address });
    const personId = await this.passwords.personBehind(email, password);
    if (personId) await this.throttle.succeeded(email, address);
    else await this.refusals.record('SIGN_IN_REFUSED', { email, address });
    return personId ? { personId } : false;
  }

  private async admit(attempt: Attempt): Promise<void> {
    try {
      await this.throttle.attempt(attempt.email, attempt.address);
    } catch (error) {
      if (error instanceof Throttled && error.isFirst) await this.refusals.record('SIGN_IN_THROTTLED', attempt);
      throw error;
    }
  }
}

/** Passport's check of e-mail and password, before the mutation and its transaction begin. */
@Injectable()
export class SignInGuard extends AuthGuard('local') {
  override getRequest(context: ExecutionContext): object {
    const graphql = GqlExecutionContext.create(context);
    const { request } = graphql.getContext<{ request: FastifyRequest }>();
    return { body: credentialsIn(graphql.getArgs()), ip: request.ip, headers: request.headers };
  }

  override handleRequest<User>(error: unknown, user: User | false, _info: unknown, context: ExecutionContext): User {
    if (error) throw error instanceof Error ? error : new Error('Signing in failed', { cause: error });
    if (!user) throw wrongCredentials();
    GqlExecutionContext.create(context).getContext<{ request: { authenticated?: unknown } }>().request.authenticated = user;
    return user;
  }
}

/** Guards come before the validation pipe: what is too long to be hashed must not pass here. */
function credentialsIn({ input }: { input?: { email?: unknown; password?: unknown } }): { email: string; password: string } {
  const { email, password } = input ?? {};
  if (typeof email !== 'string' || email.length > 254) throw invalid([{ field: 'email', rule: 'maxLength' }]);
  if (typeof password !== 'string' || password.length > 256) throw invalid([{ field: 'password', rule: 'maxLength' }]);
  return { email, password };
}

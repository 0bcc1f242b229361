import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Audit } from '#audit';
import { Database } from '#database';
import { DomainError, notFound } from '#errors';
import { Settings } from '#settings';
import type { Actor, SignedIn } from './actor.js';
import type { ChangePasswordInput } from './identity.inputs.js';
import { Passwords } from './passwords.service.js';
import { cookieName } from './register-sessions.js';
import { fingerprintOf } from './session.store.js';
import { Throttle } from './throttle.service.js';
import type { Session } from './viewer.js';

/** The HTTP exchange behind an operation, for the few that set or clear the cookie. */
export interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
}

@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly passwords: Passwords,
    private readonly throttle: Throttle,
    private readonly settings: Settings,
  ) {}

  /** Signs a person in under a session id that nobody knew before. */
  async open({ request }: Exchange, personId: string): Promise<SignedIn> {
    await request.session.regenerate();
    const { session } = request;
    const id = fingerprintOf(session.sessionId);
    await this.database.query('insert into session (id, person_id, data, user_agent, expires_at) values ($1, $2, $3, $4, $5)', [
      id,
      personId,
      {},
      request.headers['user-agent']?.slice(0, 300) ?? null,
      session.cookie.expires,
    ]);
    session.personId = personId;
    session.seenAt = Date.now();
    await session.save();
    request.actor = { personId, sessionId: id };
    await this.audit.record({ actorId: personId, action: 'SIGN_IN' });
    return { personId, sessionId: id };
  }

  async close(actor: SignedIn, { request, reply }: Exchange): Promise<true> {
    await request.session.destroy();
    reply.clearCookie(cookieName(this.settings), { path: '/' });
    await this.audit.record({ actorId: actor.personId, action: 'SIGN_OUT' });
    return true;
  }

  async closeAll(actor: SignedIn, exchange: Exchange): Promise<true> {
    await this.endOf(actor.personId);
    await this.audit.record({ actorId: actor.personId, action: 'SIGN_OUT_EVERYWHERE' });
    return this.close(actor, exchange);
  }

  async end(actor: SignedIn, id: string): Promise<true> {
    const ended = await this.database.query(
      'with gone as (delete from session where id = $1 and person_id = $2 returning id) select id from gone',
      [id, actor.personId],
    );
    if (!ended.length) throw notFound();
    await this.audit.record({ actorId: actor.personId, action: 'END_SESSION' });
    return true;
  }

  /** Ends all sessions of a person, or all but one. */
  async endOf(personId: string, except: string | null = null): Promise<void> {
    await this.database.query('delete from session where person_id = $1 and id is distinct from $2', [personId, except]);
  }

  /** Whether the session behind a call is there still; a call without one has nothing that could end. */
  async isOpen({ sessionId, personId }: Actor): Promise<boolean> {
    if (!sessionId) return true;
    const sql = 'select 1 from session where id = $1 and person_id = $2 and expires_at > now()';
    return (await this.database.query(sql, [sessionId, personId])).length > 0;
  }

  async list(actor: Actor): Promise<Session[]> {
    return this.database.query<Session>(
      `select id, id = $2 as current, user_agent as "userAgent", created_at as "createdAt", seen_at as "seenAt"
       from session where person_id = $1 and expires_at > now() order by seen_at desc, id`,
      [actor.personId, actor.sessionId ?? ''],
    );
  }

  async changePassword(actor: SignedIn, { current, password }: ChangePasswordInput, address: string): Promise<true> {
    await this.throttle.attempt(actor.personId, address);
    if (!(await this.passwords.isOf(actor.personId, current))) {
      await this.audit.recordFirst({ actorId: actor.personId, action: 'CHANGE_PASSWORD_REFUSED' });
      throw new DomainError('FORBIDDEN', 'The current password is wrong.', { needed: 'PASSWORD', reason: 'WRONG_PASSWORD' });
    }
    await this.throttle.succeeded(actor.personId, address);
    await this.passwords.set(actor.personId, password);
    await this.endOf(actor.personId, actor.sessionId);
    await this.audit.record({ actorId: actor.personId, action: 'CHANGE_PASSWORD' });
    return true;
  }
}

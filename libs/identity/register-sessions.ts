import cookie from '@fastify/cookie';
import session from '@fastify/session';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { Database } from '#database';
import type { Settings } from '#settings';
import { type Actor, NOBODY } from './actor.js';
import { fingerprintOf, PostgresSessionStore } from './session.store.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls; set once, by the session. */
    actor: Actor;
  }
}

/** How long a session may go without its time of last use being written again. */
const SLIDE_AFTER = 5 * 60_000;

export const cookieName = (settings: Settings) => (isSecure(settings) ? '__Host-plenary' : 'plenary');
const isSecure = ({ NODE_ENV }: Settings) => NODE_ENV === 'production';

/** Cookies and sessions for the HTTP server, and the actor on every request. */
export async function registerSessions(app: NestFastifyApplication, settings: Settings): Promise<void> {
  await app.register(cookie);
  await app.register(session, {
    secret: settings.SESSION_SECRET,
    cookieName: cookieName(settings),
    cookie: { httpOnly: true, sameSite: 'lax', secure: isSecure(settings), path: '/', maxAge: settings.SESSION_DAYS * 86_400_000 },
    store: new PostgresSessionStore(app.get(Database)),
    saveUninitialized: false,
    rolling: false,
  });
  const server = app.getHttpAdapter().getInstance();
  server.decorateRequest('actor');
  server.addHook('onRequest', async (request: FastifyRequest) => {
    request.actor = actorOf(request);
  });
}

function actorOf({ session }: FastifyRequest): Actor {
  const personId = session.personId;
  if (!personId) return NOBODY;
  // A change of what is stored makes the plugin store it and renew the cookie.
  if (Date.now() - (session.seenAt ?? 0) > SLIDE_AFTER) session.seenAt = Date.now();
  return { personId, sessionId: fingerprintOf(session.sessionId) };
}

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { Database, type RequestScope, requestScope } from '#database';
import { Standings } from '#identity';

const scopes = new WeakMap<FastifyRequest, RequestScope>();

/** Gives every request a scope of its own, and ends whatever it left open. */
export function scopeRequests(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  const [database, standings] = [app.get(Database), app.get(Standings)];
  // Entered once the body is parsed: its stream's callbacks would lose what was entered before.
  server.addHook('preValidation', (request, _reply, done) => {
    const scope: RequestScope = { id: database.newId(), statements: 0, reader: standings.reader(() => request.actor) };
    scopes.set(request, scope);
    requestScope.run(scope, done);
  });
  server.addHook('onResponse', async (request) => {
    const scope = scopes.get(request);
    if (scope) await requestScope.run(scope, () => database.end());
  });
}

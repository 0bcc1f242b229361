import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { Database, requestScope } from '#database';

const scopes = new WeakMap<FastifyRequest, { id: string; statements: number }>();

/** Gives every request a scope of its own, and ends whatever it left open. */
export function scopeRequests(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  const database = app.get(Database);
  // Entered once the body is parsed: its stream's callbacks would lose what was entered before.
  server.addHook('preValidation', (request, _reply, done) => {
    const scope = { id: database.newId(), statements: 0 };
    scopes.set(request, scope);
    requestScope.run(scope, done);
  });
  server.addHook('onResponse', async (request) => {
    const scope = scopes.get(request);
    if (scope) await requestScope.run(scope, () => database.close('ROLLBACK'));
  });
}

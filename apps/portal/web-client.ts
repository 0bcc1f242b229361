import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

const YEAR = 365 * 86_400_000;

/** Serves the built client: its files by name, and its page for every address that is the client's own to read. */
export async function serveWebClient(app: NestFastifyApplication, folder: string | undefined): Promise<void> {
  if (!folder || !existsSync(join(folder, 'index.html'))) return;
  const root = resolve(folder);
  const files = new Set(filesIn(root));
  // Read only where there is something to serve: Jest cannot load it on Node 20.
  const { default: fastifyStatic } = await import('@fastify/static');
  await app.register(fastifyStatic, { root, serve: false, preCompressed: true });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', (request: FastifyRequest, reply: FastifyReply) => {
      const path = new URL(request.url, 'http://portal').pathname.slice(1);
      if (files.has(path)) return reply.sendFile(path, path.startsWith('assets/') ? { maxAge: YEAR, immutable: true } : { maxAge: 0 });
      if (path.includes('.') || !request.headers.accept?.includes('text/html')) return reply.callNotFound();
      return reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false });
    });
}

const filesIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(root, name)).isFile())
    .map((name) => relative(root, join(root, name)).split(sep).join('/'));

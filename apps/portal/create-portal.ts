import helmet from '@fastify/helmet';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '#database';
import { HttpErrorFilter } from '#errors';
import { inputValidation } from '#graphql';
import { registerSessions } from '#identity';
import { logLevels, type Settings } from '#settings';
import { StorageHealth } from '#storage';
import { AppModule } from './app.module.js';
import { compressAnswers } from './compress.hook.js';
import { scopeRequests } from './request-scope.hook.js';
import { serveWebClient } from './web-client.js';

const MIB = 1024 ** 2;

/** Requests are not logged: addresses of one-time links are secrets. */
export const adapterFor = ({ TRUST_PROXY }: Settings) => new FastifyAdapter({ trustProxy: TRUST_PROXY, bodyLimit: MIB, logger: false });

/** Everything between the socket and the slices. */
export async function dress(app: NestFastifyApplication, settings: Settings): Promise<NestFastifyApplication> {
  await app.get(Database).requireNet();
  await app.get(StorageHealth).requireUsable();
  await app.register(helmet, securityHeaders(settings));
  await registerSessions(app, settings);
  scopeRequests(app);
  compressAnswers(app);
  app.useGlobalPipes(inputValidation());
  app.useGlobalFilters(new HttpErrorFilter());
  await serveWebClient(app, settings.WEB_PATH);
  app.enableShutdownHooks();
  return app;
}

export async function createPortal(settings: Settings): Promise<NestFastifyApplication> {
  const logger = new ConsoleLogger({ json: settings.NODE_ENV === 'production', logLevels: logLevels(settings) });
  return dress(await NestFactory.create<NestFastifyApplication>(AppModule, adapterFor(settings), { logger }), settings);
}

const securityHeaders = ({ NODE_ENV }: Settings) => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  referrerPolicy: { policy: 'no-referrer' as const },
  strictTransportSecurity: NODE_ENV === 'production',
});

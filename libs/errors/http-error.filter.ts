import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, ERROR_CODES, notFound } from './domain-error.js';
import { report } from './report.js';
import { toAnswer } from './to-answer.js';

/** The one mapping of errors outside GraphQL; GraphQL's own is its formatError, on the same table. */
@Catch()
export class HttpErrorFilter implements ExceptionFilter {
  private readonly log = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw error;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const thrown = this.fromHttp(error);
    report(this.log, thrown, routeOf(host.switchToHttp().getRequest<FastifyRequest>()));
    const answer = toAnswer(thrown);
    void reply.status(ERROR_CODES[answer.code]).header('cache-control', 'no-store').send({ error: answer });
  }

  private fromHttp(error: unknown): unknown {
    if (!(error instanceof HttpException)) return error;
    if (error.getStatus() === 404) return notFound();
    return error.getStatus() < 500 ? new DomainError('INVALID', 'This request cannot be understood.') : error;
  }
}

/** The route as the code names it: an address may hold a secret. */
const routeOf = ({ method, routeOptions }: FastifyRequest) => `${method} ${routeOptions.url ?? '(no route)'}`;

import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DomainError, ERROR_CODES, notFound } from './domain-error.js';
import { toAnswer } from './to-answer.js';

/** The one mapping of errors outside GraphQL; GraphQL's own is its formatError, on the same table. */
@Catch()
export class HttpErrorFilter implements ExceptionFilter {
  private readonly log = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw error;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const answer = toAnswer(this.fromHttp(error));
    if (answer.code === 'INTERNAL') this.log.error(error);
    void reply.status(ERROR_CODES[answer.code]).header('cache-control', 'no-store').send({ error: answer });
  }

  private fromHttp(error: unknown): unknown {
    if (!(error instanceof HttpException)) return error;
    if (error.getStatus() === 404) return notFound();
    return error.getStatus() < 500 ? new DomainError('INVALID', 'This request cannot be understood.') : error;
  }
}

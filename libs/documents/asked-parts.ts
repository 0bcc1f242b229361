import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Asked } from './byte-range.js';

/** What a request says about parts. */
export const AskedParts = createParamDecorator((_: unknown, context: ExecutionContext): Asked => {
  const { range, 'if-range': ifRange } = context.switchToHttp().getRequest<FastifyRequest>().headers;
  return { range, ifRange: Array.isArray(ifRange) ? ifRange[0] : ifRange };
});

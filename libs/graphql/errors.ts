import { Logger } from '@nestjs/common';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { toAnswer } from '#errors';

const log = new Logger('GraphQL');
/** What Apollo itself says of a request that is no valid GraphQL; its text names only what the request held. */
const MALFORMED = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
];

/** One error of an answer: a code, a message, details; never a stack. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { path, locations } = formatted;
  if (MALFORMED.includes(String(formatted.extensions?.code))) {
    return { message: formatted.message, locations, path, extensions: { code: 'INVALID', details: {} } };
  }
  const original = unwrapResolverError(error);
  const { code, message, details } = toAnswer(original);
  if (code === 'INTERNAL') log.error(original instanceof Error ? original.stack : original);
  return { message, path, locations, extensions: { code, details } };
}

import { Logger } from '@nestjs/common';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, Kind, type GraphQLFormattedError } from 'graphql';
import { report, toAnswer } from '#errors';

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
  report(log, original, fieldOf(error));
  return { message, path, locations, extensions: { code, details } };
}

/** The schema's name of the field that failed: a path is made of the caller's own words. */
function fieldOf(error: unknown): string {
  const [node] = (error instanceof GraphQLError && error.nodes) || [];
  return node?.kind === Kind.FIELD ? node.name.value : 'an operation';
}

import { DomainError, type ErrorCode } from './domain-error.js';

export interface Answer {
  code: ErrorCode;
  message: string;
  details: Record<string, unknown>;
}

/** PostgreSQL's way of saying that somebody else was quicker, or that it is away. */
const BY_SQL_STATE: Record<string, [ErrorCode, string]> = {
  '40001': ['CONFLICT', 'Somebody changed this at the same moment. Try again.'],
  '40P01': ['CONFLICT', 'Somebody changed this at the same moment. Try again.'],
};

/** Maps whatever was thrown to what may be told: never a stack, an SQL text, a path or an id that was not asked for. */
export function toAnswer(error: unknown): Answer {
  if (error instanceof DomainError) return { code: error.code, message: error.message, details: error.details };
  const state = (error as { code?: unknown } | null)?.code;
  const known = typeof state === 'string' ? BY_SQL_STATE[state] : undefined;
  if (known) return { code: known[0], message: known[1], details: {} };
  return { code: 'INTERNAL', message: 'Something failed here. Nothing was changed; try again in a moment.', details: {} };
}

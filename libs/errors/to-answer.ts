import { DomainError, type ErrorCode } from './domain-error.js';
import { isAway } from './is-away.js';

export interface Answer {
  code: ErrorCode;
  message: string;
  details: Record<string, unknown>;
}

/** A connection may break in the middle of saving, so that nobody knows. */
const AWAY = 'The portal cannot reach its database now. Try again in a moment; if you were saving, look first whether it was saved.';
const UNFIT: [ErrorCode, string] = ['INVALID', 'Part of this request cannot be understood.'];

/** PostgreSQL's way of saying that somebody else was quicker, or that a text or a date is none it can hold (a NUL, half a character, the year 200000). */
const BY_SQL_STATE: Record<string, [ErrorCode, string]> = {
  '40001': ['CONFLICT', 'Somebody changed this at the same moment. Try again.'],
  '40P01': ['CONFLICT', 'Somebody changed this at the same moment. Try again.'],
  '22007': UNFIT,
  '22008': UNFIT,
  '22021': UNFIT,
  '22P02': UNFIT,
  '22P05': UNFIT,
};

/** The SQL state of what PostgreSQL refused and a caller is told in words of ours. */
export function sqlStateOf(error: unknown): string | undefined {
  const state = (error as { code?: unknown } | null)?.code;
  return typeof state === 'string' && Object.hasOwn(BY_SQL_STATE, state) ? state : undefined;
}

/** Maps whatever was thrown to what may be told: never a stack, an SQL text, a path or an id that was not asked for. */
export function toAnswer(error: unknown): Answer {
  if (error instanceof DomainError) return { code: error.code, message: error.message, details: error.details };
  if (isAway(error)) return { code: 'UNAVAILABLE', message: AWAY, details: {} };
  const known = BY_SQL_STATE[sqlStateOf(error) ?? ''];
  if (known) return { code: known[0], message: known[1], details: {} };
  return { code: 'INTERNAL', message: 'Something failed here. Nothing was changed; try again in a moment.', details: {} };
}

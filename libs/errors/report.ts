import type { Logger } from '@nestjs/common';
import { DomainError } from './domain-error.js';
import { isAway } from './is-away.js';
import { sqlStateOf } from './to-answer.js';

/**
 * Writes down what was thrown in an operation and is not said by the rules: a failure whole, and that PostgreSQL refused a value.
 * The latter is the caller's doing or a check of ours that is missing; only its code and the operation are written, since the text holds the value.
 */
export function report(log: Logger, error: unknown, operation: string): void {
  if (error instanceof DomainError) return;
  if (isAway(error)) return log.warn(`${operation}: the database is away.`);
  const state = sqlStateOf(error);
  if (state) log.warn(`${operation}: PostgreSQL refused it with ${state}.`);
  else log.error(`${operation}: ${error instanceof Error ? error.stack : String(error)}`);
}

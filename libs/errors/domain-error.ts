/** Every code an answer may carry, with the HTTP status of answers outside GraphQL. */
export const ERROR_CODES = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  INVALID: 400,
  HANDLING_FORBIDS: 422,
  TOO_MANY: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
} as const;
export type ErrorCode = keyof typeof ERROR_CODES;

/** What a use case throws. The message is for people; details are for the client, and hold only what the caller may know. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }
}

export const unauthenticated = () => new DomainError('UNAUTHENTICATED', 'Sign in to do this.');
/** The one answer for what does not exist and for what may not be discovered. */
export const notFound = () => new DomainError('NOT_FOUND', 'There is nothing here that you may see.');
export const forbidden = (needed: string) => new DomainError('FORBIDDEN', `This needs ${needed}.`, { needed });
export const conflict = (reason: string, message: string) => new DomainError('CONFLICT', message, { reason });
export interface Problem {
  field: string;
  rule: string;
  params?: Record<string, unknown>;
}
export const invalid = (problems: Problem[]) =>
  new DomainError('INVALID', `Please correct: ${problems.map(({ field, rule }) => `${field} (${rule})`).join(', ')}.`, { problems });

import i18next, { type TFunction } from 'i18next';
import type { CombinedError } from 'urql';

export type Refusal = { rule: string; releaseId?: string; max?: string; audience?: unknown };

export type Problem = {
  code: string;
  reason?: string;
  needed?: string;
  retryAfter?: number;
  problems: { field: string; rule: string }[];
  refusals: Refusal[];
};

const known = ['NOT_FOUND', 'FORBIDDEN', 'CONFLICT', 'INVALID', 'HANDLING_FORBIDS', 'UNAUTHENTICATED', 'TOO_MANY', 'UNAVAILABLE'];
/** Whether there are words for it: what the catalogue of errors names. */
const isExplained = (reason: string): boolean => i18next.exists(`errors:reason.${reason}`);

const codeIn = (extensions: Record<string, unknown> | undefined): string => {
  const code = extensions?.['code'];
  return typeof code === 'string' ? code : 'INTERNAL';
};

/** What the portal answered, or `OFFLINE` where it did not answer at all. */
export function problemOf(error: CombinedError): Problem {
  const extensions = error.graphQLErrors[0]?.extensions;
  const details = (extensions?.['details'] ?? {}) as Partial<Problem>;
  const code = error.networkError ? 'OFFLINE' : codeIn(extensions);
  return { ...details, code, problems: details.problems ?? [], refusals: details.refusals ?? [] };
}

export function hasCode(error: CombinedError | undefined, code: string): boolean {
  return error !== undefined && problemOf(error).code === code;
}

/** One sentence or two for the reader: what happened and what to do. Never a code alone. */
export function explainError(error: CombinedError, t: TFunction): string {
  const problem = problemOf(error);
  if (problem.code === 'TOO_MANY') return t('errors:tooMany', { count: Math.ceil((problem.retryAfter ?? 60) / 60) });
  if (problem.reason && isExplained(problem.reason)) return t(`errors:reason.${problem.reason}`);
  if (problem.code === 'INVALID' && problem.problems.length > 0) {
    return t('errors:invalidFields', { fields: problem.problems.map(({ field }) => field).join(', ') });
  }
  if (problem.code === 'OFFLINE') return t('errors:code.OFFLINE');
  return known.includes(problem.code) ? t(`errors:code.${problem.code}`) : t('errors:code.INTERNAL');
}

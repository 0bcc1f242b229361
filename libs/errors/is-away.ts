/** What Node and PostgreSQL say of a database that cannot be reached, is stopping or starting, or has no connection left. */
const CODES = /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|08...|57P0[123]|53300)$/;
/** What pg and its pool say without a code. */
const WORDS = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether it failed because the database is away: it will be back, and nothing is wrong with the request. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, severity, message } = error as Error & { code?: unknown; severity?: unknown };
  // A database that lets nobody in refuses the connection itself, as FATAL.
  const isRefused = severity === 'FATAL' && code === '55000';
  return isRefused || (typeof code === 'string' && CODES.test(code)) || WORDS.test(message);
}

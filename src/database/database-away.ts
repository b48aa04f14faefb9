/**
 * SQL's error codes that are caused by the server and not by the statement: connections, resources, its administrator, its own state, and
 * exceeded time limits (of a transaction between two statements, a lock, a statement).
 */
const ofTheServer = /^(08|53|55000|57P|58|25P03|55P03|57014)/;
/** Error codes of the network. */
const ofTheWay = /^(ECONN\w+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH)$/;
/** Error codes of SQLite's file, of memory, and of a transaction that SQLite ended. */
const ofTheFile = /^SQLITE_(ABORT|BUSY|CANTOPEN|CORRUPT|FULL|INTERRUPT|IOERR|LOCKED|NOMEM|NOTADB|PROTOCOL|READONLY)/;
/** Messages of errors without a code, by `pg`, its pool and TypeORM; the last are for connections lost during a transaction. */
const inWords =
  /^(Connection terminated|timeout (exceeded when trying to connect|expired)|Client (has encountered a connection error|was closed)|Cannot use a pool|Driver not Connected|Query (runner already released|read timeout))/;

/**
 * Whether an error means that the database is unavailable at the moment, for any statement.
 * @example isDatabaseAway({ code: 'ECONNREFUSED' }) // true
 */
export function isDatabaseAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, errors } = error as { code?: unknown; message?: unknown; errors?: unknown };
  if (typeof code === 'string' && [ofTheServer, ofTheWay, ofTheFile].some((codes) => codes.test(code))) return true;
  // For a host with several addresses, there is one error for each.
  if (Array.isArray(errors) && errors.length > 0) return errors.every(isDatabaseAway);
  return typeof message === 'string' && inWords.test(message);
}

/** Whether the error is a timeout, so that the caller has already waited. */
export function wasWaitedFor(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return code === 'ETIMEDOUT' || (typeof message === 'string' && message.startsWith('timeout exceeded when trying to connect'));
}

/** SQLite's code, and PostgreSQL's disk_full. */
const full: ReadonlySet<unknown> = new Set(['SQLITE_FULL', '53100']);

/** Whether a database is unavailable because its disk is full. */
export const isDiskFull = (error: unknown): boolean => full.has((error as { code?: unknown } | null | undefined)?.code);

/** An error for the log: one line if the database is unavailable, because then every request fails; otherwise with the stack trace. */
export function toldInLog(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!isDatabaseAway(error)) return error.stack ?? error.message;
  const { code } = error as { code?: unknown };
  const [line = ''] = error.message.split('\n');
  return [error.name, typeof code === 'string' && !line.includes(code) ? code : '', line].filter((part) => part !== '').join(': ');
}

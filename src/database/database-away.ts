/** Classes of SQL's error codes that mean the server and not the statement: connections, resources, its administrator, its own state. */
const ofTheServer = /^(08|53|55000|57P|58)/;
/** Of the network. */
const ofTheWay = /^(ECONN\w+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH)$/;
/** Of SQLite's file, of memory, and of a transaction that SQLite ended: whatever was asked, it could not be done. */
const ofTheFile = /^SQLITE_(ABORT|BUSY|CANTOPEN|CORRUPT|FULL|INTERRUPT|IOERR|LOCKED|NOMEM|NOTADB|PROTOCOL|READONLY)/;
/** What `pg` and its pool say without a code. */
const inWords =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool)/;

/**
 * Whether an error says that the database cannot be had at the moment, whatever was asked of it.
 * @example isDatabaseAway({ code: 'ECONNREFUSED' }) // true
 */
export function isDatabaseAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, errors } = error as { code?: unknown; message?: unknown; errors?: unknown };
  if (typeof code === 'string' && [ofTheServer, ofTheWay, ofTheFile].some((codes) => codes.test(code))) return true;
  // Where a name has several addresses, each has failed.
  if (Array.isArray(errors) && errors.length > 0) return errors.every(isDatabaseAway);
  return typeof message === 'string' && inWords.test(message);
}

/** SQLite's code, and PostgreSQL's disk_full. */
const full: ReadonlySet<unknown> = new Set(['SQLITE_FULL', '53100']);

/** Whether a database is away because its disk is full, which somebody can mend. */
export const isDiskFull = (error: unknown): boolean => full.has((error as { code?: unknown } | null | undefined)?.code);

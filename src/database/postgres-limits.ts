/** Limits in milliseconds between the program and PostgreSQL; together they let every request be answered within ten seconds. */
export const limits = {
  /** To open a connection. */
  connect: 3_000,
  /** To get a free connection of the pool. */
  free: 6_000,
  /** To write events; their senders repeat events that were not acknowledged. */
  events: 4_000,
  /** A statement without an answer for this long is checked. */
  silence: 3_000,
  /** For the checks of statements, of the listening connection and of the database. */
  check: 2_000,
  /** The interval of all checks. */
  look: 1_000,
  /** To close a connection. */
  goodbye: 1_500,
} as const;

/** How long PostgreSQL waits for the next statement of a transaction; the watch (`PostgresWatch`) sends one every `limits.look`. */
const idleMilliseconds = 5_000;

/**
 * Settings for each new connection. They are sent as a statement, because a pooler does not pass unknown settings at connect;
 * those that an older server lacks are skipped.
 */
const settings: Readonly<Record<string, string>> = {
  // Only a frozen copy holds locks for long, and its transaction is ended earlier by the next limit.
  lock_timeout: '8s',
  idle_in_transaction_session_timeout: `${idleMilliseconds}ms`,
  // No import or migration has a longer statement. Statements of clients that have disappeared are ended by the following settings.
  statement_timeout: '1h',
  client_connection_check_interval: '2s',
  // A client that disappeared holds its locks for at most about 25 seconds.
  tcp_keepalives_idle: '10',
  tcp_keepalives_interval: '5',
  tcp_keepalives_count: '3',
  // For a client that does not read a large answer; no other limit applies while it is being sent.
  tcp_user_timeout: '20s',
};

/**
 * The statement that sets them. Each row also returns the id of the server process, because that of the driver is wrong behind a pooler.
 * `client_connection_check_interval` is set on Linux only, because servers on some other systems refuse it.
 */
export const greeting = {
  text: `SELECT set_config(name, value, false), pg_backend_pid() AS pid
    FROM unnest($1::text[], $2::text[]) AS wanted (name, value) JOIN pg_settings USING (name)
    WHERE name <> 'client_connection_check_interval' OR version() LIKE '%linux%'`,
  values: [Object.keys(settings), Object.values(settings)],
};

/**
 * A statement that waits for a lock without the usual limit, because the lock's owner may work for minutes.
 * @param lock the locking call
 * @param isLocal whether the limit is changed only until the transaction ends
 */
const waitingFor = (lock: string, isLocal: boolean): string =>
  `SELECT set_config('lock_timeout', '10min', ${isLocal}), ${lock}, set_config('lock_timeout', '${settings['lock_timeout']}', ${isLocal})`;

/** Waits for the lock with a number, held until it is released or the connection ends. */
export const lockOfNumber = waitingFor('pg_advisory_lock($1)', false);
/** Waits for the lock with a name, held until the transaction ends. */
export const lockOfTransaction = waitingFor('pg_advisory_xact_lock(hashtext($1))', true);
/** Takes the lock with a name if it is free, held until it is released or the connection ends. */
export const lockIfFree = 'SELECT pg_try_advisory_lock(hashtext($1)) AS "isLocked"';
export const unlock = 'SELECT pg_advisory_unlock(hashtext($1))';

/** An error for a missing answer, recognised by `isDatabaseAway`. */
export const gaveNoAnswer = (what: string, milliseconds: number): Error =>
  Object.assign(new Error(`${what}: no answer from PostgreSQL within ${milliseconds / 1000} s`), { code: 'ETIMEDOUT' });

/** The code of an error that PostgreSQL reported; null: the error has another source. */
export function codeOfPostgres(error: unknown): string | null {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : null;
}

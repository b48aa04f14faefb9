/** How long what goes between the program and PostgreSQL may take, in milliseconds: together they answer anybody within ten seconds. */
export const limits = {
  /** Until a new connection is made. */
  connect: 3_000,
  /** Until one of the pool is free. */
  free: 6_000,
  /** Until events are on disk: their senders send again what was not acknowledged. */
  events: 4_000,
  /** So long a statement may be without an answer before it is asked whether PostgreSQL is still at work on it. */
  silence: 3_000,
  /** Until that is answered, and whether the connection that listens is still there, and whether the database can be used. */
  check: 2_000,
  /** How often all that is looked at. */
  look: 1_000,
  /** Until a connection that is closed is given up. */
  goodbye: 1_500,
} as const;

/** So long PostgreSQL waits for the next statement of a transaction; a copy that works on it says so each `limits.look`. */
const idleMilliseconds = 5_000;

/**
 * What PostgreSQL is told when a connection is made. With a statement, for a pooler in between lets no unknown settings pass with
 * the greeting; older servers lack some, and those are left out.
 */
const settings: Readonly<Record<string, string>> = {
  // Nobody holds rows for long but a copy that froze, and that is ended before.
  lock_timeout: '8s',
  idle_in_transaction_session_timeout: `${idleMilliseconds}ms`,
  // No import and no migration has a statement that takes so long. What its asker has gone away from ends by the next one.
  statement_timeout: '1h',
  client_connection_check_interval: '2s',
  // An asker who is gone without a word holds locks no longer than some 25 seconds.
  tcp_keepalives_idle: '10',
  tcp_keepalives_interval: '5',
  tcp_keepalives_count: '3',
  // Nor one that takes no more of a large answer: until it is sent whole, no other limit runs.
  tcp_user_timeout: '20s',
};

/**
 * Each row tells the process of the server, too, which a pooler would hide. Not every system can look whether its client is there:
 * a server on one that cannot refuses to be told to.
 */
export const greeting = {
  text: `SELECT set_config(name, value, false), pg_backend_pid() AS pid
    FROM unnest($1::text[], $2::text[]) AS wanted (name, value) JOIN pg_settings USING (name)
    WHERE name <> 'client_connection_check_interval' OR version() LIKE '%linux%'`,
  values: [Object.keys(settings), Object.values(settings)],
};

/**
 * Waiting for a key is on purpose, and may take as long as somebody's work under it.
 * @param lock what is waited for @param isLocal until the transaction ends
 */
const patiently = (lock: string, isLocal: boolean): string =>
  `SELECT set_config('lock_timeout', '10min', ${isLocal}), ${lock}, set_config('lock_timeout', '${settings['lock_timeout']}', ${isLocal})`;

/** Waits for the lock of a number, until it is given back or the connection ends. */
export const lockOfNumber = patiently('pg_advisory_lock($1)', false);
/** Waits for the lock of a name, until the transaction ends. */
export const lockOfTransaction = patiently('pg_advisory_xact_lock(hashtext($1))', true);
/** Takes the lock of a name if it is free, until it is given back or the connection ends. */
export const lockIfFree = 'SELECT pg_try_advisory_lock(hashtext($1)) AS "isMine"';
export const unlock = 'SELECT pg_advisory_unlock(hashtext($1))';

/** What `isDatabaseAway` knows. */
export const gaveNoAnswer = (what: string, milliseconds: number): Error =>
  Object.assign(new Error(`${what}: no answer from PostgreSQL within ${milliseconds / 1000} s`), { code: 'ETIMEDOUT' });

/** PostgreSQL's code of an error that it told; null: not it has answered. */
export function codeOfPostgres(error: unknown): string | null {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : null;
}

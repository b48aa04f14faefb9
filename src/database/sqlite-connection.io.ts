import type { Database as SqliteConnection } from 'better-sqlite3';
import { DataSource, type BeforeQueryEvent, type EntitySubscriberInterface, type QueryRunner } from 'typeorm';
import { giveWay } from '../turns.io.js';
import { isDatabaseAway } from './database-away.js';
import type { SqliteFile } from './sqlite-file.io.js';

/** How long to wait for a file that another process writes to. */
export const busyMilliseconds = 10_000;

/** Thrown if SQLite ended a transaction by itself, as after some errors (full disk, read or write error, no memory). */
export class TransactionEnded extends Error {
  override readonly name = 'TransactionEnded';
  /** SQLite's code for this. */
  readonly code = 'SQLITE_ABORT_ROLLBACK';

  constructor() {
    super('SQLite ended the transaction, or has another one open: nothing of it counts');
  }
}

/** Thrown to writers after the program has closed its database. */
export class DatabaseClosed extends Error {
  override readonly name = 'DatabaseClosed';
  /** SQLite's code for a file that cannot be opened. */
  readonly code = 'SQLITE_CANTOPEN';

  constructor() {
    super('the program is ending and has closed its database');
  }
}

export const connectionOf = ({ driver }: DataSource): SqliteConnection =>
  (driver as unknown as { databaseConnection: SqliteConnection }).databaseConnection;

/** Makes statements of a transaction fail once SQLite has ended it, instead of running on their own. */
const withinTransaction: EntitySubscriberInterface = {
  beforeQuery({ queryRunner, query }: BeforeQueryEvent): void {
    const begins = query === 'BEGIN TRANSACTION';
    if (queryRunner.isTransactionActive && connectionOf(queryRunner.dataSource).inTransaction === begins) throw new TransactionEnded();
  },
};

/**
 * The driver is synchronous, so a series of statements would hold up all requests until its last one: before each statement, others have
 * their turn if this one is long. Not within transactions, which are short, and which every other writer waits for.
 */
const betweenStatements: EntitySubscriberInterface = {
  beforeQuery: ({ queryRunner }: BeforeQueryEvent) => (queryRunner.isTransactionActive ? undefined : giveWay()),
};

/** Makes series of statements on a connection give way to others. */
export function letOthersIn(source: DataSource): void {
  source.subscribers.push(betweenStatements);
}

function guarded(source: DataSource): DataSource {
  if (!source.subscribers.includes(withinTransaction)) source.subscribers.push(withinTransaction);
  return source;
}

/** The writing connection. It is dropped after an error that leaves its state unknown, and reopened when needed. */
export class WritingConnection {
  private opened: Promise<DataSource> | null = null;
  private dropped = false;

  /** @param file null: a database in memory, which has no second connection */
  constructor(
    private readonly reading: DataSource,
    private readonly file: SqliteFile | null,
  ) {}

  /** @throws Refusal `database-file-gone`, or the error of opening; the next call tries again */
  async open(): Promise<DataSource> {
    if (this.file === null) return guarded(this.reading);
    // Never opens or creates the file of another database.
    if (this.opened === null) this.file.check();
    this.opened ??= this.make().catch((error: unknown) => {
      this.opened = null;
      throw error;
    });
    return this.opened;
  }

  private async make(): Promise<DataSource> {
    const { options } = this.reading;
    return guarded(await new DataSource({ ...options, fileMustExist: true } as typeof options).initialize());
  }

  /** Drops the connection with whatever was begun on it; the next writer gets a new one. */
  async drop(): Promise<void> {
    this.dropped = true;
    if (this.file === null) mend(this.reading);
    else await this.close();
  }

  async close(): Promise<void> {
    const opened = await this.opened?.catch(() => null);
    this.opened = null;
    // A connection that cannot be closed is abandoned.
    if (opened?.isInitialized) await opened.destroy().catch(() => undefined);
  }

  /** Whether the connection was replaced since the last call. */
  wasDropped(): boolean {
    const { dropped } = this;
    this.dropped = false;
    return dropped;
  }
}

/** Resets the connection of a database in memory instead of closing it, because the database would be lost with it. */
function mend(source: DataSource): void {
  const connection = connectionOf(source);
  rollBack(connection);
  // TypeORM's next query runner starts without open transactions.
  (source.driver as unknown as { queryRunner: QueryRunner | undefined }).queryRunner = undefined;
}

/** Runs statements that fail at once if another process has the lock: the driver is synchronous, and waiting would block the program. */
export function withoutWaiting<T>(connection: SqliteConnection, work: () => T): T {
  connection.pragma('busy_timeout = 0');
  try {
    return work();
  } finally {
    connection.pragma(`busy_timeout = ${busyMilliseconds}`);
  }
}

/** Whether a connection is usable after its work failed: no open transaction, and not an error of the file. */
export const isSound = (source: DataSource, error: unknown): boolean =>
  !connectionOf(source).inTransaction && !source.createQueryRunner().isTransactionActive && !isDatabaseAway(error);

/** Rolls back an open transaction. If that fails, the transaction stays open and the connection is unusable (`isSound`). */
export function rollBack(connection: SqliteConnection): void {
  try {
    if (connection.inTransaction) connection.exec('ROLLBACK');
  } catch {
    return;
  }
}

/**
 * Moves all commits from the log into the file, so that a copy of that one file is complete, and empties the log. If readers or writers
 * prevent that for a part of it, this part stays in the log.
 * @returns whether the log is empty
 */
export const checkpoint = (connection: SqliteConnection): boolean =>
  withoutWaiting(connection, () => {
    // First a passive checkpoint, which blocks no other process, so that little is left for the blocking one.
    connection.pragma('wal_checkpoint(PASSIVE)');
    const [result] = connection.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[];
    return result?.busy === 0;
  });

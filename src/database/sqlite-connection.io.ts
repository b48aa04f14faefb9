import type { Database as SqliteConnection } from 'better-sqlite3';
import { DataSource, type BeforeQueryEvent, type EntitySubscriberInterface, type QueryRunner } from 'typeorm';
import { isDatabaseAway } from './database-away.js';
import type { SqliteFile } from './sqlite-file.io.js';

/** How long a file that another process writes to is waited for. */
export const busyMilliseconds = 10_000;

/** SQLite ends a transaction by itself where it cannot go on (a full disk, a read or write that fails, no memory). */
export class TransactionEnded extends Error {
  override readonly name = 'TransactionEnded';
  /** As SQLite says it. */
  readonly code = 'SQLITE_ABORT_ROLLBACK';

  constructor() {
    super('SQLite ended the transaction, or has another one open: nothing of it counts');
  }
}

/** Whoever writes after the program has put its database away. */
export class DatabaseClosed extends Error {
  override readonly name = 'DatabaseClosed';
  /** As SQLite says what cannot be opened. */
  readonly code = 'SQLITE_CANTOPEN';

  constructor() {
    super('the program is ending and has closed its database');
  }
}

export const connectionOf = ({ driver }: DataSource): SqliteConnection =>
  (driver as unknown as { databaseConnection: SqliteConnection }).databaseConnection;

/** Lets no statement of a transaction be done by itself, for good, once SQLite has ended the transaction. */
const withinTransaction: EntitySubscriberInterface = {
  beforeQuery({ queryRunner, query }: BeforeQueryEvent): void {
    const begins = query === 'BEGIN TRANSACTION';
    if (queryRunner.isTransactionActive && connectionOf(queryRunner.dataSource).inTransaction === begins) throw new TransactionEnded();
  },
};

function guarded(source: DataSource): DataSource {
  if (!source.subscribers.includes(withinTransaction)) source.subscribers.push(withinTransaction);
  return source;
}

/** The connection that writes. One that is in a state nobody knows is dropped, and made anew when it is needed. */
export class WritingConnection {
  private opened: Promise<DataSource> | null = null;
  private dropped = false;

  /** @param file null: a database in memory, which has no second connection */
  constructor(
    private readonly reading: DataSource,
    private readonly file: SqliteFile | null,
  ) {}

  /** @throws Refusal `database-file-gone`, and whatever keeps it from opening; it is tried again the next time */
  async open(): Promise<DataSource> {
    if (this.file === null) return guarded(this.reading);
    // The file of another database is neither written to nor made.
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

  /** Nothing that was begun on it is left, and the next to write gets another one. */
  async drop(): Promise<void> {
    this.dropped = true;
    if (this.file === null) mend(this.reading);
    else await this.close();
  }

  async close(): Promise<void> {
    const opened = await this.opened?.catch(() => null);
    this.opened = null;
    // A connection that cannot even be closed is left to itself.
    if (opened?.isInitialized) await opened.destroy().catch(() => undefined);
  }

  /** Whether another connection has taken its place since this was last asked. */
  wasDropped(): boolean {
    const { dropped } = this;
    this.dropped = false;
    return dropped;
  }
}

/** A database in memory is gone with its connection: it keeps that, with nothing begun on it. */
function mend(source: DataSource): void {
  const connection = connectionOf(source);
  rollBack(connection);
  // The next one that is asked for counts its transactions from none.
  (source.driver as unknown as { queryRunner: QueryRunner | undefined }).queryRunner = undefined;
}

/** Inside the driver nothing else of the program goes on, so nobody is waited for there. */
export function withoutWaiting<T>(connection: SqliteConnection, work: () => T): T {
  connection.pragma('busy_timeout = 0');
  try {
    return work();
  } finally {
    connection.pragma(`busy_timeout = ${busyMilliseconds}`);
  }
}

/** Whether a connection is what it was before its work failed: nothing is begun on it, and the error is not of the file. */
export const isSound = (source: DataSource, error: unknown): boolean =>
  !connectionOf(source).inTransaction && !source.createQueryRunner().isTransactionActive && !isDatabaseAway(error);

/** Where it fails, the connection is not sound. */
export function rollBack(connection: SqliteConnection): void {
  try {
    if (connection.inTransaction) connection.exec('ROLLBACK');
  } catch {
    return;
  }
}

/**
 * Puts all that was committed into the file itself, so that a copy of that one file holds everything, and empties the log beside
 * it. Somebody who reads or writes keeps some of it there, and is not waited for. @returns whether nobody did
 */
export const checkpoint = (connection: SqliteConnection): boolean =>
  withoutWaiting(connection, () => {
    // Nobody has to wait for this, so that next to nothing is left for what others do have to wait for.
    connection.pragma('wal_checkpoint(PASSIVE)');
    const [result] = connection.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[];
    return result?.busy === 0;
  });

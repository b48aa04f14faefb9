import type { Database as SqliteConnection } from 'better-sqlite3';
import { DataSource, type QueryRunner } from 'typeorm';
import { Refusal } from '../errors.js';
import { Limiter } from './limiter.js';
import { databaseRefusals } from './database.refusals.js';
import { transact } from './transaction.io.js';

/** How long a file that another process writes to is waited for, and how often it is tried. */
const busyMilliseconds = 10_000;
const busyPauseMilliseconds = 20;

/**
 * Writing to a SQLite file: one at a time, on a connection of its own, so that nobody reads what may still be undone. Another
 * process that writes is waited for without holding up everything else.
 */
export class SqliteDatabase {
  /** TypeORM has one runner a connection: a transaction begun inside another's would be committed or undone with it. */
  private readonly turns = new Limiter(1);
  private opened: Promise<DataSource> | null = null;
  private lastVersion: number | null = null;
  private closed = false;

  constructor(private readonly source: DataSource) {}

  /** Never within another write. */
  write<T>(work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    return this.turns.take(async () => transact(await this.open(), (runner) => this.begin(runner), work));
  }

  /** Opened when it is first needed. A database in memory has no second connection. */
  private open(): Promise<DataSource> {
    if (this.source.options.database === ':memory:') return Promise.resolve(this.source);
    this.opened ??= new DataSource(this.source.options).initialize().catch((error: unknown) => {
      this.opened = null;
      throw error;
    });
    return this.opened;
  }

  async close(): Promise<void> {
    this.closed = true;
    const opened = await this.opened?.catch(() => null);
    if (opened?.isInitialized) await opened.destroy();
  }

  /** Begins a transaction, and takes the right to write at once. */
  private async begin(runner: QueryRunner): Promise<void> {
    const connection = (await runner.connect()) as SqliteConnection;
    await this.untilFree(async (isLastTry) => {
      await runner.startTransaction();
      // Touches no row, and takes the lock of one that does.
      try {
        if (got(connection, 'DELETE FROM agencies WHERE 0', isLastTry)) return true;
      } catch (error) {
        await runner.rollbackTransaction();
        throw error;
      }
      await runner.rollbackTransaction();
      return false;
    });
  }

  private async untilFree(attempt: (isLastTry: boolean) => boolean | Promise<boolean>): Promise<void> {
    for (let left = busyMilliseconds / busyPauseMilliseconds; !(await attempt(left <= 1)); left -= 1) {
      await new Promise((resolve) => setTimeout(resolve, busyPauseMilliseconds));
    }
  }

  /** A transaction that is begun, done and committed in one go, on the driver itself. */
  atOnce<T>(work: (connection: SqliteConnection) => T): Promise<T> {
    return this.turns.take(() => this.transactAtOnce(work));
  }

  private async transactAtOnce<T>(work: (connection: SqliteConnection) => T): Promise<T> {
    const connection = await this.connection();
    await this.untilFree((isLastTry) => got(connection, 'BEGIN IMMEDIATE', isLastTry));
    try {
      const result = work(connection);
      connection.exec('COMMIT');
      return result;
    } catch (error) {
      if (connection.inTransaction) connection.exec('ROLLBACK');
      throw error;
    }
  }

  /** Whether another process has written to the file since this was last asked; our own commits do not count. */
  async hasMoved(): Promise<boolean> {
    if (this.closed || !this.source.isInitialized) return false;
    const version = (await this.connection()).pragma('data_version', { simple: true }) as number;
    const moved = this.lastVersion !== null && version !== this.lastVersion;
    this.lastVersion = version;
    return moved;
  }

  /** @throws where the database cannot be used */
  async check(): Promise<void> {
    await this.source.query('SELECT 1');
  }

  private async connection(): Promise<SqliteConnection> {
    return ((await this.open()).driver as unknown as { databaseConnection: SqliteConnection }).databaseConnection;
  }
}

/** Takes the right to write with a statement, unless another process has it. @throws Refusal `database-busy` on the last try */
function got(connection: SqliteConnection, statement: string, isLastTry: boolean): boolean {
  connection.pragma('busy_timeout = 0');
  try {
    connection.exec(statement);
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'SQLITE_BUSY') throw error;
    if (isLastTry) throw new Refusal(databaseRefusals['database-busy']);
    return false;
  } finally {
    connection.pragma(`busy_timeout = ${busyMilliseconds}`);
  }
}

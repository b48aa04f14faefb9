import { Logger } from '@nestjs/common';
import type { Database as SqliteConnection } from 'better-sqlite3';
import type { DataSource, QueryRunner } from 'typeorm';
import { Limiter } from './limiter.js';
import { checkpoint, connectionOf, DatabaseClosed, isSound, letOthersIn, WritingConnection } from './sqlite-connection.io.js';
import { SqliteFile } from './sqlite-file.io.js';
import { SqliteRescue } from './sqlite-rescue.io.js';
import { begin, commit, transactAtOnce } from './sqlite-transaction.io.js';
import { transact } from './transaction.io.js';

/** After this many seconds without a write the log is moved into the file. */
const secondsUntilIdle = 3;

/**
 * The part of `Database` for SQLite: one transaction at a time, on a connection of its own, so that nobody reads uncommitted data.
 * While another process writes, it waits without blocking the event loop. A write is acknowledged only if the file that was written is
 * still at its path (`SqliteFile`). A failed connection is reopened.
 */
export class SqliteDatabase {
  private readonly log = new Logger('database');
  /** TypeORM has one runner per connection: a transaction begun within another would be committed or rolled back with it. */
  private readonly turns = new Limiter(1);
  /** null: a database in memory. */
  private readonly file: SqliteFile | null;
  private readonly rescue: SqliteRescue | null;
  private readonly writing: WritingConnection;
  private lastVersion: number | null = null;
  private secondsIdle = 0;
  private failing: string | null = null;
  private isLooking = false;
  private closed = false;

  constructor(private readonly source: DataSource) {
    const { options } = source;
    this.file = options.type === 'better-sqlite3' && options.database !== ':memory:' ? new SqliteFile(options.database) : null;
    this.rescue = this.file && new SqliteRescue(this.file, source);
    this.writing = new WritingConnection(source, this.file);
    // In memory, readers and writers share one connection: a reader who waits would go on in a writer's transaction.
    if (this.file !== null) letOthersIn(source);
  }

  /** Runs work in a transaction. Must not be called within another write. */
  write<T>(work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    return this.inTurn((source) => transact(source, begin, work, { commit }));
  }

  /** Runs a synchronous transaction on the driver. */
  atOnce<T>(work: (connection: SqliteConnection) => T): Promise<T> {
    return this.inTurn((source) => transactAtOnce(connectionOf(source), work));
  }

  /** Runs a transaction when it is its turn. @returns only after a check that the written file is still at its path */
  private inTurn<T>(transaction: (source: DataSource) => Promise<T>): Promise<T> {
    return this.turns.take(async () => {
      if (this.closed) throw new DatabaseClosed();
      this.file?.checkIfTaken();
      this.secondsIdle = 0;
      const source = await this.writing.open();
      const result = await this.orDropped(source, () => transaction(source));
      this.file?.check();
      return result;
    });
  }

  /** Drops the connection if the work leaves it in an unknown state: it could acknowledge later work that never reaches the disk. */
  private async orDropped<T>(source: DataSource, work: () => T | Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!isSound(source, error)) await this.writing.drop();
      throw error;
    }
  }

  /**
   * Called each second: checks the file, and moves the log into it if nothing was written for a while.
   * @returns whether other processes may have written; this process's commits do not count
   */
  async look(): Promise<boolean> {
    if (this.closed || this.isLooking || !this.source.isInitialized || this.rescue?.look() === false) return false;
    this.isLooking = true;
    try {
      const hasMoved = await this.turns.take(() => this.lookInTurn());
      if (this.failing !== null) this.log.warn('the database file can be written to again');
      this.failing = null;
      return hasMoved;
    } catch (error) {
      const cause = String(error);
      if (this.failing !== cause) this.log.error(`the database file cannot be written to, and is tried again each second: ${cause}`);
      this.failing = cause;
      return false;
    } finally {
      this.isLooking = false;
    }
  }

  private async lookInTurn(): Promise<boolean> {
    if (this.closed) return false;
    const source = await this.writing.open();
    return this.orDropped(source, () => {
      const connection = connectionOf(source);
      const version = connection.pragma('data_version', { simple: true }) as number;
      // A new connection counts versions from the beginning, and whether the last write before it succeeded is unknown.
      const hasMoved = this.writing.wasDropped() || (this.lastVersion !== null && version !== this.lastVersion);
      // At start the log of the last run is moved into the file as well.
      const isFirst = this.lastVersion === null;
      this.lastVersion = version;
      this.secondsIdle = hasMoved ? 0 : this.secondsIdle + 1;
      if ((isFirst || this.secondsIdle > secondsUntilIdle) && (this.file?.walBytes ?? 0) > 0) checkpoint(connection);
      return hasMoved;
    });
  }

  /** @throws if the database cannot be used */
  async check(): Promise<void> {
    this.file?.check();
    await this.source.query('SELECT 1 FROM agencies LIMIT 1');
  }

  /** Closes the database after the current write. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.turns.take(async () => {
      await this.putAway().catch((error: unknown) =>
        this.log.error(`what was written last is left beside the database file: ${String(error)}`),
      );
      await this.writing.close();
    });
  }

  /** Moves the log into the file, even if another process has it open. */
  private async putAway(): Promise<void> {
    if (this.file === null || !this.source.isInitialized) return;
    if (this.rescue?.look() !== false) return void checkpoint(connectionOf(this.source));
    const saved = await this.rescue.saved();
    const where = saved === null ? 'could not be saved' : `is in ${saved}`;
    this.log.error(`the program ends while ${this.file.taken().join(', ')} is not what it opened; all that was acknowledged ${where}`);
  }
}

import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { Database as SqliteConnection } from 'better-sqlite3';
import type { ClientBase } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import type { DateRange } from '../scheduling/month.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import type { Change, Topic } from './change.js';
import { Changes } from './changes.service.js';
import { PostgresDatabase } from './postgres-database.io.js';
import { insertMessage } from './message-statements.js';
import type { PostgresMessages } from './postgres-messages.io.js';
import { SqliteDatabase } from './sqlite-database.io.js';
import { refreshStatistics } from './sqlite-statistics.io.js';

/** Enough values for speed, few enough for little memory; both databases allow some 32,000. */
const maxValuesPerStatement = 1_000;

/** The change that a write announces. @see Change */
interface Written {
  /** null: anything may have changed. */
  readonly topic: Topic | null;
  readonly agencyId: string;
  readonly detail?: unknown;
}

/** A row for bulk inserts: one value per column. */
export type Row = readonly (string | number | boolean | null)[];

/**
 * Writes, announces what was written to all copies of the program, and receives what others wrote. On SQLite a write by another process
 * is noticed within a second (`PRAGMA data_version`) and counts as a change of anything. On PostgreSQL copies read each other's messages
 * (`PostgresMessages`); after a lost connection is back, anything counts as changed.
 */
@Injectable()
export class Database implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly sqlite: SqliteDatabase;
  private readonly postgres: PostgresDatabase;

  constructor(
    readonly source: DataSource,
    private readonly changes: Changes,
  ) {
    this.sqlite = new SqliteDatabase(source);
    this.postgres = new PostgresDatabase(source, changes);
  }

  get isPostgres(): boolean {
    return this.source.options.type === 'postgres';
  }

  /**
   * Runs work in a transaction and announces its change to all copies of the program once it is committed.
   * @param work as for `writeQuietly`
   */
  async write<T>({ topic, agencyId, detail = null }: Written, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    const change = { topic, agencyId, detail };
    const { messages } = this.postgres;
    const number = messages.nextNumber();
    const doubt = (): void => this.doubt([change], [number]);
    const result = await this.writeQuietly(async (runner) => {
      const done = await work(runner);
      if (this.isPostgres) await runner.query(insertMessage, messages.valuesOf(change, number));
      return done;
    }, doubt);
    this.announce([change]);
    return result;
  }

  /** Announces changes that are on disk: to this copy of the program at once, and to the others, for which messages were stored with them. */
  announce(changes: readonly Change[]): void {
    for (const change of changes) this.changes.announce(change);
    if (this.isPostgres && changes.length > 0) this.postgres.messages.tell(changes);
  }

  /**
   * Called if a commit failed, so that it is unknown whether these changes are on disk. They are announced now, and again if their messages
   * turn out to be committed.
   */
  doubt(changes: readonly Change[], numbers: readonly number[]): void {
    this.postgres.messages.doubt(numbers);
    for (const change of changes) this.changes.announce(change);
  }

  /** The messages between copies, for statements that store one together with other rows. */
  get messages(): Pick<PostgresMessages, 'copy' | 'nextNumber' | 'othersAreBusy'> {
    return this.postgres.messages;
  }

  /**
   * Runs work in a transaction without announcing it: for data that no copy caches. Must not be called within another write.
   * @param work may run more than once, because PostgreSQL may end its transaction in favour of another one. So it must reset its variables
   *   at its beginning, and have no effects outside the database
   * @param doubt is called if the commit failed, so that it is unknown whether the work is on disk
   */
  async writeQuietly<T>(work: (runner: QueryRunner) => Promise<T>, doubt?: () => void): Promise<T> {
    const stage = { isCommitting: false };
    const staged = async (runner: QueryRunner): Promise<T> => {
      stage.isCommitting = false;
      const done = await work(runner);
      stage.isCommitting = true;
      return done;
    };
    try {
      return await (this.isPostgres ? this.postgres.write(staged) : this.sqlite.write(staged));
    } catch (error) {
      if (stage.isCommitting) doubt?.();
      throw error;
    }
  }

  /**
   * On SQLite: runs a synchronous transaction on the driver itself. While another process writes to the file, it waits without
   * blocking the event loop.
   */
  atOnce<T>(work: (connection: SqliteConnection) => T): Promise<T> {
    return this.sqlite.atOnce(work);
  }

  /**
   * On PostgreSQL: runs work on a connection of the driver, for statements that TypeORM does not support.
   * @param work has at most one statement that changes something, and may run more than once
   */
  withClient<T>(work: (client: ClientBase) => Promise<T>): Promise<T> {
    return this.postgres.withClient(work);
  }

  /** Refreshes the statistics of the query planner; called after tables have grown much at once. */
  async refreshStatistics(): Promise<void> {
    if (!this.isPostgres) await this.sqlite.atOnce(refreshStatistics);
    else await this.source.query(`ANALYZE ${this.source.entityMetadatas.map(({ tableName }) => tableName).join(', ')}`);
  }

  /** @throws the reason why the database cannot be used at the moment */
  check(): Promise<void> {
    return this.isPostgres ? this.postgres.check() : this.sqlite.check();
  }

  /** Runs a statement with `?` for its values. @param runner to run it within its transaction; left out: on any connection */
  query<Row>(statement: string, values: readonly unknown[], runner?: QueryRunner): Promise<Row[]> {
    let place = 0;
    const text = this.isPostgres ? statement.replace(/\?/g, () => `$${(place += 1)}`) : statement;
    return (runner ?? this.source).query<Row[]>(text, [...values]);
  }

  /**
   * The service dates in a range for which a table has rows, in order. It takes one index look-up per date, however many rows a date
   * has.
   * @param table has an index that begins with the agency and the service date
   */
  async listServiceDates(table: string, agencyId: string, { from, to }: DateRange, runner?: QueryRunner): Promise<ServiceDate[]> {
    const rows = await this.query<{ date: ServiceDate }>(
      `WITH RECURSIVE dated (day) AS (
         SELECT (SELECT min(service_date) FROM ${table} WHERE agency_id = ? AND service_date BETWEEN ? AND ?)
         UNION ALL
         SELECT (SELECT min(service_date) FROM ${table} WHERE agency_id = ? AND service_date > day AND service_date <= ?)
         FROM dated WHERE day IS NOT NULL)
       SELECT day AS "date" FROM dated WHERE day IS NOT NULL ORDER BY day`,
      [agencyId, from, to, agencyId, to],
      runner,
    );
    return rows.map(({ date }) => date);
  }

  /** The placeholders of a statement on this database. @example rows(2, 2) // '(?,?),(?,?)' on SQLite */
  private places(rows: number, columns: number): string {
    const place = this.isPostgres ? (index: number) => `$${index + 1}` : () => '?';
    const row = (index: number): string => `(${Array.from({ length: columns }, (_, column) => place(index * columns + column)).join(',')})`;
    return Array.from({ length: rows }, (_, index) => row(index)).join(',');
  }

  /**
   * Inserts many rows with few statements, several times faster than `save`.
   * @param conflict follows the values, like `ON CONFLICT (…) DO UPDATE SET …`
   */
  async insert(runner: QueryRunner, table: string, columns: readonly string[], rows: Iterable<Row>, conflict = ''): Promise<void> {
    const statement = (count: number): string =>
      `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(',')}) VALUES ${this.places(count, columns.length)} ${conflict}`;
    const most = Math.max(1, Math.floor(maxValuesPerStatement / columns.length));
    const ofMost = statement(most);
    let values: unknown[] = [];
    const flush = async (): Promise<void> => {
      const count = values.length / columns.length;
      if (count > 0) await runner.query(count === most ? ofMost : statement(count), values);
      values = [];
    };
    for (const row of rows) {
      for (const value of row) values.push(typeof value === 'boolean' ? Number(value) : value);
      if (values.length >= most * columns.length) await flush();
    }
    await flush();
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.isPostgres) return this.pollSqlite();
    await this.postgres.messages.listen();
  }

  /** Checks whether another process wrote to the SQLite file, or removed it. */
  @Interval(1000)
  async pollSqlite(): Promise<void> {
    if (!this.isPostgres && (await this.sqlite.look())) this.changes.receiveUnknown();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.postgres.messages.close();
    await this.sqlite.close();
    if (this.source.isInitialized) await this.source.destroy();
  }
}

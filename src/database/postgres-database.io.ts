import type pg from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { isDatabaseAway } from './database-away.js';
import { lose, lossOf } from './postgres-client.io.js';
import { gaveNoAnswer, limits } from './postgres-limits.js';
import type { Changes } from './changes.service.js';
import { PostgresMessages } from './postgres-messages.io.js';
import { transact } from './transaction.io.js';

/**
 * The error codes after which work is tried again: deadlock_detected, serialization_failure and idle_in_transaction_session_timeout (for a
 * copy of the program that was frozen for a while).
 */
const endedForAnother: ReadonlySet<string> = new Set(['40P01', '40001', '25P03']);
/** How often such work is tried in all. */
const maxTries = 3;

/** The part of `Database` for PostgreSQL: repeated transactions, and messages between copies. */
export class PostgresDatabase {
  readonly messages: PostgresMessages;

  constructor(
    private readonly source: DataSource,
    changes: Changes,
  ) {
    this.messages = new PostgresMessages(source, changes);
  }

  /** Runs work in a transaction. @param work may run more than once (@see again) */
  write<T>(work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    return this.again(async () => {
      let client: pg.Client | null = null;
      const begin = async (runner: QueryRunner): Promise<void> => {
        client = (await runner.connect()) as pg.Client;
        await runner.startTransaction();
      };
      const broken = (_: QueryRunner, cause: unknown): void => {
        if (client !== null) lose(client, cause as Error);
      };
      return transact(this.source, begin, work, { broken }).catch((error: unknown) => {
        throw causeOf(error, client);
      });
    });
  }

  /**
   * Runs work that must be on disk or fail within `limits.events`: after that the connection is closed, and the result is unknown.
   * @param work has at most one statement that changes something, and may run more than once
   */
  withClient<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
    return this.again(async () => {
      // Bypasses TypeORM's query runner, which costs more than a short statement.
      const client = await (this.source.driver as unknown as { master: pg.Pool }).master.connect();
      const late = setTimeout(() => lose(client, gaveNoAnswer('a statement', limits.events)), limits.events);
      try {
        return await work(client);
      } catch (error) {
        throw causeOf(error, client);
      } finally {
        clearTimeout(late);
        client.release();
      }
    });
  }

  /**
   * Repeats work whose transaction PostgreSQL ended (`endedForAnother`), a few times. Nothing of the failed attempt is left. Callers
   * must not repeat it as well, because the attempts would multiply.
   */
  private async again<T>(work: () => Promise<T>): Promise<T> {
    for (let left = maxTries; ; left -= 1) {
      try {
        return await work();
      } catch (error) {
        if (left <= 1 || !endedForAnother.has(String((error as { code?: unknown }).code))) throw error;
      }
    }
  }

  /**
   * Checks the database by the listening connection, which is free however busy the others are; without one, by another.
   * @throws if the database cannot be used, or this copy does not receive notifications
   */
  async check(): Promise<void> {
    if (await this.messages.check()) return;
    let late: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      late = setTimeout(() => reject(gaveNoAnswer('a look', limits.check)), limits.check);
    });
    await Promise.race([this.source.query('SELECT 1'), silence]).finally(() => clearTimeout(late));
  }
}

/** The cause of an error: if its connection was lost, the reason for that, because the error itself does not contain it. */
const causeOf = (error: unknown, client: object | null): unknown =>
  (client !== null && isDatabaseAway(error) ? lossOf(client) : undefined) ?? error;

import type pg from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { isDatabaseAway } from './database-away.js';
import { lose, lossOf } from './postgres-client.io.js';
import { gaveNoAnswer, limits } from './postgres-limits.js';
import { PostgresListener } from './postgres-listener.io.js';
import { transact } from './transaction.io.js';

/** Where copies of the program notify each other. */
export const channel = 'banche_changed';
/**
 * PostgreSQL's deadlock_detected, serialization_failure and idle_in_transaction_session_timeout (for a copy that froze, and works again),
 * and how often such work is tried.
 */
const endedForAnother: ReadonlySet<string> = new Set(['40P01', '40001', '25P03']);
const mostTries = 3;

/** What only PostgreSQL does: transactions that it may end for the sake of another, and hearing of other copies. */
export class PostgresDatabase {
  private listener: PostgresListener | null = null;

  constructor(private readonly source: DataSource) {}

  /** @param work may be done more than once (@see again) */
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
   * For what has to be on disk or not in a few seconds: after that the connection is given up, and nobody knows which.
   * @param work changes something with one statement at most, and may be done more than once
   */
  withClient<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
    return this.again(async () => {
      // Past TypeORM's runner, which costs more than a short statement.
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
   * Does work that is all or nothing once more where PostgreSQL ended it for the sake of another (a deadlock, or what could
   * not be put in one order), a few times. Nothing of what failed is left. Nobody else may ask for it: tries within tries
   * would multiply.
   */
  private async again<T>(work: () => Promise<T>): Promise<T> {
    for (let left = mostTries; ; left -= 1) {
      try {
        return await work();
      } catch (error) {
        if (left <= 1 || !endedForAnother.has(String((error as { code?: unknown }).code))) throw error;
      }
    }
  }

  /** @param hear is told each notice of another copy  @param caughtUp is told once notices may have been missed */
  listen(hear: (notice: string) => void, caughtUp: () => void): Promise<void> {
    const { url } = this.source.options as { url: string };
    this.listener = new PostgresListener({ url, channel }, hear, caughtUp);
    return this.listener.listen();
  }

  /**
   * On the connection that listens, which waits for nobody, however busy the others are.
   * @throws where the database cannot be used, or this copy does not hear what others write
   */
  async check(): Promise<void> {
    if ((await this.listener?.check()) === true) return;
    let late: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      late = setTimeout(() => reject(gaveNoAnswer('a look', limits.check)), limits.check);
    });
    await Promise.race([this.source.query('SELECT 1'), silence]).finally(() => clearTimeout(late));
  }

  async close(): Promise<void> {
    await this.listener?.close();
  }
}

/** What fails after a connection was lost says little: the loss itself tells why. */
const causeOf = (error: unknown, client: object | null): unknown =>
  (client !== null && isDatabaseAway(error) ? lossOf(client) : undefined) ?? error;

import type { ClientBase } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { PostgresListener } from './postgres-listener.io.js';
import { transact } from './transaction.io.js';

/** Where copies of the program notify each other. */
export const channel = 'banche_changed';
/** PostgreSQL's deadlock_detected and serialization_failure, and how often such work is tried. */
const endedForAnother: ReadonlySet<string> = new Set(['40P01', '40001']);
const mostTries = 3;

/** What only PostgreSQL does: transactions that it may end for the sake of another, and hearing of other copies. */
export class PostgresDatabase {
  private listener: PostgresListener | null = null;

  constructor(private readonly source: DataSource) {}

  /** @param work may be done more than once (@see again) */
  write<T>(work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    return this.again(() => transact(this.source, (runner) => runner.startTransaction(), work));
  }

  /** @param work changes something with one statement at most, and may be done more than once */
  withClient<T>(work: (client: ClientBase) => Promise<T>): Promise<T> {
    return this.again(async () => {
      const runner = this.source.createQueryRunner();
      try {
        return await work((await runner.connect()) as ClientBase);
      } finally {
        await runner.release();
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

  /** @throws where the database cannot be used */
  async check(): Promise<void> {
    await this.source.query('SELECT 1');
  }

  async close(): Promise<void> {
    await this.listener?.close();
  }
}

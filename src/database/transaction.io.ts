import type { DataSource, QueryRunner } from 'typeorm';

/** How a transaction ends, if that differs from TypeORM's way. */
interface Ends {
  /** Left out: TypeORM's commit. */
  readonly commit?: (runner: QueryRunner) => Promise<void>;
  /**
   * Called before the runner is released if it could not begin or roll back, with the cause: the state of its connection is
   * unknown, so it must not be reused.
   */
  readonly broken?: (runner: QueryRunner, cause: unknown) => void | Promise<void>;
}

/**
 * Runs work in a transaction: all of it or nothing. The first error is thrown; if the rollback after it fails as well, `broken` is called.
 * @param begin begins the transaction, or leaves nothing begun
 */
export async function transact<T>(
  source: DataSource,
  begin: (runner: QueryRunner) => Promise<void>,
  work: (runner: QueryRunner) => Promise<T>,
  { commit = (runner) => runner.commitTransaction(), broken }: Ends = {},
): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    await begin(runner).catch(async (error: unknown) => {
      await broken?.(runner, error);
      throw error;
    });
    try {
      const result = await work(runner);
      await commit(runner);
      return result;
    } catch (error) {
      await runner.rollbackTransaction().catch((cause: unknown) => broken?.(runner, cause));
      throw error;
    }
  } finally {
    await runner.release();
  }
}

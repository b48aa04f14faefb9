import type { DataSource, QueryRunner } from 'typeorm';

/** What may be other than the runner's own. */
interface Ends {
  /** Left out: the runner's own. */
  readonly commit?: (runner: QueryRunner) => Promise<void>;
  /**
   * Told before the runner is released that it could not begin or roll back, and why: nobody knows what state its connection is
   * in, so it must not serve anybody else.
   */
  readonly broken?: (runner: QueryRunner, cause: unknown) => void | Promise<void>;
}

/**
 * A transaction: all of the work, or nothing of it. What failed first is what is thrown; a rollback that fails after it only
 * says that the connection is `broken`.
 * @param begin begins it, or leaves nothing begun
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

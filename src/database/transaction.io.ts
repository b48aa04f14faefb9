import type { DataSource, QueryRunner } from 'typeorm';

/**
 * A transaction: all of the work, or nothing of it.
 * @param begin begins it
 */
export async function transact<T>(
  source: DataSource,
  begin: (runner: QueryRunner) => Promise<void>,
  work: (runner: QueryRunner) => Promise<T>,
): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    await begin(runner);
    try {
      const result = await work(runner);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      await runner.rollbackTransaction();
      throw error;
    }
  } finally {
    await runner.release();
  }
}

import type { Database as SqliteConnection } from 'better-sqlite3';
import type { QueryRunner } from 'typeorm';
import { Refusal } from '../errors.js';
import { databaseRefusals } from './database.refusals.js';
import { busyMilliseconds, connectionOf, rollBack, TransactionEnded, withoutWaiting } from './sqlite-connection.io.js';

const busyPauseMilliseconds = 20;

/** Begins a transaction and takes the write lock at once, or leaves nothing begun. */
export async function begin(runner: QueryRunner): Promise<void> {
  const connection = connectionOf(runner.dataSource);
  await untilFree(async (isLastTry) => {
    if (runner.isTransactionActive) throw new TransactionEnded();
    await runner.startTransaction();
    try {
      // Changes no row, but takes the write lock.
      if (got(connection, 'DELETE FROM agencies WHERE 0', isLastTry)) return true;
    } catch (error) {
      await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    }
    await runner.rollbackTransaction();
    return false;
  });
}

/** Commits only if SQLite still has the transaction, and throws unless SQLite committed it. */
export async function commit(runner: QueryRunner): Promise<void> {
  await runner.commitTransaction();
  if (connectionOf(runner.dataSource).inTransaction) throw new TransactionEnded();
}

/** Runs a synchronous transaction on the driver. @throws the first error, after rolling back */
export async function transactAtOnce<T>(connection: SqliteConnection, work: (connection: SqliteConnection) => T): Promise<T> {
  await untilFree((isLastTry) => got(connection, 'BEGIN IMMEDIATE', isLastTry));
  try {
    const result = work(connection);
    if (!connection.inTransaction) throw new TransactionEnded();
    connection.exec('COMMIT');
    return result;
  } catch (error) {
    rollBack(connection);
    throw error;
  }
}

async function untilFree(attempt: (isLastTry: boolean) => boolean | Promise<boolean>): Promise<void> {
  for (let left = busyMilliseconds / busyPauseMilliseconds; !(await attempt(left <= 1)); left -= 1) {
    await new Promise((resolve) => setTimeout(resolve, busyPauseMilliseconds));
  }
}

/** Takes the write lock with a statement, unless another process has it. @throws Refusal `database-busy` on the last try */
function got(connection: SqliteConnection, statement: string, isLastTry: boolean): boolean {
  return withoutWaiting(connection, () => {
    try {
      connection.exec(statement);
      return true;
    } catch (error) {
      if (!/^SQLITE_BUSY/.test(String((error as { code?: unknown }).code))) throw error;
      if (isLastTry) throw new Refusal(databaseRefusals['database-busy']);
      return false;
    }
  });
}

import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { QueryRunner } from 'typeorm';
import { Database } from './database.service.js';
import { Limiter } from './limiter.js';
import { lose } from './postgres-client.io.js';
import { lockIfFree, lockOfTransaction, unlock } from './postgres-limits.js';

/**
 * How many locks in PostgreSQL one copy of the program holds or waits for, by `overCopies` and by `inTransaction` each. Each lock occupies a
 * connection, and the work under it may need another one: six locks leave four of the pool's ten connections free.
 */
const maxLocks = 3;

/** The pause between two attempts to lock a key that another copy of the program has locked. */
const pauseMilliseconds = 100;

/** Queues within this process: work with the same key runs one at a time and in order; work with another key does not wait. */
class KeyedQueue {
  private readonly limiters = new Map<string, Limiter>();

  async take<T>(key: string, work: () => Promise<T>): Promise<T> {
    const limiter = this.limiters.get(key) ?? new Limiter(1);
    this.limiters.set(key, limiter);
    try {
      return await limiter.take(work);
    } finally {
      if (limiter.isIdle) this.limiters.delete(key);
    }
  }
}

/** Begins a transaction, runs the work in it, and passes the work what else it needs. @example (work) => database.write({ topic, agencyId }, work) */
export type Transaction<T, More extends readonly unknown[] = []> = (work: (runner: QueryRunner, ...more: More) => Promise<T>) => Promise<T>;

/**
 * Mutual exclusion by key: of all work with the same key, one piece runs at a time. Nest the forms only in this order, or two pieces of work
 * can wait for each other for ever: `inProcess`, `overCopies`, `inTransaction`, `alsoIn`. Any of them may be left out; none may be nested in itself.
 */
@Injectable()
export class Exclusive {
  private readonly processQueue = new KeyedQueue();
  private readonly copiesQueue = new KeyedQueue();
  private readonly transactionsQueue = new KeyedQueue();
  private readonly copiesLimit = new Limiter(maxLocks);
  private readonly transactionsLimit = new Limiter(maxLocks);

  constructor(private readonly database: Database) {}

  /** Excludes other work of this process, for data in its memory. */
  inProcess<T>(key: string, work: () => Promise<T>): Promise<T> {
    return this.processQueue.take(key, work);
  }

  /**
   * Excludes all copies of the program, for work of several transactions. On SQLite it excludes this process only: there is one copy, and the
   * file lets one process write at a time.
   */
  overCopies<T>(key: string, work: () => Promise<T>): Promise<T> {
    if (!this.database.isPostgres) return this.copiesQueue.take(key, work);
    return this.copiesQueue.take(key, () => this.copiesLimit.take(() => this.withLock(key, work)));
  }

  /**
   * Excludes all copies of the program, for what is read, decided and written in one transaction. On SQLite the transaction alone does that for
   * all keys, because the file has one writer at a time.
   * @param work may run more than once, as in `Database.writeQuietly`
   */
  inTransaction<T>(key: string, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    return this.inTransactionOf(key, (locked) => this.database.writeQuietly(locked), work);
  }

  /** `inTransaction` in a transaction that the caller begins, for example one that announces a change (`Database.write`). */
  inTransactionOf<T, More extends readonly unknown[]>(
    key: string,
    begin: Transaction<T, More>,
    work: (runner: QueryRunner, ...more: More) => Promise<T>,
  ): Promise<T> {
    if (!this.database.isPostgres) return begin(work);
    const locked = async (runner: QueryRunner, ...more: More): Promise<T> => {
      // The key is locked before any row, so a transaction that waits for the key has locked no row that the key's owner may need.
      await runner.query(lockOfTransaction, [lockName(key)]);
      return work(runner, ...more);
    };
    return this.transactionsQueue.take(key, () => this.transactionsLimit.take(() => begin(locked)));
  }

  /**
   * Locks a second key until the transaction ends. Work that locked the second key first must never lock the first one, or the two would wait
   * for each other. On SQLite the transaction alone excludes all keys.
   */
  async alsoIn(runner: QueryRunner, key: string): Promise<void> {
    if (this.database.isPostgres) await runner.query(lockOfTransaction, [lockName(key)]);
  }

  private async withLock<T>(key: string, work: () => Promise<T>): Promise<T> {
    const runner = this.database.source.createQueryRunner();
    try {
      const connection = (await runner.connect()) as pg.Client;
      // Tries again and again, because a statement that waits for a lock looks the same as one whose connection died unnoticed.
      while (!(await this.tryLock(key, runner))) await pause(pauseMilliseconds);
      try {
        return await work();
      } finally {
        // If the lock cannot be released, its connection is closed, which ends the lock; the work is done all the same.
        await runner.query(unlock, [lockName(key)]).catch((error: unknown) => lose(connection, error as Error));
      }
    } finally {
      await runner.release();
    }
  }

  private async tryLock(key: string, runner: QueryRunner): Promise<boolean> {
    const [row] = (await runner.query(lockIfFree, [lockName(key)])) as { isLocked: boolean }[];
    return row?.isLocked === true;
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const lockName = (key: string): string => `banche ${key}`;

import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { QueryRunner } from 'typeorm';
import { Database } from './database.service.js';
import { Limiter } from './limiter.js';
import { lose } from './postgres-client.io.js';
import { lockIfFree, lockOfTransaction, unlock } from './postgres-limits.js';

/**
 * The most keys of each form that one copy of the program holds in PostgreSQL. Each takes a connection, and its work may need
 * another: together fewer than the pool has.
 */
const mostHeld = 3;

/** The pause between attempts to take a key that another copy holds. */
const pauseMilliseconds = 100;

/** Runs work with the same key one at a time, in order; other keys do not wait. */
class Keys {
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

/** Begins a transaction for the work, with whatever else the work needs. @example (work) => database.write({ topic, agencyId }, work) */
export type Transaction<T, More extends readonly unknown[] = []> = (work: (runner: QueryRunner, ...more: More) => Promise<T>) => Promise<T>;

/**
 * Mutual exclusion by key. Of the three forms, from outermost to innermost, a form may be used only within those before it, so
 * that nothing can deadlock: `inProcess`, `overCopies`, `inTransaction`, and within that only `alsoIn`.
 */
@Injectable()
export class Exclusive {
  private readonly ofProcess = new Keys();
  private readonly ofCopies = new Keys();
  private readonly ofTransactions = new Keys();
  private readonly copiesHeld = new Limiter(mostHeld);
  private readonly transactionsHeld = new Limiter(mostHeld);

  constructor(private readonly database: Database) {}

  /** For data in the memory of this process. */
  inProcess<T>(key: string, work: () => Promise<T>): Promise<T> {
    return this.ofProcess.take(key, work);
  }

  /**
   * For work of several transactions, over all copies of the program. Only commands share a SQLite file with the server, and it
   * has one writer.
   */
  overCopies<T>(key: string, work: () => Promise<T>): Promise<T> {
    if (!this.database.isPostgres) return this.ofCopies.take(key, work);
    return this.ofCopies.take(key, () => this.copiesHeld.take(() => this.holding(key, work)));
  }

  /**
   * For what is read, decided and written in one transaction, over all copies of the program. A SQLite file has one writer over
   * all processes, so a transaction there implies all keys.
   * @param work may run more than once, as in `Database.writeQuietly`
   */
  inTransaction<T>(key: string, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    return this.inTransactionOf(key, (locked) => this.database.writeQuietly(locked), work);
  }

  /** The same in a transaction that announces a change. */
  inTransactionOf<T, More extends readonly unknown[]>(
    key: string,
    begin: Transaction<T, More>,
    work: (runner: QueryRunner, ...more: More) => Promise<T>,
  ): Promise<T> {
    if (!this.database.isPostgres) return begin(work);
    const locked = async (runner: QueryRunner, ...more: More): Promise<T> => {
      // Before any row is locked, so that whoever waits for the key holds nothing that its holder may need.
      await runner.query(lockOfTransaction, [lockName(key)]);
      return work(runner, ...more);
    };
    return this.ofTransactions.take(key, () => this.transactionsHeld.take(() => begin(locked)));
  }

  /**
   * Takes a second key for the end of a transaction. Holders of this key must not take the other one, or each could wait for
   * the other. A SQLite transaction implies all keys.
   */
  async alsoIn(runner: QueryRunner, key: string): Promise<void> {
    if (this.database.isPostgres) await runner.query(lockOfTransaction, [lockName(key)]);
  }

  private async holding<T>(key: string, work: () => Promise<T>): Promise<T> {
    const runner = this.database.source.createQueryRunner();
    try {
      const connection = (await runner.connect()) as pg.Client;
      // Polls, because a waiting statement could not be told from a connection that was lost unnoticed.
      while (!(await this.isTaken(key, runner))) await pause(pauseMilliseconds);
      try {
        return await work();
      } finally {
        // The lock ends with its connection, which must not return to the pool with it; the work is done all the same.
        await runner.query(unlock, [lockName(key)]).catch((error: unknown) => lose(connection, error as Error));
      }
    } finally {
      await runner.release();
    }
  }

  private async isTaken(key: string, runner: QueryRunner): Promise<boolean> {
    const [row] = (await runner.query(lockIfFree, [lockName(key)])) as { isMine: boolean }[];
    return row?.isMine === true;
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const lockName = (key: string): string => `banche ${key}`;

import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { QueryRunner } from 'typeorm';
import { Database } from './database.service.js';
import { Limiter } from './limiter.js';
import { lose } from './postgres-client.io.js';
import { lockIfFree, lockOfTransaction, unlock } from './postgres-limits.js';

/**
 * So many keys one copy of the program holds in PostgreSQL, of either form. Each takes a connection, and the work under it
 * may need another: together fewer than the pool has.
 */
const mostHeld = 3;

/** How often it is asked for what another copy holds over several transactions. */
const pauseMilliseconds = 100;

/** Work with the same key is done by one at a time, in the order it came; other keys do not wait for it. */
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

/** Begins a transaction to work in, and gives along what else is needed there. @example (work) => database.write({ topic, agencyId }, work) */
export type Transaction<T, More extends readonly unknown[] = []> = (work: (runner: QueryRunner, ...more: More) => Promise<T>) => Promise<T>;

/**
 * To have something to oneself, by a key. Three forms, from the outside to the inside; within one only those below it may
 * be asked for, so nobody waits for somebody who waits for them:
 * `inProcess`, then `overCopies`, then `inTransaction`, and within that none but `alsoIn`.
 */
@Injectable()
export class Exclusive {
  private readonly ofProcess = new Keys();
  private readonly ofCopies = new Keys();
  private readonly ofTransactions = new Keys();
  private readonly copiesHeld = new Limiter(mostHeld);
  private readonly transactionsHeld = new Limiter(mostHeld);

  constructor(private readonly database: Database) {}

  /** For what this process has in memory. */
  inProcess<T>(key: string, work: () => Promise<T>): Promise<T> {
    return this.ofProcess.take(key, work);
  }

  /** For work of several transactions, over all copies of the program. Nothing but commands shares a SQLite file, and it has one writer. */
  overCopies<T>(key: string, work: () => Promise<T>): Promise<T> {
    if (!this.database.isPostgres) return this.ofCopies.take(key, work);
    return this.ofCopies.take(key, () => this.copiesHeld.take(() => this.holding(key, work)));
  }

  /**
   * For what is read, decided and written in one transaction, over all copies of the program, until it ends. A SQLite file
   * has one writer at a time, over all processes, so a transaction there has all keys.
   * @param work may be done more than once, as in `Database.writeQuietly`
   */
  inTransaction<T>(key: string, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    return this.inTransactionOf(key, (locked) => this.database.writeQuietly(locked), work);
  }

  /** The same in a transaction of which others hear. */
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
   * One more key, for the end of a transaction that has one already. Nobody who has this key may ask for the other one, else each would
   * wait for the other. A SQLite transaction has all keys.
   */
  async alsoIn(runner: QueryRunner, key: string): Promise<void> {
    if (this.database.isPostgres) await runner.query(lockOfTransaction, [lockName(key)]);
  }

  private async holding<T>(key: string, work: () => Promise<T>): Promise<T> {
    const runner = this.database.source.createQueryRunner();
    try {
      const connection = (await runner.connect()) as pg.Client;
      // Asked for again and again: a statement that waits could not be told from a connection that is dead without a word.
      while (!(await this.isTaken(key, runner))) await pause(pauseMilliseconds);
      try {
        return await work();
      } finally {
        // A lock ends with its connection, which is not to go back to the pool with it; the work is done all the same.
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

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type Sqlite from 'better-sqlite3';
import { DataSource, type QueryRunner } from 'typeorm';
import { isDiskFull } from './database-away.js';
import { dataSourceOptions } from './data-source.io.js';
import { SqliteDatabase } from './sqlite-database.io.js';

const opened: { source: DataSource; database: SqliteDatabase }[] = [];
afterEach(async () => {
  for (const { source, database } of opened.splice(0)) {
    await database.close();
    await source.destroy();
  }
});

/** A database with a table, and the one that a transaction begins with. */
async function open(path: string): Promise<SqliteDatabase> {
  const source = await new DataSource(dataSourceOptions({ kind: 'sqlite', path }, [])).initialize();
  await source.query('CREATE TABLE agencies (one integer)');
  await source.query('CREATE TABLE notes (note varchar PRIMARY KEY, more text)');
  const database = new SqliteDatabase(source);
  opened.push({ source, database });
  return database;
}

const note = (name: string, bytes = 1) => `INSERT INTO notes VALUES ('${name}', '${'x'.repeat(bytes)}')`;
const fillUp = note('too long', 10_000_000);
const limit = (database: SqliteDatabase, pages: number): Promise<void> =>
  database.atOnce((connection) => void connection.pragma(`max_page_count = ${pages}`));
const notes = async (database: SqliteDatabase): Promise<string[]> =>
  (await database.atOnce((connection) => connection.prepare('SELECT note FROM notes ORDER BY note').pluck().all())) as string[];
/** Rolls the transaction back as SQLite does on a full disk. */
const endedBySqlite = async (runner: QueryRunner): Promise<void> => {
  await runner.query('ROLLBACK');
};

describe.each(['a file', 'memory'])('a SQLite database in %s', (kind) => {
  const start = (): Promise<SqliteDatabase> =>
    open(kind === 'memory' ? ':memory:' : join(mkdtempSync(join(tmpdir(), 'banche-')), 'one.sqlite'));

  it('a failed write throws the first error, and the next write works as usual', async () => {
    const database = await start();
    await database.write((runner) => runner.query(note('before')));
    await limit(database, 1);
    const failures = await Promise.allSettled([
      database.write((runner) => runner.query(fillUp)),
      database.write(async (runner) => {
        await runner.query(note('with it'));
        await endedBySqlite(runner);
        throw new Error('the first');
      }),
      database.atOnce((connection) => {
        connection.exec('ROLLBACK');
        throw new Error('the first');
      }),
    ]);
    expect(
      failures.map((each) => (each.status === 'rejected' ? isDiskFull(each.reason) || (each.reason as Error).message : 'done')),
    ).toEqual([true, 'the first', 'the first']);
    await limit(database, 1_000_000);
    await database.write((runner) => runner.query(note('after')));
    expect(await notes(database)).toEqual(['after', 'before']);
  });

  it('after SQLite ended a transaction, none of its later statements takes effect', async () => {
    const database = await start();
    const goingOn = database.write(async (runner) => {
      await runner.query(note('first'));
      await endedBySqlite(runner);
      await runner.query(note('by itself')).catch(() => undefined);
      return 'acknowledged';
    });
    await expect(goingOn).rejects.toMatchObject({ code: 'SQLITE_ABORT_ROLLBACK' });
    const atOnce = database.atOnce((connection) => {
      connection.exec(note('first'));
      connection.exec('ROLLBACK');
    });
    await expect(atOnce).rejects.toMatchObject({ code: 'SQLITE_ABORT_ROLLBACK' });
    expect(await notes(database)).toEqual([]);
  });

  it('a write within another, uncommitted transaction does not count as written', async () => {
    const database = await start();
    const within = database.write(async (runner) => {
      await runner.query(note('first'));
      await runner.startTransaction();
    });
    await expect(within).rejects.toMatchObject({ code: 'SQLITE_ABORT_ROLLBACK' });
    await database.write((runner) => runner.query(note('second')));
    expect(await notes(database)).toEqual(['second']);
  });

  it('writes that wait behind a failed one take their turn', async () => {
    const database = await start();
    const waiting = ['a', 'b', 'c', 'd'].map((name) =>
      database.write(async (runner) => {
        await runner.query(note(name));
        if (name === 'b') await endedBySqlite(runner);
      }),
    );
    expect((await Promise.allSettled(waiting)).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect(await notes(database)).toEqual(['a', 'c', 'd']);
  });
});

it('a reopened connection is set up like the first, and assumes that anything may have changed', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'banche-')), 'one.sqlite');
  const database = await open(path);
  const settings = (): Promise<unknown[]> =>
    database.atOnce((connection) =>
      ['foreign_keys', 'synchronous', 'journal_mode', 'wal_autocheckpoint', 'busy_timeout'].map((name) =>
        connection.pragma(name, { simple: true }),
      ),
    );
  const first = await settings();
  expect(first).toEqual([1, 2, 'wal', 4000, 10_000]);
  await database.look();
  expect(await database.look()).toBe(false);
  const connections = new Set<Sqlite.Database>();
  await database.atOnce((connection) => void connections.add(connection));
  await database.write(endedBySqlite).catch(() => undefined);
  await database.atOnce((connection) => void connections.add(connection));
  expect(connections.size).toBe(2);
  expect(await settings()).toEqual(first);
  expect([await database.look(), await database.look()]).toEqual([true, false]);
});

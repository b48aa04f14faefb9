import type { DataSource, QueryRunner } from 'typeorm';
import { Refusal } from '../errors.js';
import { differences, unknownAmong, type Column, type Tables } from './needed-tables.js';
import { migratingRefusals } from './migrating.refusals.js';
import { transact } from './transaction.io.js';

/** The maximum number of names in a message. */
const maxNamed = 5;

/** @returns the names of the migrations that were run on a database, in order; empty for a new one */
export async function migrationsIn(source: DataSource): Promise<string[]> {
  const runner = source.createQueryRunner();
  const isNew = await runner.hasTable('migrations').then((has) => !has);
  await runner.release();
  if (isNew) return [];
  const rows = await source.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id');
  return rows.map(({ name }) => name);
}

/**
 * Refuses a database that a newer program migrated, because this one would write rows that the newer one misreads. Nothing is
 * changed.
 * @throws Refusal `database-newer`
 */
export async function refuseNewer(source: DataSource): Promise<void> {
  const own = source.migrations.map(({ name = '' }) => name);
  const unknown = unknownAmong(await migrationsIn(source), own);
  if (unknown.length > 0) throw new Refusal(migratingRefusals['database-newer'], { migrations: listed(unknown) });
}

/**
 * Runs the pending migrations. On a SQLite file the write lock is taken before they are listed; otherwise two programs that
 * start together would run them twice.
 * @returns the names of those that ran
 */
export async function runPending(source: DataSource): Promise<string[]> {
  const ran = await migrationsIn(source);
  if (source.migrations.every(({ name = '' }) => ran.includes(name))) return [];
  const run = async (): Promise<string[]> => (await source.runMigrations()).map(({ name }) => name);
  if (source.options.type === 'postgres') return run();
  // Foreign keys can be turned off and checked again only outside a transaction.
  const runner = source.createQueryRunner();
  await runner.beforeMigration();
  try {
    return await transact(source, takeRightToWrite, run);
  } finally {
    await runner.afterMigration();
  }
}

/** Begins a transaction and takes the write lock, by rewriting an unused value. */
async function takeRightToWrite(runner: QueryRunner): Promise<void> {
  await runner.startTransaction();
  await runner.query('PRAGMA user_version = 0');
}

/**
 * Refuses a database whose tables differ although all migrations have run: somebody changed them, or a migration was edited
 * after it had run.
 * @throws Refusal `database-differs`
 */
export async function refuseOther(source: DataSource): Promise<void> {
  const wrong = differences(neededBy(source), await tablesIn(source));
  if (wrong.length > 0) throw new Refusal(migratingRefusals['database-differs'], { differences: listed(wrong) });
}

const listed = (names: readonly string[]): string => [...names.slice(0, maxNamed), ...(names.length > maxNamed ? ['…'] : [])].join(', ');

/** The tables as the entities describe them. */
const neededBy = ({ entityMetadatas }: DataSource): Tables => ({
  columns: entityMetadatas.flatMap(({ tableName, columns }) =>
    columns.map(({ databaseName, isNullable }) => ({ table: tableName, column: databaseName, isRequired: !isNullable })),
  ),
  indexes: entityMetadatas.flatMap(({ indices }) => indices.map(({ name }) => name)),
});

const statements = {
  postgres: {
    columns: `SELECT table_name AS "table", column_name AS "column", is_nullable = 'NO' AND column_default IS NULL
        AND is_identity = 'NO' AND is_generated = 'NEVER' AS "isRequired"
      FROM information_schema.columns WHERE table_schema = current_schema()`,
    indexes: 'SELECT indexname AS name FROM pg_indexes WHERE schemaname = current_schema()',
  },
  sqlite: {
    columns: `SELECT m.name AS "table", c.name AS "column", c."notnull" AND c.dflt_value IS NULL AS "isRequired"
      FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'`,
    indexes: `SELECT name FROM sqlite_master WHERE type = 'index'`,
  },
};

async function tablesIn(source: DataSource): Promise<Tables> {
  const { columns, indexes } = statements[source.options.type === 'postgres' ? 'postgres' : 'sqlite'];
  return {
    columns: await source.query<Column[]>(columns),
    indexes: (await source.query<{ name: string }[]>(indexes)).map(({ name }) => name),
  };
}

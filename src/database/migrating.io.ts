import type { DataSource, QueryRunner } from 'typeorm';
import { Refusal } from '../errors.js';
import { differences, unknownAmong, type Column, type Tables } from './needed-tables.js';
import { migratingRefusals } from './migrating.refusals.js';
import { transact } from './transaction.io.js';

/** How many are named where much is wrong. */
const mostNamed = 5;

/** @returns the names of the migrations that have run in a database, in their order; none in a new one */
export async function migrationsIn(source: DataSource): Promise<string[]> {
  const runner = source.createQueryRunner();
  const isNew = await runner.hasTable('migrations').then((has) => !has);
  await runner.release();
  if (isNew) return [];
  const rows = await source.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id');
  return rows.map(({ name }) => name);
}

/**
 * A program older than its database would write rows that the newer one misreads. Nothing is changed.
 * @throws Refusal `database-newer`
 */
export async function refuseNewer(source: DataSource): Promise<void> {
  const known = source.migrations.map(({ name = '' }) => name);
  const unknown = unknownAmong(await migrationsIn(source), known);
  if (unknown.length > 0) throw new Refusal(migratingRefusals['database-newer'], { migrations: listed(unknown) });
}

/**
 * Runs the migrations that have not run yet. On a SQLite file the right to write is taken before anybody looks which those are: else of two
 * programs that start together the second would run them again.
 * @returns the names of those that ran
 */
export async function runPending(source: DataSource): Promise<string[]> {
  const ran = await migrationsIn(source);
  if (source.migrations.every(({ name = '' }) => ran.includes(name))) return [];
  const run = async (): Promise<string[]> => (await source.runMigrations()).map(({ name }) => name);
  if (source.options.type === 'postgres') return run();
  // Foreign keys can be let alone and looked at again only outside a transaction.
  const runner = source.createQueryRunner();
  await runner.beforeMigration();
  try {
    return await transact(source, takeRightToWrite, run);
  } finally {
    await runner.afterMigration();
  }
}

/** Writes what is there already, and nobody reads. */
async function takeRightToWrite(runner: QueryRunner): Promise<void> {
  await runner.startTransaction();
  await runner.query('PRAGMA user_version = 0');
}

/**
 * All migrations have run, and yet the tables may be others: they were changed by hand, or a migration was once edited after it had run.
 * @throws Refusal `database-differs`
 */
export async function refuseOther(source: DataSource): Promise<void> {
  const wrong = differences(neededBy(source), await tablesIn(source));
  if (wrong.length > 0) throw new Refusal(migratingRefusals['database-differs'], { differences: listed(wrong) });
}

const listed = (names: readonly string[]): string => [...names.slice(0, mostNamed), ...(names.length > mostNamed ? ['…'] : [])].join(', ');

/** As the entities describe them. */
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

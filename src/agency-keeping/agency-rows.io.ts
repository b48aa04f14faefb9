import type { EntityMetadata, QueryRunner } from 'typeorm';
import type { Database } from '../database/database.service.js';
import { ownerColumn, type AgencyTable, type DescribedTable } from './agency-tables.js';

/** How many rows of a table are in memory at once. */
const rowsAtOnce = 2_000;

export const describedTables = (entities: readonly EntityMetadata[]): DescribedTable[] =>
  entities.map(({ tableName, columns, primaryColumns, foreignKeys }) => ({
    name: tableName,
    columns: columns.map(({ databaseName }) => databaseName),
    key: primaryColumns.map(({ databaseName }) => databaseName),
    refersTo: foreignKeys.map(({ referencedEntityMetadata }) => referencedEntityMetadata.tableName),
  }));

export type Cell = string | number | boolean | null;

/** Reads and deletes the rows of one agency, within a transaction. */
export class RowsOfAgency {
  constructor(
    private readonly database: Database,
    private readonly runner: QueryRunner,
    private readonly agencyId: string,
  ) {}

  /** All rows of a table in the order of their key, in batches. On PostgreSQL each row is locked when it is read. */
  async *read({ name, columns, key }: AgencyTable): AsyncGenerator<Cell[][]> {
    const names = [...columns, ...key].map((column) => `"${column}"`).join(', ');
    const keys = key.map((column) => `"${column}"`).join(', ');
    const order = key.length === 0 ? '' : ` ORDER BY ${keys}`;
    const lock = this.database.isPostgres ? ' FOR UPDATE' : '';
    for (let after: Cell[] | null = null; ;) {
      const beyond = after === null ? '' : ` AND (${keys}) > (${key.map(() => '?').join(', ')})`;
      const rows: Record<string, Cell>[] = await this.database.query(
        `SELECT ${names} FROM "${name}" WHERE ${ownerColumn} = ?${beyond}${order} LIMIT ${rowsAtOnce}${lock}`,
        [this.agencyId, ...(after ?? [])],
        this.runner,
      );
      if (rows.length > 0) yield rows.map((row) => columns.map((column) => row[column] ?? null));
      const last = rows.at(-1);
      if (rows.length < rowsAtOnce || last === undefined) return;
      after = key.map((column) => last[column] ?? null);
    }
  }

  /** @returns the number of deleted rows */
  async remove({ name }: Pick<AgencyTable, 'name'>): Promise<number> {
    const place = this.database.isPostgres ? '$1' : '?';
    const { affected } = await this.runner.query(`DELETE FROM "${name}" WHERE ${ownerColumn} = ${place}`, [this.agencyId], true);
    return affected ?? 0;
  }
}

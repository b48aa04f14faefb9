import type { QueryRunner } from 'typeorm';
import type { Database, Row } from '../../database/database.service.js';

/** Makes rows one at a time, so that a large feed is never in memory twice. */
export function* each<T>(items: Iterable<T>, rowOf: (item: T, index: number) => Row): Generator<Row> {
  let index = 0;
  for (const item of items) yield rowOf(item, index++);
}

/** Writes rows of one agency within a transaction. */
export class AgencyRows {
  constructor(
    private readonly database: Database,
    private readonly runner: QueryRunner,
    readonly agencyId: string,
  ) {}

  /** @param key the other columns of the key besides the agency, to update existing rows; left out: all rows are new */
  insert(table: string, columns: string, rows: Iterable<Row>, key?: string): Promise<void> {
    const names = columns.split(' ');
    const keys = key?.split(' ') ?? [];
    const updates = names.filter((name) => name !== 'agency_id' && !keys.includes(name)).map((name) => `"${name}" = excluded."${name}"`);
    const conflict = key === undefined ? '' : `ON CONFLICT (agency_id, ${keys.join(', ')}) DO UPDATE SET ${updates.join(', ')}`;
    return this.insertAll(table, names, rows, conflict);
  }

  /** @param conflict what follows the values, e.g. `ON CONFLICT (…) DO UPDATE SET …` */
  insertAll(table: string, columns: readonly string[], rows: Iterable<Row>, conflict: string): Promise<void> {
    const ofAgency = each(rows, (row) => [this.agencyId, ...row]);
    return this.database.insert(this.runner, table, columns, ofAgency, conflict);
  }

  query<T>(sql: string, ...values: (string | number)[]): Promise<T[]> {
    return this.database.query<T>(sql, values, this.runner);
  }

  async highest(table: string, column: string): Promise<number> {
    const [row] = await this.query<{ highest: number | null }>(
      `SELECT max(${column}) AS highest FROM ${table} WHERE agency_id = ?`,
      this.agencyId,
    );
    return row?.highest ?? 0;
  }
}

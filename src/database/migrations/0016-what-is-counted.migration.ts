import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { owner, table } from './table.io.js';

const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u0080-\u009f\u2800]/gu;

/** The key of a name when this migration was written. It must not change, even if the program later compares names otherwise. */
const keyOf = (name: string): string =>
  name.normalize('NFKC').replace(invisible, '').toUpperCase().toLowerCase().normalize('NFKC').replace(/\s+/g, ' ').trim();

/**
 * More facts of each trip for the figures, riders by stop, vehicle and driver, rows of phones that were refused, and names of former
 * accounts that may be used again.
 */
export class WhatIsCounted1796600000000 implements MigrationInterface {
  readonly name = 'WhatIsCounted1796600000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const flag of ['is_left_behind_missing', 'is_date_suspect'])
      await runner.query(`ALTER TABLE ridership_days ADD COLUMN ${flag} boolean NOT NULL DEFAULT false`);
    await runner.query(`ALTER TABLE ridership_days ADD COLUMN findings varchar NOT NULL DEFAULT ''`);
    await runner.query('ALTER TABLE ridership_days ADD COLUMN vehicle_id varchar');
    const parts = `
      agency_id: varchar
      service_date: date
      trip_id: varchar
      part: varchar
      part_id: varchar
      route_id: varchar
      direction_id?: integer
      boardings?: integer
      alightings?: integer
      left_behind?: integer`;
    await runner.createTable(table('ridership_parts', ['agency_id', 'service_date', 'trip_id', 'part', 'part_id'], owner, parts));
    // Existing rows lack the new columns. Without these markers every date is derived again from its events when it is next requested.
    await runner.query('DELETE FROM ridership_built_days');
    const refused = `
      agency_id: varchar
      refusal_id: varchar
      kind: varchar
      row_id?: varchar
      account_id: varchar
      device_id?: varchar
      service_date?: date
      trip_id?: varchar
      code: varchar
      sentence: text
      send_again_at?: bigint
      content?: text
      first_at: bigint
      last_at: bigint
      times: integer
      settled_at?: bigint
      settled_by?: varchar`;
    await runner.createTable(table('refused_rows', ['agency_id', 'refusal_id'], owner, refused));
    await runner.query('ALTER TABLE sessions ADD COLUMN device_id varchar');
    await runner.query('ALTER TABLE accounts ADD COLUMN phone varchar');
    await runner.query('ALTER TABLE accounts ADD COLUMN name_key varchar');
    await this.nameAccounts(runner);
    await runner.dropIndex('accounts', 'accounts_name');
    const indexes = [
      ['accounts', new TableIndex({ name: 'accounts_name', columnNames: ['agency_id', 'name'] })],
      ['accounts', new TableIndex({ name: 'accounts_name_key', columnNames: ['agency_id', 'name_key'], isUnique: true })],
      ['sessions', new TableIndex({ name: 'sessions_of_device', columnNames: ['agency_id', 'device_id'] })],
      ['audit_log', new TableIndex({ name: 'audit_log_of_subject', columnNames: ['agency_id', 'subject', 'entry_id'] })],
      ['refused_rows', new TableIndex({ name: 'refused_rows_of_time', columnNames: ['agency_id', 'last_at'] })],
      ['refused_rows', new TableIndex({ name: 'refused_rows_of_account', columnNames: ['agency_id', 'account_id', 'last_at'] })],
    ] as const;
    for (const [of, index] of indexes) await runner.createIndex(of, index);
  }

  /**
   * Disabled accounts get no key, so their names are free. If two active names have the same key, the second gets its account id appended
   * and signs in with the name as written.
   */
  private async nameAccounts(runner: QueryRunner): Promise<void> {
    const rows = (await runner.query(
      'SELECT agency_id, account_id, name FROM accounts WHERE disabled_at IS NULL ORDER BY created_at, account_id',
    )) as { agency_id: string; account_id: string; name: string }[];
    const taken = new Set<string>();
    const place = runner.dataSource.options.type === 'postgres' ? ['$1', '$2', '$3'] : ['?', '?', '?'];
    for (const { agency_id: agencyId, account_id: accountId, name } of rows) {
      const key = keyOf(name);
      const isTaken = taken.has(`${agencyId}\n${key}`);
      taken.add(`${agencyId}\n${key}`);
      await runner.query(`UPDATE accounts SET name_key = ${place[0]} WHERE agency_id = ${place[1]} AND account_id = ${place[2]}`, [
        isTaken ? `${key}\n${accountId}` : key,
        agencyId,
        accountId,
      ]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['accounts_name_key', 'accounts_name']) await runner.dropIndex('accounts', name);
    // Before this migration a name was unique even among disabled accounts, so those whose name is used again get their account id
    // appended.
    await runner.query(`
      UPDATE accounts SET name = name || ' ' || account_id WHERE disabled_at IS NOT NULL AND EXISTS (
        SELECT 1 FROM accounts other
        WHERE other.agency_id = accounts.agency_id AND other.name = accounts.name AND other.account_id <> accounts.account_id)`);
    await runner.createIndex('accounts', new TableIndex({ name: 'accounts_name', columnNames: ['agency_id', 'name'], isUnique: true }));
    await runner.dropIndex('audit_log', 'audit_log_of_subject');
    await runner.dropIndex('sessions', 'sessions_of_device');
    await runner.query('ALTER TABLE accounts DROP COLUMN name_key');
    await runner.query('ALTER TABLE accounts DROP COLUMN phone');
    await runner.query('ALTER TABLE sessions DROP COLUMN device_id');
    for (const name of ['refused_rows', 'ridership_parts']) await runner.dropTable(name);
    for (const column of ['vehicle_id', 'findings', 'is_date_suspect', 'is_left_behind_missing'])
      await runner.query(`ALTER TABLE ridership_days DROP COLUMN ${column}`);
  }
}

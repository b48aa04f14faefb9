import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { owner, table } from './table.io.js';

/** The phones on which drivers log, the accounts that used them, and for each event the account that sent it and the phone it came from. */
export class Devices1796400000000 implements MigrationInterface {
  readonly name = 'Devices1796400000000';

  async up(runner: QueryRunner): Promise<void> {
    const devices = `
      agency_id: varchar
      device_id: varchar
      name: varchar
      app_version: varchar
      unsent_count: integer
      oldest_unsent_at?: bigint
      account_id: varchar
      first_seen_at: bigint
      seen_at: bigint`;
    await runner.createTable(table('devices', ['agency_id', 'device_id'], owner, devices));
    const users = `
      agency_id: varchar
      device_id: varchar
      account_id: varchar
      first_seen_at: bigint`;
    const references = {
      device: [['agency_id', 'device_id'], 'devices'],
      account: [['agency_id', 'account_id'], 'accounts'],
    } as const;
    await runner.createTable(table('device_accounts', ['agency_id', 'device_id', 'account_id'], references, users));
    const ofAccount = new TableIndex({ name: 'device_accounts_of_account', columnNames: ['agency_id', 'account_id'] });
    await runner.createIndex('device_accounts', ofAccount);
    // In SQL that both databases accept, because the Table API would copy all events into a new table on SQLite.
    await runner.query('ALTER TABLE driver_events ADD COLUMN sent_by varchar');
    await runner.query('ALTER TABLE driver_events ADD COLUMN device_id varchar');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE driver_events DROP COLUMN device_id');
    await runner.query('ALTER TABLE driver_events DROP COLUMN sent_by');
    await runner.dropTable('device_accounts');
    await runner.dropTable('devices');
  }
}

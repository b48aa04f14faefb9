import { TableIndex, type MigrationInterface, type QueryRunner, type Table } from 'typeorm';
import { owner, table } from './table.io.js';

const account = { account: [['agency_id', 'account_id'], 'accounts'] } as const;

/** Drivers and managers, their sessions, and what managers changed. */
export class Accounts1795100000000 implements MigrationInterface {
  readonly name = 'Accounts1795100000000';

  private readonly tables: readonly Table[] = [
    table(
      'accounts',
      ['agency_id', 'account_id'],
      owner,
      `
      agency_id: varchar
      account_id: varchar
      name: varchar
      role: varchar
      password_hash: varchar
      disabled_at?: bigint
      created_at: bigint`,
    ),
    table(
      'sessions',
      ['agency_id', 'token_hash'],
      account,
      `
      agency_id: varchar
      token_hash: varchar
      account_id: varchar
      created_at: bigint
      expires_at: bigint`,
    ),
    table(
      'audit_log',
      ['agency_id', 'entry_id'],
      { ...owner, ...account },
      `
      agency_id: varchar
      entry_id: varchar
      at: bigint
      account_id?: varchar
      action: varchar
      subject: varchar
      before?: text
      after?: text`,
    ),
  ];

  async up(runner: QueryRunner): Promise<void> {
    for (const each of this.tables) await runner.createTable(each);
    await runner.createIndex('accounts', new TableIndex({ name: 'accounts_name', columnNames: ['agency_id', 'name'], isUnique: true }));
    await runner.createIndex('sessions', new TableIndex({ name: 'sessions_of_account', columnNames: ['agency_id', 'account_id'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const each of [...this.tables].reverse()) await runner.dropTable(each.name);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { owner, table } from './table.io.js';

/** Failed attempts to sign in, counted across all copies of the program and across restarts. */
export class SignInAttempts1796000000000 implements MigrationInterface {
  readonly name = 'SignInAttempts1796000000000';

  async up(runner: QueryRunner): Promise<void> {
    const columns = `
      agency_id: varchar
      key_hash: varchar
      counted_by: varchar
      last_at: bigint
      forgotten_at: bigint`;
    await runner.createTable(table('sign_in_attempts', ['agency_id', 'key_hash'], owner, columns));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('sign_in_attempts');
  }
}

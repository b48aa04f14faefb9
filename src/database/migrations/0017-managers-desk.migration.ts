import type { MigrationInterface, QueryRunner } from 'typeorm';
import { owner, table } from './table.io.js';

/**
 * Passwords that the program made up, the browser of a session, who entered an exception of a day, days on which a single route does or
 * does not run, and the words of a monthly report.
 */
export class ManagersDesk1796700000000 implements MigrationInterface {
  readonly name = 'ManagersDesk1796700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE accounts ADD COLUMN is_password_one_time boolean NOT NULL DEFAULT false');
    await runner.query('ALTER TABLE sessions ADD COLUMN browser varchar');
    await runner.query('ALTER TABLE day_exceptions ADD COLUMN account_id varchar');
    const exceptions = `
      agency_id: varchar
      date: date
      route_id: varchar
      runs: boolean
      reason_zh: varchar
      reason_en: varchar
      account_id?: varchar
      recorded_at: bigint`;
    await runner.createTable(table('route_day_exceptions', ['agency_id', 'date', 'route_id'], owner, exceptions));
    const words = `
      agency_id: varchar
      month: varchar
      words_zh: text
      words_en: text
      account_id?: varchar
      recorded_at: bigint`;
    await runner.createTable(table('monthly_report_words', ['agency_id', 'month'], owner, words));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['monthly_report_words', 'route_day_exceptions']) await runner.dropTable(name);
    await runner.query('ALTER TABLE day_exceptions DROP COLUMN account_id');
    await runner.query('ALTER TABLE sessions DROP COLUMN browser');
    await runner.query('ALTER TABLE accounts DROP COLUMN is_password_one_time');
  }
}

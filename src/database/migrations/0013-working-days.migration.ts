import type { MigrationInterface, QueryRunner } from 'typeorm';
import { owner, table } from './table.io.js';

/**
 * The holidays and make-up working days of a year as a manager entered them: two JSON lists, because they are always read and changed as a
 * whole.
 */
export class WorkingDays1796200000000 implements MigrationInterface {
  readonly name = 'WorkingDays1796200000000';

  async up(runner: QueryRunner): Promise<void> {
    const columns = `
      agency_id: varchar
      year: integer
      papers: text
      days: text
      recorded_at: bigint`;
    await runner.createTable(table('working_day_years', ['agency_id', 'year'], owner, columns));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('working_day_years');
  }
}

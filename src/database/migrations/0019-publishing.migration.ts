import type { MigrationInterface, QueryRunner } from 'typeorm';
import { table } from './table.io.js';

/** Which version was made of which one again, and which consequences of a publication were told to somebody before. */
export class Publishing1796900000000 implements MigrationInterface {
  readonly name = 'Publishing1796900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE timetable_versions ADD COLUMN restored_from integer');
    // Refers to no agency: that of a first timetable is not there yet when its consequences are told.
    const told = `
      agency_id: varchar
      digest: varchar
      told_at: bigint`;
    await runner.createTable(table('told_consequences', ['agency_id', 'digest'], {}, told));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('told_consequences');
    await runner.query('ALTER TABLE timetable_versions DROP COLUMN restored_from');
  }
}

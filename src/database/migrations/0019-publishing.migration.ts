import type { MigrationInterface, QueryRunner } from 'typeorm';
import { table } from './table.io.js';

/** From which version a version was restored, and which consequences of a publication were shown to somebody before it. */
export class Publishing1796900000000 implements MigrationInterface {
  readonly name = 'Publishing1796900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE timetable_versions ADD COLUMN restored_from integer');
    // Without a foreign key to the agency, because before a first timetable is published its agency does not exist yet.
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

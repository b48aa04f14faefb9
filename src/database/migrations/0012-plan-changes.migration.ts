import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The number of seconds by which a manager moves a trip on one date. */
export class PlanChanges1796100000000 implements MigrationInterface {
  readonly name = 'PlanChanges1796100000000';

  async up(runner: QueryRunner): Promise<void> {
    // In SQL that both databases accept, because the Table API would copy all events into a new table on SQLite.
    await runner.query('ALTER TABLE driver_events ADD COLUMN shift_seconds integer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE driver_events DROP COLUMN shift_seconds');
  }
}

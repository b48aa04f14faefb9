import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The place of an event as the phone reported it, beside the position derived from it. */
export class SaidPlace1795600000000 implements MigrationInterface {
  readonly name = 'SaidPlace1795600000000';

  async up(runner: QueryRunner): Promise<void> {
    // In SQL that both databases accept, because the Table API would copy all events into a new table on SQLite.
    await runner.query('ALTER TABLE driver_events ADD COLUMN said_place varchar');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE driver_events DROP COLUMN said_place');
  }
}

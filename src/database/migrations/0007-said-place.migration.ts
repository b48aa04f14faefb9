import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a phone said about the place of an event, beside the position that was derived from it. */
export class SaidPlace1795600000000 implements MigrationInterface {
  readonly name = 'SaidPlace1795600000000';

  async up(runner: QueryRunner): Promise<void> {
    // In SQL, which both databases understand alike: the Table API would copy all events into a new table on SQLite.
    await runner.query('ALTER TABLE driver_events ADD COLUMN said_place varchar');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE driver_events DROP COLUMN said_place');
  }
}

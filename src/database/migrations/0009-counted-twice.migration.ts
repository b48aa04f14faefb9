import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of each trip, whether its people may have been counted by two who did not know of each other. */
export class CountedTwice1795800000000 implements MigrationInterface {
  readonly name = 'CountedTwice1795800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ridership_days ADD COLUMN is_counted_twice boolean NOT NULL DEFAULT false');
    // The rows do not say it yet: without these markers every date is derived anew from its events when it is next asked for.
    await runner.query('DELETE FROM ridership_built_days');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ridership_days DROP COLUMN is_counted_twice');
  }
}

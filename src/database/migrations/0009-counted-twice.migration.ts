import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For each trip, whether its riders may have been counted twice, by two people who did not know of each other. */
export class CountedTwice1795800000000 implements MigrationInterface {
  readonly name = 'CountedTwice1795800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ridership_days ADD COLUMN is_counted_twice boolean NOT NULL DEFAULT false');
    // Existing rows lack the new column. Without these markers every date is derived again from its events when it is next requested.
    await runner.query('DELETE FROM ridership_built_days');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ridership_days DROP COLUMN is_counted_twice');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An id for each time a date's ridership is derived, so that results computed from its rows can be cached until it changes. */
export class Builds1795700000000 implements MigrationInterface {
  readonly name = 'Builds1795700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ridership_built_days ADD COLUMN build_id varchar');
    // A marker for existing rows; every later derivation gets an id of its own.
    await runner.query("UPDATE ridership_built_days SET build_id = 'before'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ridership_built_days DROP COLUMN build_id');
  }
}

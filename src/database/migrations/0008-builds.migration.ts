import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tells one deriving of a date from the next, so that what was made of its rows can be kept. */
export class Builds1795700000000 implements MigrationInterface {
  readonly name = 'Builds1795700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ridership_built_days ADD COLUMN build_id varchar');
    // Whatever comes after has an id of its own.
    await runner.query("UPDATE ridership_built_days SET build_id = 'before'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ridership_built_days DROP COLUMN build_id');
  }
}

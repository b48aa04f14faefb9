import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the rows of a derived date added up to when they were last compared with its events; null: not since they were derived. */
export class ComparedDays1797000000002 implements MigrationInterface {
  readonly name = 'ComparedDays1797000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ridership_built_days ADD COLUMN compared varchar');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ridership_built_days DROP COLUMN compared');
  }
}

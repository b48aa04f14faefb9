import type { MigrationInterface, QueryRunner } from 'typeorm';
import { owner, table } from './table.io.js';

/**
 * The published feed of each agency, for each address of the program: copies that were given different addresses publish different feeds. What
 * was stored for an unknown address goes: the next reader finds a later moment, never an earlier one.
 */
export class FeedsBySite1797000000006 implements MigrationInterface {
  readonly name = 'FeedsBySite1797000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.dropTable('published_feeds');
    await runner.createTable(
      table(
        'published_feeds',
        ['agency_id', 'site'],
        owner,
        `
      agency_id: varchar
      site: varchar
      feed_version: varchar
      changed_at: bigint`,
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('published_feeds');
    await runner.createTable(
      table(
        'published_feeds',
        ['agency_id'],
        owner,
        `
      agency_id: varchar
      feed_version: varchar
      changed_at: bigint`,
      ),
    );
  }
}

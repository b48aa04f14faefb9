import type { MigrationInterface, QueryRunner } from 'typeorm';
import { owner, table } from './table.io.js';

/** Which feed each agency publishes, and since when, so that every copy of the program says the same. */
export class PublishedFeeds1797000000004 implements MigrationInterface {
  readonly name = 'PublishedFeeds1797000000004';

  async up(runner: QueryRunner): Promise<void> {
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

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('published_feeds');
  }
}

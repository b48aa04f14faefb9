import type { MigrationInterface, QueryRunner } from 'typeorm';
import { owner, table } from './table.io.js';

/** The realtime feed of each agency as it was made last, which all copies of the program send. */
export class RealtimeFeeds1797000000005 implements MigrationInterface {
  readonly name = 'RealtimeFeeds1797000000005';

  async up(runner: QueryRunner): Promise<void> {
    const feeds = `
      agency_id: varchar
      made_at: bigint
      digest: varchar
      message: text`;
    await runner.createTable(table('realtime_feeds', ['agency_id'], owner, feeds));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('realtime_feeds');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { owner, table } from './table.io.js';

/** The tokens with which other programs read the feeds of an agency. */
export class FeedTokens1797000000003 implements MigrationInterface {
  readonly name = 'FeedTokens1797000000003';

  async up(runner: QueryRunner): Promise<void> {
    const tokens = `
      agency_id: varchar
      token_id: varchar
      name: varchar
      token_hash: varchar
      ending: varchar
      created_at: bigint
      revoked_at?: bigint
      last_used_on?: date`;
    await runner.createTable(table('feed_tokens', ['agency_id', 'token_id'], owner, tokens));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('feed_tokens');
  }
}

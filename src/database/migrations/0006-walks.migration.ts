import type { MigrationInterface, QueryRunner } from 'typeorm';
import { owner, table } from './table.io.js';

/** Walks between stops, from `transfers.txt` of a feed. */
export class Walks1795500000000 implements MigrationInterface {
  readonly name = 'Walks1795500000000';

  async up(runner: QueryRunner): Promise<void> {
    const columns = `
      agency_id: varchar
      from_stop_id: varchar
      to_stop_id: varchar
      min_transfer_time: integer`;
    await runner.createTable(table('transfers', ['agency_id', 'from_stop_id', 'to_stop_id'], owner, columns));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('transfers');
  }
}

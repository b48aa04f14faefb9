import type { MigrationInterface, QueryRunner } from 'typeorm';
import { owner, table } from './table.io.js';

/**
 * One mark per trip and recorder of its events, with a rising number. Before, all recorders of a trip and the derivation of ridership had
 * to wait for one shared row.
 */
export class Marks1795900000000 implements MigrationInterface {
  readonly name = 'Marks1795900000000';

  async up(runner: QueryRunner): Promise<void> {
    await this.remake(
      runner,
      table(
        'stale_trips',
        ['agency_id', 'service_date', 'trip_id', 'marked_by'],
        owner,
        `
        agency_id: varchar
        service_date: date
        trip_id: varchar
        marked_by: varchar
        mark_number: bigint
        marked_at: bigint`,
      ),
      "SELECT agency_id, service_date, trip_id, 'before', 0, marked_at FROM stale_trips_before",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.remake(
      runner,
      table(
        'stale_trips',
        ['agency_id', 'service_date', 'trip_id'],
        owner,
        `
        agency_id: varchar
        service_date: date
        trip_id: varchar
        marked_at: bigint`,
      ),
      'SELECT agency_id, service_date, trip_id, max(marked_at) FROM stale_trips_before GROUP BY agency_id, service_date, trip_id',
    );
  }

  /** Replaces the table by one with the same name and another key, and copies its marks. */
  private async remake(runner: QueryRunner, remade: ReturnType<typeof table>, rows: string): Promise<void> {
    await runner.query('CREATE TABLE stale_trips_before AS SELECT * FROM stale_trips');
    await runner.dropTable('stale_trips');
    await runner.createTable(remade);
    await runner.query(`INSERT INTO stale_trips ${rows}`);
    await runner.query('DROP TABLE stale_trips_before');
  }
}

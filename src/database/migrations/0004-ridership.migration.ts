import { type MigrationInterface, type QueryRunner, type Table } from 'typeorm';
import { owner, table } from './table.io.js';

/** Totals derived from the driver log, frozen months, and which jobs ran. */
export class Ridership1795300000000 implements MigrationInterface {
  readonly name = 'Ridership1795300000000';

  private readonly tables: readonly Table[] = [
    table(
      'ridership_days',
      ['agency_id', 'service_date', 'trip_id'],
      owner,
      `
      agency_id: varchar
      service_date: date
      trip_id: varchar
      route_id: varchar
      direction_id?: integer
      start_time?: integer
      day_type: varchar
      is_scheduled: boolean
      is_pending: boolean
      state: varchar
      punctuality?: varchar
      delay_seconds?: integer
      is_counted: boolean
      boardings?: integer
      alightings?: integer
      left_behind?: integer
      was_full: boolean
      is_reconstruction: boolean`,
    ),
    table(
      'ridership_built_days',
      ['agency_id', 'service_date'],
      owner,
      `
      agency_id: varchar
      service_date: date
      plan: varchar
      is_closed: boolean
      closes_at: bigint
      built_at: bigint`,
    ),
    table(
      'ridership_snapshots',
      ['agency_id', 'month', 'revision'],
      owner,
      `
      agency_id: varchar
      month: varchar
      revision: integer
      frozen_at: bigint
      account_id?: varchar
      reason?: varchar
      difference?: text
      figures: text`,
    ),
    table(
      'job_runs',
      ['agency_id', 'job', 'due_on'],
      owner,
      `
      agency_id: varchar
      job: varchar
      due_on: date
      ran_at: bigint
      outcome: varchar
      detail: text`,
    ),
  ];

  async up(runner: QueryRunner): Promise<void> {
    for (const each of this.tables) await runner.createTable(each);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const each of [...this.tables].reverse()) await runner.dropTable(each.name);
  }
}

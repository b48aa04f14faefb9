import { TableIndex, type MigrationInterface, type QueryRunner, type Table } from 'typeorm';
import { owner, table } from './table.io.js';

/** Vehicles and who drives them, the driver log, extra trips, alerts. */
export class Operations1795200000000 implements MigrationInterface {
  readonly name = 'Operations1795200000000';

  private readonly tables: readonly Table[] = [
    table(
      'vehicles',
      ['agency_id', 'vehicle_id'],
      owner,
      `
      agency_id: varchar
      vehicle_id: varchar
      license_plate?: varchar
      capacity_seated?: integer
      capacity_standing?: integer
      retired_at?: bigint`,
    ),
    table(
      'assignments',
      ['agency_id', 'scope', 'scope_id', 'day'],
      { ...owner, vehicle: [['agency_id', 'vehicle_id'], 'vehicles'], account: [['agency_id', 'account_id'], 'accounts'] },
      `
      agency_id: varchar
      scope: varchar
      scope_id: varchar
      day: varchar
      vehicle_id?: varchar
      account_id?: varchar`,
    ),
    table(
      'alerts',
      ['agency_id', 'alert_id'],
      owner,
      `
      agency_id: varchar
      alert_id: varchar
      route_id?: varchar
      stop_id?: varchar
      cause: varchar
      effect: varchar
      header_zh: varchar
      header_en: varchar
      description_zh?: text
      description_en?: text
      active_from: bigint
      active_until?: bigint
      withdrawn_at?: bigint`,
    ),
    table(
      'extra_trips',
      ['agency_id', 'service_date', 'trip_id'],
      owner,
      `
      agency_id: varchar
      service_date: date
      trip_id: varchar
      route_id: varchar
      direction_id?: integer
      pattern_id: integer
      start_time?: integer`,
    ),
    table(
      'driver_events',
      ['agency_id', 'event_id'],
      owner,
      `
      agency_id: varchar
      event_id: varchar
      service_date: date
      trip_id: varchar
      kind: varchar
      position?: integer
      count?: integer
      undoes?: varchar
      vehicle_id?: varchar
      at: bigint
      device_time: bigint
      received_at: bigint
      clock_offset?: integer
      source: varchar
      account_id?: varchar
      reason?: varchar
      flags: varchar`,
    ),
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
  ];

  async up(runner: QueryRunner): Promise<void> {
    for (const each of this.tables) await runner.createTable(each);
    const columnNames = ['agency_id', 'service_date', 'trip_id'];
    await runner.createIndex('driver_events', new TableIndex({ name: 'driver_events_of_trip', columnNames }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const each of [...this.tables].reverse()) await runner.dropTable(each.name);
  }
}

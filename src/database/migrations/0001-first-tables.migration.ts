import { TableIndex, type MigrationInterface, type QueryRunner, type Table } from 'typeorm';
import { owner, table } from './table.io.js';

const version = ['agency_id', 'version_id'] as const;

/** Agencies, the network, timetable versions and service calendars. */
export class FirstTables1795000000000 implements MigrationInterface {
  readonly name = 'FirstTables1795000000000';

  private readonly tables: readonly Table[] = [
    table(
      'agencies',
      ['agency_id'],
      {},
      `
      agency_id: varchar
      agency_name: varchar
      agency_url: varchar
      agency_timezone: varchar
      agency_lang?: varchar
      agency_phone?: varchar
      agency_email?: varchar
      agency_order: integer
      created_at: bigint`,
    ),
    table(
      'routes',
      ['agency_id', 'route_id'],
      owner,
      `
      agency_id: varchar
      route_id: varchar
      operated_by?: varchar
      route_short_name?: varchar
      route_long_name?: varchar
      route_desc?: text
      route_type: integer
      route_url?: varchar
      route_color?: varchar
      route_text_color?: varchar
      route_sort_order: integer
      removed_from?: date`,
    ),
    table(
      'stops',
      ['agency_id', 'stop_id'],
      owner,
      `
      agency_id: varchar
      stop_id: varchar
      stop_code?: varchar
      stop_name?: varchar
      stop_desc?: text
      stop_lat?: double precision
      stop_lon?: double precision
      location_type: integer
      parent_station?: varchar
      platform_code?: varchar
      wheelchair_boarding?: integer
      feed_order: integer
      removed_from?: date`,
    ),
    table(
      'translations',
      ['agency_id', 'table_name', 'field_name', 'language', 'record_id', 'record_sub_id', 'field_value'],
      owner,
      `
      agency_id: varchar
      table_name: varchar
      field_name: varchar
      language: varchar
      record_id: varchar
      record_sub_id: varchar
      field_value: text
      translation: text`,
    ),
    table(
      'shapes',
      ['agency_id', 'shape_id'],
      owner,
      `
      agency_id: varchar
      shape_id: varchar
      points: text`,
    ),
    table(
      'patterns',
      ['agency_id', 'pattern_id'],
      { route: [['agency_id', 'route_id'], 'routes'] },
      `
      agency_id: varchar
      pattern_id: integer
      route_id: varchar
      direction_id?: integer
      content: varchar`,
    ),
    table(
      'pattern_stops',
      ['agency_id', 'pattern_id', 'position'],
      { pattern: [['agency_id', 'pattern_id'], 'patterns'], stop: [['agency_id', 'stop_id'], 'stops'] },
      `
      agency_id: varchar
      pattern_id: integer
      position: integer
      stop_sequence: integer
      stop_id: varchar
      pickup_type: integer
      drop_off_type: integer
      timepoint: boolean
      stop_headsign?: varchar
      shape_dist_traveled?: double precision`,
    ),
    table(
      'timetable_versions',
      version,
      owner,
      `
      agency_id: varchar
      version_id: integer
      state: varchar
      effective_from: date
      source: varchar
      feed_publisher_name?: varchar
      feed_publisher_url?: varchar
      feed_lang?: varchar
      feed_version?: varchar
      feed_start_date?: date
      feed_end_date?: date
      feed_contact_email?: varchar
      feed_contact_url?: varchar
      created_at: bigint`,
    ),
    table(
      'services',
      [...version, 'service_id'],
      { version: [version, 'timetable_versions'] },
      `
      agency_id: varchar
      version_id: integer
      service_id: varchar
      monday: boolean
      tuesday: boolean
      wednesday: boolean
      thursday: boolean
      friday: boolean
      saturday: boolean
      sunday: boolean
      start_date?: date
      end_date?: date
      holiday_calendar?: varchar`,
    ),
    table(
      'service_exceptions',
      [...version, 'service_id', 'date'],
      { service: [[...version, 'service_id'], 'services'] },
      `
      agency_id: varchar
      version_id: integer
      service_id: varchar
      date: date
      exception_type: integer`,
    ),
    table(
      'day_exceptions',
      ['agency_id', 'date'],
      owner,
      `
      agency_id: varchar
      date: date
      runs: boolean
      reason_zh: varchar
      reason_en: varchar
      recorded_at: bigint`,
    ),
    table(
      'timings',
      [...version, 'timing_id'],
      { version: [version, 'timetable_versions'], pattern: [['agency_id', 'pattern_id'], 'patterns'] },
      `
      agency_id: varchar
      version_id: integer
      timing_id: integer
      pattern_id: integer
      arrivals: text
      departures: text`,
    ),
    table(
      'trips',
      [...version, 'trip_id'],
      {
        service: [[...version, 'service_id'], 'services'],
        timing: [[...version, 'timing_id'], 'timings'],
        pattern: [['agency_id', 'pattern_id'], 'patterns'],
      },
      `
      agency_id: varchar
      version_id: integer
      trip_id: varchar
      service_id: varchar
      pattern_id: integer
      timing_id: integer
      start_time: integer
      trip_headsign?: varchar
      trip_short_name?: varchar
      block_id?: varchar
      shape_id?: varchar
      wheelchair_accessible?: integer
      bikes_allowed?: integer
      headway_seconds?: integer
      model_trip_id?: varchar`,
    ),
  ];

  async up(runner: QueryRunner): Promise<void> {
    for (const each of this.tables) await runner.createTable(each);
    await runner.createIndex(
      'patterns',
      new TableIndex({ name: 'patterns_content', columnNames: ['agency_id', 'content'], isUnique: true }),
    );
    await runner.createIndex('trips', new TableIndex({ name: 'trips_by_service', columnNames: [...version, 'service_id'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const each of [...this.tables].reverse()) await runner.dropTable(each.name);
  }
}

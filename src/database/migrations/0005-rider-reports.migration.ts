import { TableIndex, type MigrationInterface, type QueryRunner, type Table } from 'typeorm';
import { owner, table } from './table.io.js';

/** Rider reports about departures, and the keys with which the ids of riders' devices are hashed. */
export class RiderReports1795400000000 implements MigrationInterface {
  readonly name = 'RiderReports1795400000000';

  private readonly tables: readonly Table[] = [
    table(
      'rider_reports',
      ['agency_id', 'report_id'],
      owner,
      `
      agency_id: varchar
      report_id: varchar
      service_date: date
      trip_id: varchar
      route_id: varchar
      direction_id?: integer
      stop_id: varchar
      position: integer
      kind: varchar
      planned_at: bigint
      reported_at: bigint
      note?: text
      device_hash: varchar
      answer_note?: text
      answered_at?: bigint
      answered_by?: varchar`,
    ),
    table(
      'rider_report_keys',
      ['agency_id', 'service_date'],
      owner,
      `
      agency_id: varchar
      service_date: date
      hash_key: varchar`,
    ),
  ];

  async up(runner: QueryRunner): Promise<void> {
    for (const each of this.tables) await runner.createTable(each);
    const columnNames = ['agency_id', 'service_date', 'trip_id', 'stop_id', 'kind', 'device_hash'];
    await runner.createIndex('rider_reports', new TableIndex({ name: 'rider_reports_once', columnNames, isUnique: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const each of [...this.tables].reverse()) await runner.dropTable(each.name);
  }
}

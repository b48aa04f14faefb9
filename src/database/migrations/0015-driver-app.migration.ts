import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { owner, table } from './table.io.js';

/** Settings of an agency, drivers' notes beside the log, managers' messages to drivers, and which trips have events of a driver. */
export class DriverApp1796500000000 implements MigrationInterface {
  readonly name = 'DriverApp1796500000000';

  async up(runner: QueryRunner): Promise<void> {
    const settings = `
      agency_id: varchar
      name: varchar
      value: text`;
    await runner.createTable(table('agency_settings', ['agency_id', 'name'], owner, settings));
    const notes = `
      agency_id: varchar
      note_id: varchar
      kind: varchar
      service_date: date
      vehicle_id?: varchar
      trip_id?: varchar
      items?: text
      text?: text
      event_id?: varchar
      message_id?: varchar
      account_id: varchar
      sent_by?: varchar
      device_id?: varchar
      at: bigint
      device_time: bigint
      received_at: bigint
      clock_offset?: integer
      flags: varchar`;
    await runner.createTable(table('driver_notes', ['agency_id', 'note_id'], owner, notes));
    const messages = `
      agency_id: varchar
      message_id: varchar
      text: varchar
      to_account_id?: varchar
      by_account_id: varchar
      sent_at: bigint
      withdrawn_at?: bigint`;
    await runner.createTable(table('driver_messages', ['agency_id', 'message_id'], owner, messages));
    const trips = `
      agency_id: varchar
      account_id: varchar
      service_date: date
      trip_id: varchar
      marked_by: varchar`;
    const key = ['agency_id', 'account_id', 'service_date', 'trip_id', 'marked_by'];
    await runner.createTable(table('driver_trips', key, owner, trips));
    await runner.query(`INSERT INTO driver_trips (agency_id, account_id, service_date, trip_id, marked_by)
      SELECT DISTINCT agency_id, account_id, service_date, trip_id, 'migration' FROM driver_events WHERE source = 'driver' AND account_id IS NOT NULL`);
    const indexes = {
      driver_notes_of_date: ['driver_notes', 'agency_id', 'service_date', 'at'],
      driver_notes_of_message: ['driver_notes', 'agency_id', 'message_id'],
      driver_messages_of_time: ['driver_messages', 'agency_id', 'sent_at'],
    } as const;
    for (const [name, [of, ...columnNames]] of Object.entries(indexes)) await runner.createIndex(of, new TableIndex({ name, columnNames }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['driver_trips', 'driver_messages', 'driver_notes', 'agency_settings']) await runner.dropTable(name);
  }
}

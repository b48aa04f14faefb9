import { BadCsv, NotUtf8, readCsv, type OnRecord } from '../files/csv.io.js';
import type { FeedFiles } from '../files/feed-files.io.js';
import type { Findings } from '../files/findings.js';
import type { TidesDays } from './tides-days.io.js';
import { TidesRow } from './tides-row.js';
import type { EventKind } from '../../trip-log/trip-event.js';
import type { DeliveredTables } from './tides-changes.io.js';
import {
  peopleAt,
  peopleless,
  readPassengerEvent,
  readPerformed,
  readVehicle,
  readVisit,
  tidesFiles,
  type CallRecord,
  type TidesFile,
  type VehicleRecord,
  type VisitRecord,
} from './tides-tables.js';
import { fileFindings } from '../files/file-findings.texts.js';
import { Unread } from '../files/unread.js';
import { isGtfsFile } from '../gtfs/gtfs-reference.js';
import { tidesFindings } from './tides-findings.texts.js';
import { tidesReference } from './tides-reference.js';

export const tidesFileNames = Object.keys(tidesFiles) as TidesFile[];

type OnBytes = (file: TidesFile, read: number, inAll: number) => void;

/** Reads the tables row by row: vehicles into memory, everything else to disk by day. */
export class TidesReading {
  readonly vehicles = new Map<string, VehicleRecord>();
  private readonly vehicleLines = new Map<string, number>();
  private readonly vehicleIds: Set<string>;
  /** Ids that stand for no vehicle. */
  private readonly placeholders = new Set<string>();
  private readonly kinds = new Set<EventKind>();
  private readonly columns = new Set<EventKind>();
  /** Numbers given on events that count no people, by event type. */
  private readonly countsWithoutPeople = new Map<string, { count: number; readonly line: number; readonly value: string }>();
  private leftOut = 0;
  /** Rows of `passenger_events.csv` whose people are in `stop_visits.csv` of the same export. */
  private summed = 0;
  private readonly unread: Unread;

  constructor(
    private readonly days: TidesDays,
    private readonly findings: Findings,
    private readonly zone: string,
    existingVehicles: Iterable<string>,
  ) {
    this.vehicleIds = new Set(existingVehicles);
    this.unread = new Unread('TIDES', tidesReference, findings, false);
  }

  get delivered(): DeliveredTables {
    return { kinds: this.kinds, columns: this.columns };
  }

  async read(files: FeedFiles, onBytes?: OnBytes): Promise<void> {
    const present = tidesFileNames.filter((file) => files.sizes.has(file));
    const absent = tidesFileNames.filter((file) => !files.sizes.has(file));
    this.unread.addFiles(
      files.others.filter((file) => !isGtfsFile(file)),
      absent,
    );
    const inAll = present.reduce((total, file) => total + (files.sizes.get(file) ?? 0), 0);
    let read = 0;
    for (const file of present) {
      await this.readFile(files, file, (count) => onBytes?.(file, (read += count), inAll));
    }
    this.unread.report();
    if (this.leftOut > 0) this.findings.add(tidesFindings['events-left-out'], { file: 'passenger_events.csv' }, { count: this.leftOut });
    // Without the sums these people would count nowhere, and nobody would know.
    if (this.summed > 0 && absent.includes('stop_visits.csv'))
      this.findings.add(tidesFindings['stop-visits-missing'], { file: 'passenger_events.csv' }, { count: this.summed });
    for (const [type, { line, ...found }] of this.countsWithoutPeople)
      this.findings.add(tidesFindings['count-of-nobody'], { file: 'passenger_events.csv', line, field: 'event_count' }, { type, ...found });
  }

  private async readFile(files: FeedFiles, file: TidesFile, onBytes: (count: number) => void): Promise<void> {
    let row: TidesRow | null = null;
    const onRecord: OnRecord = (cells, line, isUnended) => {
      if (row === null) this.noteColumns(file, (row = new TidesRow(file, this.findings, cells, tidesFiles[file], this.zone)));
      else if (row.isReadable && row.turnTo(cells, line, isUnended)) this.take(file, row);
    };
    try {
      await readCsv(await files.open(file), onRecord, onBytes);
      if (row === null) this.findings.add(fileFindings['empty-file'], { file });
      else this.noteUnread(file, row);
    } catch (error) {
      if (error instanceof NotUtf8) this.findings.add(fileFindings['not-utf8'], { file, line: error.line });
      else if (error instanceof BadCsv) this.findings.add(fileFindings['bad-csv'], { file, line: error.line }, { cause: error.message });
      else
        this.findings.add(
          fileFindings['not-a-zip'],
          { file },
          { path: files.name, cause: error instanceof Error ? error.message : String(error) },
        );
    }
  }

  private noteUnread(file: TidesFile, row: TidesRow): void {
    if (row.isReadable && !row.isHeader) this.unread.addColumns(file, row.header);
  }

  private take(file: TidesFile, row: TidesRow): void {
    switch (file) {
      case 'vehicles.csv':
        return this.takeVehicle(row);
      case 'trips_performed.csv': {
        const trip = readPerformed(row, this.vehicleIds);
        if (trip !== null && this.isNew('performed', row, 'trip_id_performed', [trip.date, trip.trip]))
          this.days.add('performed', this.withVehicle(trip));
        return;
      }
      case 'stop_visits.csv': {
        const visit = readVisit(row, this.vehicleIds);
        if (visit === null || !this.isNew('visits', row, 'trip_stop_sequence', keyOf(visit))) return;
        for (const [kind, cellOf] of visitCells) if (!this.kinds.has(kind) && cellOf(visit) !== null) this.kinds.add(kind);
        this.days.add('visits', this.withVehicle(visit));
        return;
      }
      case 'passenger_events.csv': {
        const event = readPassengerEvent(row, this.vehicleIds);
        if (event === 'summed') this.summed += 1;
        if (event === 'summed') return;
        if (event === 'other' || event?.count === null) this.noteCount(row);
        if (event === 'other') this.leftOut += 1;
        else if (event !== null && this.isNew('passengers', row, 'passenger_event_id', [event.eventId])) {
          this.kinds.add(event.kind);
          this.days.add('passengers', this.withVehicle(event));
        }
      }
    }
  }

  private noteColumns(file: TidesFile, header: TidesRow): void {
    if (file !== 'stop_visits.csv') return;
    for (const [kind, , ...fields] of visitCells) if (fields.some((field) => header.has(field))) this.columns.add(kind);
  }

  /** Notes a number on an event that counts no people. 1 is ignored: TIDES assumes it if the count is left out. */
  private noteCount(row: TidesRow): void {
    const [type, value] = [row.text('event_type') ?? '', row.text('event_count') ?? ''];
    if (!peopleless.has(type) || !(Number(value) > 1)) return;
    const entry = this.countsWithoutPeople.get(type);
    if (entry === undefined) this.countsWithoutPeople.set(type, { count: 1, line: row.line, value });
    else entry.count += 1;
  }

  private takeVehicle(row: TidesRow): void {
    const vehicle = readVehicle(row);
    if (vehicle === null) return;
    const first = this.vehicleLines.get(vehicle.vehicleId);
    if (first !== undefined) return row.wrong(fileFindings['duplicate-key'], 'vehicle_id', { value: vehicle.vehicleId, first });
    this.vehicleLines.set(vehicle.vehicleId, row.line);
    if (vehicle.isPlaceholder) this.placeholders.add(vehicle.vehicleId);
    else this.vehicles.set(vehicle.vehicleId, vehicle);
    this.vehicleIds.add(vehicle.vehicleId);
  }

  /** The record, without a vehicle if it names a placeholder. */
  private withVehicle<R extends { readonly vehicleId: string | null }>(record: R): R {
    return record.vehicleId !== null && this.placeholders.has(record.vehicleId) ? { ...record, vehicleId: null } : record;
  }

  private isNew(table: Parameters<TidesDays['lineOf']>[0], row: TidesRow, field: string, key: readonly (string | number)[]): boolean {
    const first = this.days.lineOf(table, JSON.stringify(key), row.line);
    if (first !== null) row.wrong(fileFindings['duplicate-key'], field, { value: key.join(' '), first });
    return first === null;
  }
}

/** The kinds of events that a stop visit may give, with the value and the columns of each. */
const visitCells = [
  ['stop-arrived', ({ arrival }: VisitRecord) => arrival, 'actual_arrival_time'],
  ['alighted', ({ alightings }: VisitRecord) => peopleAt(alightings), 'alighting_1', 'alighting_2'],
  ['boarded', ({ boardings }: VisitRecord) => peopleAt(boardings), 'boarding_1', 'boarding_2'],
  ['left-behind', ({ leftBehind }: VisitRecord) => leftBehind, 'banche_left_behind'],
  ['stop-departed', ({ departure }: VisitRecord) => departure, 'actual_departure_time'],
] as const satisfies readonly (readonly [EventKind, (visit: VisitRecord) => number | null, ...string[]])[];

const keyOf = ({ date, trip, sequence }: CallRecord): (string | number)[] => [date, trip, sequence];

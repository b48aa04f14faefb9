import type { EpochSeconds, ServiceDate } from '../../scheduling/service-time.js';
import { readOwn, type OwnColumns } from './tides-own.js';
import type { TidesRow } from './tides-row.js';
import { tidesFindings } from './tides-findings.texts.js';

/** The tables that are read, in order, with their required columns (TIDES 1.0). */
export const tidesFiles = {
  'vehicles.csv': ['vehicle_id'],
  'trips_performed.csv': ['service_date', 'trip_id_performed', 'vehicle_id'],
  'stop_visits.csv': ['service_date', 'trip_id_performed', 'trip_stop_sequence'],
  'passenger_events.csv': ['passenger_event_id', 'service_date', 'event_timestamp', 'trip_stop_sequence', 'event_type', 'vehicle_id'],
} as const satisfies Record<string, readonly string[]>;
export type TidesFile = keyof typeof tidesFiles;

const tripRelationships = ['Scheduled', 'Added', 'Unscheduled', 'Canceled', 'Duplicated'] as const;
const visitRelationships = ['Scheduled', 'Skipped', 'Added', 'Missing'] as const;
// prettier-ignore
const tripTypes = [
  'In service', 'Deadhead', 'Layover', 'Pullout', 'Pullin', 'Extra Pullout', 'Extra Pullin', 'Deadhead To Layover', 'Deadhead From Layover',
  'Other not in service',
] as const;
// prettier-ignore
const eventTypes = [
  'Vehicle arrived at stop', 'Vehicle departed stop', 'Door opened', 'Door closed', 'Passenger boarded', 'Passenger alighted',
  'Kneel was engaged', 'Kneel was disengaged', 'Ramp was deployed', 'Ramp was raised', 'Ramp deployment failed', 'Lift was deployed',
  'Lift was raised', 'Individual bike boarded', 'Individual bike alighted', 'Bike rack deployed',
] as const;

/** The event kind for each TIDES event type; others are ignored. */
const kinds = {
  'Vehicle arrived at stop': 'stop-arrived',
  'Vehicle departed stop': 'stop-departed',
  'Passenger boarded': 'boarded',
  'Passenger alighted': 'alighted',
} as const;
type CountableType = keyof typeof kinds;

/** Event types that count no people. A number on them is noted, as it can only mean people. */
export const peopleless: ReadonlySet<string> = new Set<(typeof eventTypes)[number]>([
  'Vehicle arrived at stop',
  'Vehicle departed stop',
  'Door opened',
  'Door closed',
]);

/** More people never board one bus at one stop; a larger number is a typing error. */
const maxPeople = 1000;
const maxStops = 10_000;

export interface VehicleRecord {
  readonly vehicleId: string;
  /** It is no vehicle, but stands where TIDES requires one. */
  readonly isPlaceholder: boolean;
  readonly licensePlate: string | null;
  readonly capacitySeated: number | null;
  readonly capacityStanding: number | null;
}

/** The trip of a row; `trip` is its id within the service date. */
interface OfTrip {
  readonly line: number;
  readonly date: ServiceDate;
  readonly trip: string;
  readonly vehicleId: string | null;
}

export interface PerformedRecord extends OfTrip {
  readonly scheduledTripId: string | null;
  readonly routeId: string | null;
  readonly directionId: 0 | 1 | null;
  readonly ends: readonly [first: string | null, last: string | null];
  readonly relationship: (typeof tripRelationships)[number];
  readonly inService: boolean;
  readonly actualStart: EpochSeconds | null;
  readonly actualEnd: EpochSeconds | null;
  readonly scheduledStart: EpochSeconds | null;
  readonly scheduledEnd: EpochSeconds | null;
  readonly isReconstruction: boolean;
  /** null: the file is by another program. */
  readonly own: OwnColumns | null;
}

/** Where on its trip something happened. */
export interface CallRecord extends OfTrip {
  /** The actual order of calls, from 1. */
  readonly sequence: number;
  readonly scheduledSequence: number | null;
  readonly stopId: string | null;
}

export interface VisitRecord extends CallRecord {
  readonly arrival: EpochSeconds | null;
  readonly departure: EpochSeconds | null;
  readonly scheduledArrival: EpochSeconds | null;
  readonly scheduledDeparture: EpochSeconds | null;
  readonly boardings: Doors;
  readonly alightings: Doors;
  /** The bus passed the stop, so nobody could board or alight. */
  readonly isSkipped: boolean;
  /** The bus called here beside its timetable. */
  readonly isAdded: boolean;
  /** Own columns: who could not board, and when people were first counted. */
  readonly leftBehind: number | null;
  readonly countedAt: EpochSeconds | null;
}

/** Counts at the front door and at the others; null: unknown, as the file gives none. */
export type Doors = readonly [front: number | null, others: number | null];

/** @returns null if neither door has a count */
export const peopleAt = ([front, others]: Doors): number | null =>
  front === null && others === null ? null : (front ?? 0) + (others ?? 0);

export interface PassengerRecord extends CallRecord {
  readonly eventId: string;
  readonly kind: (typeof kinds)[CountableType];
  readonly at: EpochSeconds;
  /** The number of people; null: a kind that counts nobody. */
  readonly count: number | null;
}

/** All rows of the files about one trip on one date. */
export interface TripRecords {
  readonly date: ServiceDate;
  /** `trip_id_performed`. */
  readonly trip: string;
  performed: PerformedRecord | null;
  readonly visits: VisitRecord[];
  readonly passengers: PassengerRecord[];
}

export function readVehicle(row: TidesRow): VehicleRecord | null {
  const vehicleId = row.required('vehicle_id');
  const capacity = (field: string): number | null => row.whole(field, 0, maxPeople);
  const [capacitySeated, capacityStanding] = [capacity('capacity_seated'), capacity('capacity_standing')];
  const isPlaceholder = row.word('banche_note', ['placeholder']) !== null;
  return vehicleId === '' ? null : { vehicleId, isPlaceholder, licensePlate: row.text('license_plate'), capacitySeated, capacityStanding };
}

/** @param vehicles the existing ids; for a cancelled trip any id is accepted, because TIDES requires a placeholder */
export function readPerformed(row: TidesRow, vehicles: ReadonlySet<string>): PerformedRecord | null {
  const date = row.day('service_date');
  const trip = row.required('trip_id_performed');
  const relationship = row.word('schedule_relationship', tripRelationships) ?? 'Scheduled';
  const isCancelled = relationship === 'Canceled';
  const vehicle = row.required('vehicle_id');
  if (!isCancelled) checkVehicle(row, vehicle, vehicles);
  const record = {
    line: row.line,
    vehicleId: vehicles.has(vehicle) ? vehicle : null,
    scheduledTripId: row.text('trip_id_scheduled'),
    routeId: row.text('route_id'),
    directionId: row.whole('direction_id', 0, 1) as 0 | 1 | null,
    ends: [row.text('trip_start_stop_id'), row.text('trip_end_stop_id')] as const,
    relationship,
    inService: (row.word('trip_type', tripTypes) ?? 'In service') === 'In service',
    actualStart: row.instant('actual_trip_start', date),
    actualEnd: row.instant('actual_trip_end', date),
    scheduledStart: row.instant('schedule_trip_start', date),
    scheduledEnd: row.instant('schedule_trip_end', date),
    isReconstruction: row.word('banche_note', ['reconstruction']) !== null,
    own: readOwn(row, date),
  };
  return date === null || trip === '' ? null : { ...record, date, trip };
}

export function readVisit(row: TidesRow, vehicles: ReadonlySet<string>): VisitRecord | null {
  const date = row.day('service_date');
  const trip = row.required('trip_id_performed');
  const { sequence, ...call } = readCall(row, row.text('vehicle_id'), vehicles);
  const relationship = row.word('schedule_relationship', visitRelationships);
  const record = {
    isSkipped: relationship === 'Skipped',
    isAdded: relationship === 'Added',
    arrival: row.instant('actual_arrival_time', date),
    departure: row.instant('actual_departure_time', date),
    scheduledArrival: row.instant('schedule_arrival_time', date),
    scheduledDeparture: row.instant('schedule_departure_time', date),
    boardings: doors(row, 'boarding_1', 'boarding_2'),
    alightings: doors(row, 'alighting_1', 'alighting_2'),
    leftBehind: row.whole('banche_left_behind', 0, maxPeople),
    countedAt: row.instant('banche_counted_at', date),
  };
  return date === null || trip === '' || sequence === null ? null : { ...call, ...record, date, trip, sequence };
}

/** @returns null: the event is invalid; `'other'`: it is valid, but not imported; `'summed'`: `stop_visits` has its people */
export function readPassengerEvent(row: TidesRow, vehicles: ReadonlySet<string>): PassengerRecord | 'other' | 'summed' | null {
  if (row.word('banche_in_stop_visits', ['true', 'false']) === 'true') return 'summed';
  const date = row.day('service_date');
  const eventId = row.required('passenger_event_id');
  const at = row.required('event_timestamp') === '' ? null : row.instant('event_timestamp', date);
  const type = row.required('event_type') === '' ? null : row.word('event_type', eventTypes);
  const { sequence, ...call } = readCall(row, row.required('vehicle_id'), vehicles);
  const count = row.whole('event_count', 0, maxPeople) ?? 1;
  if (date === null || at === null || eventId === '' || type === null || sequence === null) return null;
  if (!isCountable(type)) return 'other';
  const kind = kinds[type];
  const counts = kind === 'boarded' || kind === 'alighted';
  const trip = row.text('trip_id_performed') ?? row.text('trip_id_scheduled');
  if (trip === null && !counts) return 'other';
  if (trip === null) row.wrong(tidesFindings['event-without-trip'], 'trip_id_performed');
  return trip === null ? null : { ...call, date, trip, sequence, eventId, at, kind, count: counts ? count : null };
}

const isCountable = (type: (typeof eventTypes)[number]): type is CountableType => type in kinds;

type Call = Omit<CallRecord, 'date' | 'trip' | 'sequence'> & { readonly sequence: number | null };

function readCall(row: TidesRow, vehicle: string | null, vehicles: ReadonlySet<string>): Call {
  checkVehicle(row, vehicle, vehicles);
  return {
    line: row.line,
    vehicleId: vehicle === '' ? null : vehicle,
    sequence: row.required('trip_stop_sequence') === '' ? null : row.whole('trip_stop_sequence', 1, maxStops),
    scheduledSequence: row.whole('scheduled_stop_sequence', 0, 2_147_483_647),
    stopId: row.text('stop_id'),
  };
}

function checkVehicle(row: TidesRow, vehicle: string | null, vehicles: ReadonlySet<string>): void {
  if (vehicle !== null && vehicle !== '' && !vehicles.has(vehicle)) row.unknown('vehicle_id', vehicle, vehicles, 'vehicles.csv');
}

const doors = (row: TidesRow, front: string, others: string): Doors => [row.whole(front, 0, maxPeople), row.whole(others, 0, maxPeople)];

import type { DriverEventRow, ExtraTrip } from './driver-event.entity.js';

/** The columns of the rows that are written together with events: column, property, and type on PostgreSQL. */

export const eventColumns = [
  ['agency_id', 'agencyId', 'text'],
  ['event_id', 'eventId', 'text'],
  ['service_date', 'serviceDate', 'date'],
  ['trip_id', 'tripId', 'text'],
  ['kind', 'kind', 'text'],
  ['position', 'position', 'integer'],
  ['count', 'count', 'integer'],
  ['undoes', 'undoes', 'text'],
  ['vehicle_id', 'vehicleId', 'text'],
  ['at', 'at', 'bigint'],
  ['device_time', 'deviceTime', 'bigint'],
  ['received_at', 'receivedAt', 'bigint'],
  ['clock_offset', 'clockOffset', 'integer'],
  ['source', 'source', 'text'],
  ['account_id', 'accountId', 'text'],
  ['reason', 'reason', 'text'],
  ['flags', 'flags', 'text'],
  ['said_place', 'saidPlace', 'text'],
  ['shift_seconds', 'shift', 'integer'],
  ['sent_by', 'sentBy', 'text'],
  ['device_id', 'deviceId', 'text'],
] as const satisfies readonly (readonly [string, keyof DriverEventRow, string])[];

export const extraColumns = [
  ['agency_id', 'agencyId', 'text'],
  ['service_date', 'serviceDate', 'date'],
  ['trip_id', 'tripId', 'text'],
  ['route_id', 'routeId', 'text'],
  ['direction_id', 'directionId', 'integer'],
  ['pattern_id', 'patternId', 'integer'],
  ['start_time', 'startTime', 'integer'],
] as const satisfies readonly (readonly [string, keyof ExtraTrip, string])[];

export const authoredColumns = [
  ['agency_id', 'agencyId', 'text'],
  ['account_id', 'accountId', 'text'],
  ['service_date', 'serviceDate', 'date'],
  ['trip_id', 'tripId', 'text'],
] as const satisfies readonly (readonly [string, keyof DriverEventRow, string])[];

export type Columns = readonly (readonly [column: string, field: string, type: string])[];
export const names = (columns: Columns): string => columns.map(([column]) => `"${column}"`).join(', ');

/**
 * The values of a field of all rows as PostgreSQL reads an array, several times faster than by the driver. It is also JSON without its
 * brackets, as long as nothing is escaped. @returns null: the field is null in all rows, and `unnest` fills up a missing array with nulls
 */
export function arrayText<Row>(rows: readonly Row[], field: keyof Row): string | null {
  const values: readonly unknown[] = rows.map((row) => row[field]);
  if (values.every((value) => value === null)) return null;
  const json = JSON.stringify(values);
  return `{${json.includes('\\') ? values.map(item).join(',') : json.slice(1, -1)}}`;
}

const item = (value: unknown): string => (typeof value === 'string' ? `"${value.replace(/["\\]/g, '\\$&')}"` : JSON.stringify(value));

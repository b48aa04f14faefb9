import { classFields, figureTable, flaggedNames, summedNames } from './figure-table.js';
import type { GroupKey } from './figures.js';
import type { RidershipPart } from './ridership-parts.js';
import type { RidershipTrip } from './ridership-trip.js';

/** SQLite stores true and false as 1 and 0. */
const isFlag = true as const;

/** Columns of `ridership_days` without the agency, and the fields of its rows. */
export const tripColumns = [
  ['service_date', 'serviceDate'],
  ['trip_id', 'tripId'],
  ['route_id', 'routeId'],
  ['direction_id', 'directionId'],
  ['start_time', 'startTime'],
  ['day_type', 'dayType'],
  ['is_scheduled', 'isScheduled', isFlag],
  ['is_pending', 'isPending', isFlag],
  ['state', 'state'],
  ['punctuality', 'punctuality'],
  ['delay_seconds', 'delaySeconds'],
  ['is_counted', 'isCounted', isFlag],
  ['boardings', 'boardings'],
  ['alightings', 'alightings'],
  ['left_behind', 'leftBehind'],
  ['was_full', 'wasFull', isFlag],
  ['is_reconstruction', 'isReconstruction', isFlag],
  ['is_counted_twice', 'isCountedTwice', isFlag],
  ['is_left_behind_missing', 'isLeftBehindMissing', isFlag],
  ['is_date_suspect', 'isDateSuspect', isFlag],
  ['findings', 'findings'],
  ['vehicle_id', 'vehicleId'],
] as const satisfies readonly (readonly [column: string, field: keyof RidershipTrip, isFlag?: true])[];

/** Columns of `ridership_parts` without the agency, and the fields of its rows. */
export const partColumns = [
  ['service_date', 'serviceDate'],
  ['trip_id', 'tripId'],
  ['part', 'part'],
  ['part_id', 'partId'],
  ['route_id', 'routeId'],
  ['direction_id', 'directionId'],
  ['boardings', 'boardings'],
  ['alightings', 'alightings'],
  ['left_behind', 'leftBehind'],
] as const satisfies readonly (readonly [column: string, field: keyof RidershipPart])[];

const selected = (columns: readonly (typeof tripColumns)[number][]): string =>
  columns.map(([column, field]) => `${column} AS "${field}"`).join(', ');

export const tripColumnsSelected = selected(tripColumns);

const columnOf = (field: keyof RidershipTrip): string => tripColumns.find(([, each]) => each === field)?.[0] ?? '';

/** SUM ignores null and is null if all values are, like `sumOf`: unknown is not zero. */
export const sums = [
  'count(*) AS "trips"',
  'sum(boardings * boardings) AS "squares"',
  'max(boardings) AS "greatest"',
  ...summedNames.map((name) => `sum(${columnOf(figureTable[name].sum)}) AS "${name}"`),
  ...flaggedNames.map((name) => `sum(CASE WHEN ${columnOf(figureTable[name].tripsThat)} THEN 1 ELSE 0 END) AS "${name}"`),
].join(', ');

/** Groups the rows by several sets of fields in one statement, so that all sets see the same rows. */
export function groupedStatement(lots: readonly (readonly GroupKey[])[], where: string): string {
  const keys = tripColumns.filter(([, field]) => lots.some((by) => by.some((key) => key === field)));
  const ofClass = tripColumns.filter(([, field]) => classFields.some((each) => each === field));
  const statements = lots.map((by, lot) => {
    const isKey = ([, field]: (typeof tripColumns)[number]): boolean => by.some((key) => key === field);
    const grouped = [...keys.filter(isKey), ...ofClass].map(([column]) => column);
    const named = keys.map((key) => (isKey(key) ? selected([key]) : `NULL AS "${key[1]}"`));
    return `SELECT ${lot} AS "lot", ${[...named, selected(ofClass)].join(', ')}, ${sums} FROM ridership_days WHERE ${where} GROUP BY ${grouped.join(', ')}`;
  });
  return statements.join(' UNION ALL ');
}

const flags = [...tripColumns.filter(([, , flag]) => flag === isFlag).map(([, field]) => field), 'isClosed'];

export const withBooleans = <R extends object>(row: R): R => {
  const fields = row as Record<string, unknown>;
  for (const flag of flags) if (flag in row) fields[flag] = fields[flag] === true || fields[flag] === 1;
  return row;
};

/** By date and departure; trips without a departure come last. */
export const byDeparture = (a: RidershipTrip, b: RidershipTrip): number =>
  a.serviceDate !== b.serviceDate
    ? a.serviceDate < b.serviceDate
      ? -1
      : 1
    : (a.startTime ?? Infinity) - (b.startTime ?? Infinity) || (a.tripId < b.tripId ? -1 : 1);

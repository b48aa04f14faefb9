import type { Schema } from '../../shared/schema.js';
import type { DayTrip, RunSheet, SheetTrip } from './run-sheets.js';

type Row = Schema<'SheetRowRequest'>;

/** A row of a filled paper sheet as it is typed. Empty means that nothing is written there, which is not zero. */
export interface SheetRow {
  /** null: a trip outside the timetable, named by route, direction and time. */
  readonly tripId: string | null;
  routeId: string | null;
  directionId: 0 | 1 | null;
  time: string;
  boardings: string;
  alightings: string;
  leftBehind: string;
  wasFull: boolean;
  didNotRun: boolean;
  /** It ran, but its riders were not counted. */
  notCounted: boolean;
  /** Which one is kept if sheet and log differ; null: not chosen yet. */
  holds: 'sheet' | 'log' | null;
}

export interface SheetForm {
  /** Made once for a sheet: a second press sends the same id, and the server enters the sheet once. */
  actId: string;
  /** null: not on the sheet; `'borrowed'`: the vehicle named in `borrowed`. */
  vehicle: string | null;
  borrowed: string;
  accountId: string | null;
  reason: string;
  rows: SheetRow[];
}

export const borrowedVehicle = 'borrowed';
/** The server's limit; `paper.spec.ts` checks that they are the same. */
export const maxPeople = 200;

export const emptyRow = (tripId: string | null): SheetRow => ({
  ...{ tripId, routeId: null, directionId: null, time: '', boardings: '', alightings: '', leftBehind: '' },
  ...{ wasFull: false, didNotRun: false, notCounted: false, holds: null },
});

export const emptyForm = (sheet: RunSheet, actId: string, reason: string): SheetForm => ({
  ...{ actId, vehicle: sheet.vehicle?.vehicleId ?? null, borrowed: '', accountId: sheet.drivers[0]?.accountId ?? null, reason },
  rows: sheet.trips.filter(({ isCancelled, trip }) => !isCancelled || trip.cancelledBy === 'driver').map(({ tripId }) => emptyRow(tripId)),
});

const isCount = (text: string): boolean => /^\d{1,3}$/.test(text.trim()) && Number(text) <= maxPeople;
const countOf = (text: string): number | null => (text.trim() === '' ? null : Number(text));

/** Whether anything is written in the row. */
export const isWritten = (row: SheetRow): boolean =>
  row.tripId === null ||
  [row.boardings, row.alightings, row.leftBehind, row.time].some((text) => text.trim() !== '') ||
  row.wasFull ||
  row.didNotRun ||
  row.notCounted;

/** A clock time from paper as a time of the service day: ten past midnight is 24:10. */
function serviceClock(time: string, isNextDay: boolean): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const shown = isNextDay && hours < 12 ? hours + 24 : hours;
  return [shown, minutes].map((part) => String(part).padStart(2, '0')).join(':');
}

type RowFault = 'wrongCount' | 'wrongTime' | 'bothWays' | 'needsRoute' | 'needsTime' | 'sameTrip' | 'stillAhead';
export type RowFaults = Partial<Record<'boardings' | 'alightings' | 'leftBehind' | 'time' | 'didNotRun' | 'routeId', RowFault>>;

interface RowContext {
  readonly trip: SheetTrip | undefined;
  /** Seconds since 1970 at which it leaves by the plan. */
  readonly leavesAt: number | null;
  readonly now: number;
}

/** Faults of a row that the form finds before it is sent. */
export function rowFaults(row: SheetRow, { leavesAt, now }: RowContext): RowFaults {
  const faults: RowFaults = {};
  if (!isWritten(row)) return faults;
  for (const field of ['boardings', 'alightings', 'leftBehind'] as const)
    if (row[field].trim() !== '' && !isCount(row[field])) faults[field] = 'wrongCount';
  if (row.time.trim() !== '' && !/^\d{1,2}:[0-5]\d$/.test(row.time.trim())) faults.time = 'wrongTime';
  const hasCounts = [row.boardings, row.alightings, row.leftBehind, row.time].some((text) => text.trim() !== '') || row.wasFull;
  if (row.didNotRun && (hasCounts || row.notCounted)) faults.didNotRun = 'bothWays';
  if (row.notCounted && row.boardings.trim() !== '') faults.boardings = 'bothWays';
  if (row.tripId === null && row.routeId === null) faults.routeId = 'needsRoute';
  if (row.tripId === null && row.time.trim() === '') faults.time = 'needsTime';
  if (row.time.trim() === '' && leavesAt !== null && leavesAt > now) faults.time = 'stillAhead';
  return faults;
}

/** Rows of the request, and the index of each in the form. */
export interface RequestRows {
  readonly rows: Row[];
  readonly places: number[];
}

/** Rows in which nothing is written, or for which the log was chosen, are left out. */
export function requestRows(rows: readonly SheetRow[], tripOf: (tripId: string) => SheetTrip | undefined): RequestRows {
  const places = rows.flatMap((row, place) => (isWritten(row) && row.holds !== 'log' ? [place] : []));
  return { places, rows: places.map((place) => requestRow(rows[place] as SheetRow, tripOf)) };
}

function requestRow(row: SheetRow, tripOf: (tripId: string) => SheetTrip | undefined): Row {
  const named = row.tripId === null ? { routeId: row.routeId, directionId: row.directionId } : { tripId: row.tripId };
  const replaces = row.holds === 'sheet' ? { replaces: true } : {};
  if (row.didNotRun) return { ...named, didNotRun: true, ...replaces };
  const boardings = countOf(row.boardings);
  const isNextDay = row.tripId !== null && tripOf(row.tripId)?.isNextDay === true;
  return {
    ...named,
    departureTime: row.time.trim() === '' ? null : serviceClock(row.time.trim(), isNextDay),
    // A row that is filled in without boardings: the trip ran, but its riders were not counted.
    ...(boardings === null ? { notCounted: true } : { boardings }),
    ...{ alightings: countOf(row.alightings), leftBehind: countOf(row.leftBehind), wasFull: row.wasFull },
    ...replaces,
  };
}

/** Totals of the sheet; null: no row has this number. */
export interface SheetSum {
  readonly trips: number;
  readonly written: number;
  readonly counted: number;
  readonly boardings: number | null;
  readonly leftBehind: number | null;
  readonly full: number;
  readonly didNotRun: number;
  readonly notCounted: number;
}

const sumOf = (texts: readonly string[]): number | null => {
  const counts = texts.filter((text) => text.trim() !== '' && isCount(text)).map(Number);
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
};

export function sheetSum(rows: readonly SheetRow[]): SheetSum {
  const written = rows.filter(isWritten);
  const ran = written.filter(({ didNotRun }) => !didNotRun);
  const counted = ran.filter(({ boardings }) => isCount(boardings));
  return {
    ...{ trips: rows.length, written: written.length, counted: counted.length },
    boardings: sumOf(ran.map(({ boardings }) => boardings)),
    leftBehind: sumOf(ran.map(({ leftBehind }) => leftBehind)),
    full: ran.filter(({ wasFull }) => wasFull).length,
    ...{ didNotRun: written.length - ran.length, notCounted: ran.length - counted.length },
  };
}

/** The form's row that a fault of the server is about. @example rowOf({ field: 'rows[3].boardings' }, [0, 2, 4, 7]) // 7 */
export function rowOf({ field }: { readonly field: string }, places: readonly number[]): number | null {
  const [, index] = /^rows\[(\d+)\]/.exec(field) ?? [];
  return index === undefined ? null : (places[Number(index)] ?? null);
}

/** The server's sentence without the row number: it counts the rows of the request, not those of the page. @example withoutNumber('（第 3 行）还没有到') // '还没有到' */
export const withoutNumber = (detail: string): string => detail.replace(/^（第 \d+ 行）|^\(row \d+\) /, '');

/** A difference between log and sheet, with both values. */
export interface Differing {
  readonly what: 'boardings' | 'alightings' | 'leftBehind' | 'didNotRun' | 'ranAfterAll' | 'vehicle';
  readonly log: number | string | null;
  readonly sheet: number | string | null;
}

export function differingOf(field: string, row: SheetRow, trip: DayTrip | undefined, vehicleId: string | null): Differing | null {
  const [, what] = /\.(\w+)$/.exec(field) ?? [];
  if (what === 'vehicleId') return { what: 'vehicle', log: trip?.vehicle?.vehicleId ?? null, sheet: vehicleId };
  if (what === 'didNotRun') return { what: 'didNotRun', log: trip?.boardings ?? null, sheet: null };
  if (what === 'boardings' && trip?.state === 'cancelled') return { what: 'ranAfterAll', log: null, sheet: countOf(row.boardings) };
  if (what === 'boardings' || what === 'alightings' || what === 'leftBehind')
    return { what, log: trip?.[what] ?? null, sheet: countOf(row[what]) };
  return null;
}

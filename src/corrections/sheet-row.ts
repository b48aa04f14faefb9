import { epochSeconds, serviceTime, type EpochSeconds } from '../scheduling/service-time.js';
import { effectiveEvents, standingCancellations } from '../trip-log/effective-events.js';
import type { LoggedEvent, OperatedTrip, TripIdentity } from '../trip-log/operated-trip.js';
import { closesCount, isOfPlan, isRunEvent, vehicleCorrected, type EventKind } from '../trip-log/trip-event.js';
import type { SheetRow } from './read-sheet.js';
import { didRun, differs, ranAfterAll, stillAhead, type Wrong } from './sheet-rows.texts.js';

/** A trip with its events. */
export interface LoggedTrip {
  readonly identity: TripIdentity;
  readonly events: readonly LoggedEvent[];
  readonly operated: Pick<OperatedTrip, 'plan' | 'performed' | 'vehicleId'>;
}

/** An event that a row adds to the log. */
export interface NewEvent {
  readonly kind: EventKind;
  readonly count: number | null;
  readonly at: EpochSeconds;
  /** The time is not on the sheet, so `at` is the planned time. */
  readonly isTimeUnknown: boolean;
  /** The trip ended, but its riders were not counted, so its count stays open. */
  readonly leavesCountOpen?: true;
  readonly vehicleId: string | null;
}

export interface DecidedRow {
  /** Events that are undone, because the sheet has something else. */
  readonly voids: readonly LoggedEvent[];
  readonly adds: readonly NewEvent[];
  /** The fields of the row in which log and sheet differ; empty if the row replaces the log. */
  readonly differences: readonly Difference[];
}

interface Difference {
  readonly field: string;
  readonly wrong: Wrong;
}

interface RowContext {
  readonly vehicleId: string | null;
  readonly zone: string;
  readonly now: EpochSeconds;
}

const counts = [
  ['boardings', 'boarded'],
  ['alightings', 'alighted'],
  ['leftBehind', 'left-behind'],
] as const;

/**
 * What a row of a sheet changes in the log of its trip. Only what is missing is added, so the same sheet entered twice adds nothing the
 * second time. If log and sheet have different numbers, a manager has to decide which is right.
 * @returns a fault if the trip has not left yet
 */
export function decideRow(row: SheetRow, trip: LoggedTrip, context: RowContext): DecidedRow | Wrong {
  const times = timesOf(row, trip, context);
  if (times.departs > context.now) return stillAhead;
  return row.didNotRun ? cancelledRow(row, trip, times) : drivenRow(row, trip, context, times);
}

interface Times {
  readonly departs: EpochSeconds;
  readonly isDepartureKnown: boolean;
  readonly arrives: EpochSeconds;
  readonly isArrivalKnown: boolean;
}

/** The times on the sheet, else the planned ones (marked as unknown); noon for a trip without a plan. Arrivals are never in the future. */
function timesOf({ departureTime, arrivalTime }: SheetRow, { identity, operated }: LoggedTrip, { zone, now }: RowContext): Times {
  const { serviceDate, startTime } = identity;
  const planned = operated.plan[0]?.departure ?? epochSeconds(serviceDate, startTime ?? serviceTime('12:00:00'), zone);
  const departs = departureTime === null ? planned : epochSeconds(serviceDate, departureTime, zone);
  const arrival = arrivalTime === null ? (operated.plan.at(-1)?.arrival ?? departs) : epochSeconds(serviceDate, arrivalTime, zone);
  const arrives = arrival > departs ? arrival : departs;
  return {
    departs,
    isDepartureKnown: departureTime !== null,
    arrives: arrives < now ? arrives : now,
    isArrivalKnown: arrivalTime !== null && arrives <= now,
  };
}

function cancelledRow({ replaces }: SheetRow, { events }: LoggedTrip, { departs }: Times): DecidedRow {
  const counting = effectiveEvents(events);
  if (standingCancellations(counting).length > 0) return { voids: [], adds: [], differences: [] };
  const driving = counting.filter((event) => isRunEvent(event) && event.undoes === null);
  const differences = driving.length === 0 || replaces ? [] : [{ field: 'didNotRun', wrong: didRun }];
  const adds = [{ kind: 'trip-cancelled', count: null, at: departs, isTimeUnknown: true, vehicleId: null }] as const;
  return { voids: driving, adds, differences };
}

function drivenRow(row: SheetRow, trip: LoggedTrip, { vehicleId }: RowContext, times: Times): DecidedRow {
  const counting = effectiveEvents(trip.events);
  const has = (kind: EventKind): boolean => counting.some((event) => event.kind === kind);
  const voids: LoggedEvent[] = [];
  const adds: NewEvent[] = [];
  const differences: Difference[] = [];
  const departure = { at: times.departs, isTimeUnknown: !times.isDepartureKnown, vehicleId };
  const add = (kind: EventKind, count: number | null = null, when = departure): void => {
    adds.push({ kind, count, ...when });
  };
  const differ = (field: string, wrong: Wrong, events: readonly LoggedEvent[]): void => {
    voids.push(...events);
    if (!row.replaces) differences.push({ field, wrong });
  };

  const cancellations = standingCancellations(counting);
  if (cancellations.length > 0) differ('boardings', ranAfterAll, cancellations);
  if (trip.operated.performed.actualStart === null && !has('trip-started')) add('trip-started');
  for (const [field, kind] of counts) {
    const [wanted, counted] = [row[field], counting.filter((event) => event.kind === kind)];
    if (wanted === null) continue;
    const total = counted.reduce((sum, { count }) => sum + (count ?? 0), 0);
    // A closed count includes boardings even if there were none; alightings and people left behind may not have been counted at all.
    const isCountedInLog = counted.length > 0 || (kind === 'boarded' && trip.operated.performed.isCounted);
    if (total === wanted) continue;
    if (isCountedInLog) differ(field, differs(total, wanted), counted);
    if (wanted > 0) add(kind, wanted);
  }
  // Driving overrules a cancellation. It would take effect again once the events of driving are voided, so it is voided with them.
  if (voids.length > 0) voids.push(...counting.filter((event) => event.kind === 'trip-cancelled' && !voids.includes(event)));
  if (row.wasFull && !has('bus-full')) add('bus-full');
  const arrival = { at: times.arrives, isTimeUnknown: !times.isArrivalKnown, vehicleId };
  if (row.notCounted && !has('trip-ended')) adds.push({ kind: 'trip-ended', count: null, ...arrival, leavesCountOpen: true });
  if (!row.notCounted && !counting.some(closesCount)) add('trip-ended', null, arrival);

  const named = vehiclesNamed(counting);
  if (vehicleId !== null && !(named.size === 1 && named.has(vehicleId)) && (named.size > 0 || adds.length === 0)) {
    const corrections = counting.filter(({ kind }) => kind === vehicleCorrected);
    if (named.size > 0) differ('vehicleId', differs([...named].join('、'), vehicleId), corrections);
    add(vehicleCorrected);
  }
  return { voids, adds, differences };
}

/** The vehicle that a manager's correction names, else those that the log names. */
function vehiclesNamed(counting: readonly LoggedEvent[]): Set<string> {
  const corrections = counting.filter(({ kind }) => kind === vehicleCorrected);
  const naming = (corrections.length > 0 ? corrections : counting).filter((event) => !isOfPlan(event) && event.undoes === null);
  return new Set(naming.flatMap((event) => event.vehicleId ?? []));
}

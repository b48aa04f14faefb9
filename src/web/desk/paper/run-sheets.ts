// Run sheets of a day: the trips of each bus, as they are printed.
import { formatInstant, instant } from '../../../scheduling/service-time.js';
import { clockOf, dateOf, secondsOf } from '../../shared/moments.js';
import type { Schema } from '../../shared/schema.js';

export type DayTrip = Schema<'DispatchTripAnswer'>;

/** A row of a run sheet: one trip. */
export interface SheetTrip {
  readonly tripId: string;
  /** Scheduled clock time, after any move; null: the trip was not planned. */
  readonly departs: string | null;
  readonly arrives: string | null;
  /** It leaves after midnight, on the calendar date after its service date. */
  readonly isNextDay: boolean;
  readonly routeName: string;
  readonly routeColor: string | null;
  /** Its last stop, or its headsign. */
  readonly towards: string;
  readonly isCancelled: boolean;
  readonly reason: string | null;
  readonly isExtra: boolean;
  readonly trip: DayTrip;
}

/** The trips of one bus on a day; a sheet without a bus holds a route's trips that have none. */
export interface RunSheet {
  /** The vehicle's id, or `route:` and the route's id. */
  readonly key: string;
  readonly vehicle: DayTrip['vehicle'];
  readonly drivers: readonly { readonly accountId: string; readonly name: string; readonly phone: string | null }[];
  readonly trips: readonly SheetTrip[];
}

const shifted = (moment: string | null, seconds: number, zone: string): string | null =>
  moment === null || seconds === 0 ? moment : formatInstant(instant(secondsOf(moment) + seconds), zone);

export function sheetTrip(trip: DayTrip, zone: string): SheetTrip {
  const departs = shifted(trip.scheduledDepartureTime, trip.shiftSeconds, zone);
  const arrives = shifted(trip.scheduledArrivalTime, trip.shiftSeconds, zone);
  return {
    ...{ tripId: trip.tripId, departs: departs === null ? null : clockOf(departs), arrives: arrives === null ? null : clockOf(arrives) },
    isNextDay: departs !== null && dateOf(departs) > trip.serviceDate,
    ...{ routeName: trip.routeName, routeColor: trip.routeColor, towards: trip.lastStop?.name ?? trip.headsign },
    ...{ isCancelled: trip.sign === 'cancelled', reason: trip.reason, isExtra: !trip.isScheduled, trip },
  };
}

/** One sheet per bus, in the order of their first departures; trips without a bus come last, by route. */
export function runSheets(trips: readonly DayTrip[], zone: string): RunSheet[] {
  const byKey = new Map<string, DayTrip[]>();
  for (const trip of trips) {
    const key = trip.vehicle?.vehicleId ?? `route:${trip.routeId}`;
    byKey.set(key, [...(byKey.get(key) ?? []), trip]);
  }
  const sheets = [...byKey].map(([key, own]): RunSheet => {
    const drivers = new Map(own.flatMap(({ driver }) => (driver === null ? [] : [[driver.accountId, driver] as const])));
    const vehicle = own.find((trip) => trip.vehicle !== null)?.vehicle ?? null;
    return { key, vehicle, drivers: [...drivers.values()], trips: own.map((trip) => sheetTrip(trip, zone)) };
  });
  return [...sheets.filter(({ vehicle }) => vehicle !== null), ...sheets.filter(({ vehicle }) => vehicle === null)];
}

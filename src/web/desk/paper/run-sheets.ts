import { formatInstant, instant } from '../../../scheduling/service-time.js';
import { clockOf, dateOf, secondsOf } from '../../shared/moments.js';
import type { Schema } from '../../shared/schema.js';

export type DayTrip = Schema<'DispatchTripAnswer'>;

/** A trip as it stands on paper. */
export interface SheetTrip {
  readonly tripId: string;
  /** As the plan of the day is by now, on the clocks of the agency; null: nobody planned it. */
  readonly departs: string | null;
  readonly arrives: string | null;
  /** It leaves after midnight and belongs to the day before. */
  readonly isNextDay: boolean;
  readonly routeName: string;
  readonly routeColor: string | null;
  /** Where it goes. */
  readonly towards: string;
  readonly isCancelled: boolean;
  readonly reason: string | null;
  readonly isExtra: boolean;
  readonly trip: DayTrip;
}

/** What one bus has to do on a day; without a bus, what one route has that no bus was given. */
export interface RunSheet {
  /** The vehicle, or `route:` and the route. */
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

/** One sheet a bus, in the order of their first departures; trips without a bus come last, by route. */
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

import { epochSeconds, formatInstant, parseServiceDate, parseServiceTime, plus, seconds } from '../../../scheduling/service-time.js';
import { counts } from '../outbox/outbox.js';
import { sortedRows } from '../outbox/sorted-rows.js';
import type { Row } from '../rows.js';
import type { Bundle, BundleDay, BundleRoute, BundleTrip } from '../wire.js';

type Direction = BundleRoute['directions'][number];

/** The direction of a route that an extra trip serves. */
function directionOf({ routes }: Pick<Bundle, 'routes'>, routeId: string, directionId: 0 | 1 | null): Direction | null {
  return routes.find((route) => route.routeId === routeId)?.directions.find((each) => each.directionId === directionId) ?? null;
}

/**
 * A trip outside the timetable in the form of the bundle, made from what was logged on this phone.
 * @param startTime local time, like 08:12; null: not stated, so the trip has no planned times
 */
export function addedTrip(
  bundle: Pick<Bundle, 'routes' | 'timezone' | 'vehicles'>,
  facts: { date: string; tripId: string; routeId: string; directionId: 0 | 1 | null; startTime: string | null; vehicleId: string | null },
): BundleTrip {
  const { date, tripId, routeId, directionId, vehicleId } = facts;
  const direction = directionOf(bundle, routeId, directionId);
  const [day, time] = [parseServiceDate(date), facts.startTime === null ? null : parseServiceTime(withSeconds(facts.startTime))];
  const start = day === null || time === null ? null : epochSeconds(day, time, bundle.timezone);
  const nobody = { boardings: null, alightings: null, leftBehind: null } as const;
  const stops = (direction?.stops ?? []).map(({ stopId, name }, position) => {
    const at = start === null ? null : formatInstant(plus(start, seconds(direction?.departureSeconds[position] ?? 0)), bundle.timezone);
    return {
      ...{ position, stopId, name, ...nobody, departureLoad: null, actualArrivalTime: null, actualDepartureTime: null },
      ...{ scheduledArrivalTime: at, scheduledDepartureTime: at },
    };
  });
  return {
    ...{ serviceDate: date, tripId, routeId, directionId, isScheduled: false, isAdded: start !== null, shiftSeconds: 0, reason: null },
    ...{ state: 'planned', isCounted: false, isReconstruction: false, wasFull: false, ...nobody, delaySeconds: null },
    ...{ findings: [], events: [], headsign: direction?.headsign ?? routeId, isMine: null, driverName: null, vehicleId, stops },
  };
}

/** @example withSeconds('08:12') // '08:12:00' */
const withSeconds = (time: string): string => (time.split(':').length === 2 ? `${time}:00` : time);

/** The days of the bundle with trips that were added on this phone and that the bundle does not contain yet, sorted by departure. */
export function daysWithAdded(bundle: Pick<Bundle, 'days' | 'routes' | 'timezone' | 'vehicles'>, rows: readonly Row[]): BundleDay[] {
  const { ofExtra, undone } = sortedRows(rows);
  return bundle.days.map((day) => {
    const plannedIds = new Set(day.trips.map(({ tripId }) => tripId));
    const added = ofExtra.filter((row) => row.body.serviceDate === day.date && counts(row) && !undone.has(row.rowId));
    const addedById = new Map<string, BundleTrip>();
    for (const { body } of added) {
      const { routeId = '', directionId = null, startTime = null } = body.extra ?? {};
      const isBetter = addedById.get(body.tripId)?.isAdded !== true;
      if (!plannedIds.has(body.tripId) && isBetter)
        addedById.set(
          body.tripId,
          addedTrip(bundle, { date: day.date, tripId: body.tripId, routeId, directionId, startTime, vehicleId: body.vehicleId ?? null }),
        );
    }
    return addedById.size === 0 ? day : { ...day, trips: [...day.trips, ...addedById.values()].sort(byDeparture) };
  });
}

const startOf = ({ stops, shiftSeconds }: BundleTrip): number => {
  const planned = stops[0]?.scheduledDepartureTime ?? null;
  return planned === null ? Infinity : Date.parse(planned) / 1000 + shiftSeconds;
};
const byDeparture = (a: BundleTrip, b: BundleTrip): number => (startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : 0);

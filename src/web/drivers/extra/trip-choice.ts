import { epochSeconds, parseServiceDate, parseServiceTime } from '../../../scheduling/service-time.js';
import { departureOf } from '../changes.js';
import { clockAt } from '../outbox-list/row-text.js';
import type { Entry } from '../rows.js';
import type { Bundle, BundleTrip } from '../wire.js';

/** A direction of a route, along which an extra trip can run. */
export interface Way {
  readonly key: string;
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  readonly headsign: string;
  readonly from: string;
  readonly minutes: number;
}

/** All directions of all routes; those with the same destination are next to each other. */
export function ways({ routes }: Pick<Bundle, 'routes'>): Way[] {
  const all = routes.flatMap(({ routeId, directions }) =>
    directions.map(({ directionId, headsign, stops, departureSeconds }) => ({
      ...{
        key: `${routeId}/${directionId ?? ''}`,
        routeId,
        directionId: directionId as 0 | 1 | null,
        headsign,
        from: stops[0]?.name ?? '',
      },
      minutes: Math.round((departureSeconds.at(-1) ?? 0) / 60),
    })),
  );
  const first = (headsign: string): number => all.findIndex((way) => way.headsign === headsign);
  return all
    .map((way, index) => ({ way, index }))
    .sort((a, b) => first(a.way.headsign) - first(b.way.headsign) || a.index - b.index)
    .map(({ way }) => way);
}

/**
 * The moment of a local time on a date, seconds since 1970; null: `clock` is not a time of day.
 * @example momentOf('2024-07-15', '08:12', 'Asia/Shanghai') // 1721002320
 */
export function momentOf(date: string, clock: string, zone: string): number | null {
  const [day, time] = [parseServiceDate(date), parseServiceTime(`${clock}:00`)];
  return day === null || time === null || time >= 86_400 ? null : epochSeconds(day, time, zone);
}

/** A planned trip within this many seconds may be the one that the driver means. */
const nearSeconds = 600;
/** A planned trip of the same direction at about the same time, which the driver is warned about; null: there is none. */
export function nearTrip(
  bundle: Bundle,
  date: string,
  way: Pick<Way, 'routeId' | 'directionId'>,
  at: number,
): { readonly time: string; readonly headsign: string } | null {
  const trips = bundle.days.find((day) => day.date === date)?.trips ?? [];
  const near = trips.find((trip) => {
    const departure = departureOf(trip);
    const isSameWay = trip.routeId === way.routeId && trip.directionId === way.directionId && trip.state !== 'cancelled';
    return isSameWay && departure !== null && Math.abs(departure - at) < nearSeconds;
  });
  return near === undefined ? null : { time: clockAt(departureOf(near) ?? at, bundle.timezone), headsign: near.headsign };
}

/** The id that the phone gives an extra trip. @param chance random letters and digits @example extraTripId(way, '2024-07-15', '08:12', 'k3x9') // 'songhong-0-extra-20240715-0812-k3x9' */
export const extraTripId = (
  { routeId, directionId }: Pick<Way, 'routeId' | 'directionId'>,
  date: string,
  clock: string,
  chance: string,
): string => [routeId.slice(0, 180), directionId ?? 'x', 'extra', date.replaceAll('-', ''), clock.replace(':', ''), chance].join('-');

/** The entry that adds an extra trip. */
export function extraTripEntry(way: Way, facts: { date: string; tripId: string; clock: string; vehicleId: string | null }): Entry {
  const { date, tripId, clock, vehicleId } = facts;
  return {
    what: 'event',
    body: {
      ...{ kind: 'trip-added', serviceDate: date, tripId, extra: { routeId: way.routeId, directionId: way.directionId, startTime: clock } },
      ...(vehicleId === null ? {} : { vehicleId }),
    },
    about: { time: clock, headsign: way.headsign },
  };
}

/** A trip that ran, entered afterwards. */
export interface PastTrip {
  readonly date: string;
  readonly tripId: string;
  readonly headsign: string;
  /** Route and direction of a trip that is in no timetable; null: it is in the timetable. */
  readonly extra: { readonly routeId: string; readonly directionId: 0 | 1 | null } | null;
  /** When it left, seconds since 1970, and how many seconds it takes. */
  readonly start: number;
  readonly runSeconds: number;
  readonly boarded: number;
  readonly leftBehind: number;
  readonly vehicleId: string | null;
}

/** The entries of a past trip: start, boardings, people left behind, end; none of them later than now. */
export function pastTripEntries(trip: PastTrip, zone: string, now: number): Entry[] {
  const { date, tripId, headsign, extra, start, vehicleId } = trip;
  const end = Math.min(start + trip.runSeconds, now);
  const common = { serviceDate: date, tripId, ...(extra === null ? {} : { extra }), ...(vehicleId === null ? {} : { vehicleId }) };
  const about = { time: clockAt(start, zone), headsign };
  const entryOf = (kind: 'trip-started' | 'boarded' | 'left-behind' | 'trip-ended', at: number, count?: number): Entry => ({
    ...{ what: 'event', about, at },
    body: { ...common, kind, ...(count === undefined ? {} : { count }) },
  });
  return [
    entryOf('trip-started', start),
    ...(trip.boarded > 0 ? [entryOf('boarded', start, trip.boarded)] : []),
    ...(trip.leftBehind > 0 ? [entryOf('left-behind', start, trip.leftBehind)] : []),
    entryOf('trip-ended', Math.max(start, end)),
  ];
}

/** The planned duration of a trip in seconds; 0 for a trip without planned times. */
export function runSecondsOf({ stops }: Pick<BundleTrip, 'stops'>): number {
  const [first, last] = [stops[0]?.scheduledDepartureTime ?? null, stops.at(-1)?.scheduledArrivalTime ?? null];
  return first === null || last === null ? 0 : (Date.parse(last) - Date.parse(first)) / 1000;
}

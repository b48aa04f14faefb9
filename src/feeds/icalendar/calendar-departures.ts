import { zoneOn } from '../../agencies/versions-of-date.js';
import { headsignAt, stopName } from '../../network/spoken.js';
import type { Language } from '../../language.js';
import type { Network } from '../../network/network.service.js';
import type { TripChanges } from '../../operations/cancelled-trips.service.js';
import { boardingPositions, dropOffsAfter, lastAlighting, type Pattern } from '../../scheduling/trips.js';
import { plus, seconds, type EpochSeconds, type ServiceDate } from '../../scheduling/service-time.js';
import { headsignOf, serviceDayFor, type PlannedTrip, type VersionInForce } from '../../timetables/in-force.js';
import { plannedCalls, type TripIdentity } from '../../trip-log/operated-trip.js';
import type { PlannedCall } from '../../trip-log/trip-performed.js';
import type { RouteDirection } from './calendar-address.js';
import type { CalendarDeparture } from './calendar.js';
import type { OriginsOfDate } from './trip-origins.js';

/** A direction of a route, and where riders board. */
export interface Boarding extends RouteDirection {
  readonly stopId: string;
  /** The stop, or the platforms of a station. */
  readonly stopIds: readonly string[];
  /** The patterns of the direction in all timetables. */
  readonly patternIds: ReadonlySet<number>;
}

/** A trip on a date, as scheduled. */
export interface TripOfDay {
  readonly tripId: string;
  readonly pattern: Pattern;
  readonly calls: readonly Pick<PlannedCall, 'arrival' | 'departure'>[];
  readonly headwaySeconds: number | null;
  readonly headsignFrom: (position: number) => string;
}

export interface DayOfTrips {
  readonly date: ServiceDate;
  readonly inForce: VersionInForce;
  readonly trips: readonly TripOfDay[];
  /** By trip id; undefined: none. */
  readonly changes: ReadonlyMap<string, TripChanges> | undefined;
  readonly origins: OriginsOfDate;
  readonly language: Language;
}

export function departuresOfDay(network: Network, boarding: Boarding, day: DayOfTrips): CalendarDeparture[] {
  const { date, inForce, trips, changes, origins } = day;
  const { provisional } = serviceDayFor([inForce], date, boarding.patternIds);
  const departures = trips
    .filter(({ pattern }) => pattern.directionId === boarding.directionId)
    .flatMap((trip) => departuresOfTrip(network, boarding, trip, day).map((departure) => ({ ...departure, provisional })))
    .map((departure) => {
      const { id, earlier } = origins.find(departure.tripId);
      const before = earlier.reduce((sum, tripId) => sum + (changes?.get(tripId)?.count ?? 0), origins.revisions);
      return withChanges({ ...departure, originId: id }, changes?.get(departure.tripId), {
        publishedAt: inForce.version.createdAt,
        before,
      });
    });
  return departures.sort((a, b) => a.departs - b.departs || (a.tripId < b.tripId ? -1 : 1));
}

export function ofTimetable(network: Network, planned: PlannedTrip, date: ServiceDate, language: Language): TripOfDay {
  const { trip, pattern, stopTimes } = planned;
  return {
    ...{ tripId: trip.tripId, pattern, headwaySeconds: trip.headwaySeconds },
    calls: plannedCalls(date, zoneOn(network, date), pattern.stops, stopTimes),
    headsignFrom: (position) => headsignOf(network, planned, position, language),
  };
}

/**
 * A trip that a manager added.
 * @returns null: its pattern is unknown
 */
export function ofManager(network: Network, identity: TripIdentity, language: Language): TripOfDay | null {
  const pattern = network.patterns.get(identity.patternId);
  if (pattern === undefined) return null;
  return {
    ...{ tripId: identity.tripId, pattern, calls: identity.plan, headwaySeconds: null },
    headsignFrom: (position) => headsignAt(network, pattern, identity, position, language),
  };
}

type Planned = Omit<
  CalendarDeparture,
  'originId' | 'provisional' | 'cancelled' | 'movedFrom' | 'added' | 'reason' | 'changes' | 'revisedAt'
>;

function withChanges(
  planned: Planned & Pick<CalendarDeparture, 'provisional' | 'originId'>,
  changes: TripChanges | undefined,
  { publishedAt, before }: { readonly publishedAt: EpochSeconds; readonly before: number },
): CalendarDeparture {
  const { cancelled = false, isAdded: added = false, shift = seconds(0), reason = null, count = 0, lastAt = publishedAt } = changes ?? {};
  return {
    ...planned,
    ...{ cancelled, added, reason, movedFrom: shift === 0 ? null : planned.departs },
    departs: plus(planned.departs, shift),
    arrives: plus(planned.arrives, shift),
    changes: before + count,
    revisedAt: lastAt > publishedAt ? lastAt : publishedAt,
  };
}

function departuresOfTrip(network: Network, { stopIds }: Boarding, trip: TripOfDay, { date, language }: DayOfTrips): Planned[] {
  const { tripId, pattern, calls, headwaySeconds } = trip;
  const positions = boardingPositions(pattern).filter((position) => stopIds.includes(pattern.stops[position]?.stopId ?? ''));
  const end = calls[lastAlighting(pattern)];
  return positions.flatMap((position) => {
    const [stopId, call] = [pattern.stops[position]?.stopId ?? '', calls[position]];
    if (call === undefined || end === undefined) return [];
    const { stopLat: lat = null, stopLon: lon = null } = network.stops.get(stopId) ?? {};
    return {
      ...{ tripId, serviceDate: date, stopId, headwaySeconds },
      call: positions.filter((earlier) => earlier < position && pattern.stops[earlier]?.stopId === stopId).length,
      departs: call.departure,
      arrives: end.arrival,
      headsign: trip.headsignFrom(position),
      pickupType: pattern.stops[position]?.pickupType ?? null,
      dropOffs: dropOffsAfter(pattern, position)
        .filter(({ dropOffType }) => dropOffType !== 'none')
        .map(({ dropOffType, stopIds: ahead }) => ({ dropOffType, stops: ahead.map((one) => stopName(network, one, language).name) })),
      stopName: stopName(network, stopId, language).name,
      position: lat === null || lon === null ? null : { lat, lon },
    };
  });
}

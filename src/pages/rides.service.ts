import { Injectable } from '@nestjs/common';
import { zoneOn } from '../agencies/versions-of-date.js';
import type { LiveTimetable } from '../departures/live-timetable.io.js';
import { epochSeconds, parseInstant, plus, seconds, type ServiceDate, type ServiceTime } from '../scheduling/service-time.js';
import type { StopOffsets } from '../scheduling/timetable.js';
import { boardingPositions, lastAlighting, type Pattern } from '../scheduling/trips.js';
import { Blocks } from '../timetables/blocks.service.js';

/** What a departure is known by. */
export interface RidingTrip {
  readonly tripId: string;
  readonly serviceDate: string;
  readonly scheduledDepartureTime: string;
}

/** Where who gets on may get off, and how long it takes; one object for all departures of which that is the same. */
export interface Ride {
  /** From where one gets on, up to the last stop for riders. */
  readonly stopIds: readonly string[];
  /** To the arrival at each; null: nobody gets off there. */
  readonly seconds: readonly (number | null)[];
}

interface Timed {
  readonly patternId: number;
  readonly offsets: StopOffsets;
  /** Null: nobody planned it. */
  readonly startTime: ServiceTime | null;
}

/** How long trips ride from a stop to those ahead, by the timetable in memory, or as a trip outside it usually does. */
@Injectable()
export class Rides {
  constructor(private readonly blocks: Blocks) {}

  /** @param from the stop, or the platforms of a station @returns trip by trip; null: nobody knows */
  async find(live: LiveTimetable, trips: readonly RidingTrip[], from: ReadonlySet<string>): Promise<(Ride | null)[]> {
    const timed = new Map<string, Timed>();
    for (const date of new Set(trips.map(({ serviceDate }) => serviceDate)))
      await this.addTimes(
        live,
        date as ServiceDate,
        new Set(trips.flatMap((trip) => (trip.serviceDate === date ? trip.tripId : []))),
        timed,
      );
    const rides = new Map<Pattern, Map<StopOffsets, Map<number, Ride>>>();
    return trips.map((trip) => {
      const found = timed.get(keyOf(trip.serviceDate, trip.tripId));
      const pattern = found === undefined ? undefined : live.network.patterns.get(found.patternId);
      if (found === undefined || pattern === undefined) return null;
      const position = positionOf(trip, pattern, found, { from, zone: zoneOn(live.network, trip.serviceDate as ServiceDate) });
      const ofPattern = kept(rides, pattern, () => new Map<StopOffsets, Map<number, Ride>>());
      const known = kept(ofPattern, found.offsets, () => new Map<number, Ride>());
      return position === undefined ? null : kept(known, position, () => rideFrom(pattern, found.offsets, position));
    });
  }

  private async addTimes(live: LiveTimetable, date: ServiceDate, tripIds: ReadonlySet<string>, timed: Map<string, Timed>): Promise<void> {
    const trips = await this.blocks.findTrips(live.network.agency.agencyId, date);
    const planned = [...tripIds].flatMap((tripId) => trips?.find(tripId) ?? []);
    await trips?.loadOffsets(planned);
    for (const trip of planned) {
      const offsets = trips?.offsets(trip);
      if (offsets !== undefined) timed.set(keyOf(date, trip.tripId), { ...trip, offsets });
    }
    for (const tripId of tripIds) {
      const told = timed.has(keyOf(date, tripId)) ? null : live.findRealTimeTrip(date, tripId);
      if (told !== null && told.offsets !== null) timed.set(keyOf(date, tripId), { ...told, offsets: told.offsets });
    }
  }
}

const keyOf = (date: string, tripId: string): string => `${date} ${tripId}`;

/** What a map holds, or what is made for it. */
function kept<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}

/** Where in its pattern a departure is: a trip may come by the same stop again. */
function positionOf(
  { serviceDate, scheduledDepartureTime }: RidingTrip,
  pattern: Pattern,
  { offsets, startTime }: Timed,
  { from, zone }: { readonly from: ReadonlySet<string>; readonly zone: string },
): number | undefined {
  const positions = boardingPositions(pattern).filter((position) => from.has(pattern.stops[position]?.stopId ?? ''));
  if (positions.length < 2 || startTime === null) return positions[0];
  const planned = parseInstant(scheduledDepartureTime);
  const leaves = (position: number): number =>
    epochSeconds(serviceDate as ServiceDate, plus(startTime, seconds(offsets.departures[position] ?? 0)), zone);
  return positions.find((position) => leaves(position) === planned) ?? positions[0];
}

function rideFrom(pattern: Pattern, { arrivals, departures }: StopOffsets, position: number): Ride {
  const leaves = departures[position] ?? 0;
  const ahead = pattern.stops
    .slice(position, lastAlighting(pattern) + 1)
    .map(({ stopId, boards, dropOffType }, place) => ({
      stopId,
      boards,
      getsOff: dropOffType !== 'none',
      arrives: arrivals[position + place],
    }))
    // Of a stop for nobody riders hear nothing.
    .filter(({ boards, getsOff }) => boards || getsOff);
  return {
    stopIds: ahead.map(({ stopId }) => stopId),
    seconds: ahead.map(({ getsOff, arrives }, place) => (place === 0 ? 0 : getsOff && arrives !== undefined ? arrives - leaves : null)),
  };
}

/** How long one rides to a stop, at its last call; null: the trip does not let riders off there. */
export function rideTo({ stopIds, seconds: all }: Ride, to: string): number | null {
  const last = stopIds.findLastIndex((stopId, place) => place > 0 && stopId === to && all[place] !== null);
  return all[last] ?? null;
}

import { Injectable } from '@nestjs/common';
import { zoneOn } from '../agencies/versions-of-date.js';
import type { LiveTimetable } from '../departures/live-timetable.io.js';
import { epochSeconds, parseInstant, plus, seconds, type ServiceDate, type ServiceTime } from '../scheduling/service-time.js';
import type { StopOffsets } from '../scheduling/timetable.js';
import { boardingPositions, lastAlighting, type Pattern } from '../scheduling/trips.js';
import { Blocks } from '../timetables/blocks.service.js';

/** What identifies a departure. */
export interface RidingTrip {
  readonly tripId: string;
  readonly serviceDate: string;
  readonly scheduledDepartureTime: string;
}

/** The stops ahead of a departure, and the riding times to them. Departures with the same pattern and times share one object. */
export interface Ride {
  /** From the boarding stop to the last stop for riders. */
  readonly stopIds: readonly string[];
  /** Seconds to the arrival at each stop; null: nobody may get off there. */
  readonly seconds: readonly (number | null)[];
}

interface Timed {
  readonly patternId: number;
  readonly offsets: StopOffsets;
  /** null: the trip was not scheduled. */
  readonly startTime: ServiceTime | null;
}

/** Computes riding times from a stop to those ahead, from the timetable in memory; for a trip outside it, from its usual times. */
@Injectable()
export class Rides {
  constructor(private readonly blocks: Blocks) {}

  /**
   * @param from the stop, or the platforms of a station
   * @returns one per trip; null: unknown
   */
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
      const ofPattern = getOrCreate(rides, pattern, () => new Map<StopOffsets, Map<number, Ride>>());
      const byPosition = getOrCreate(ofPattern, found.offsets, () => new Map<number, Ride>());
      return position === undefined ? null : getOrCreate(byPosition, position, () => rideFrom(pattern, found.offsets, position));
    });
  }

  private async addTimes(live: LiveTimetable, date: ServiceDate, tripIds: ReadonlySet<string>, timed: Map<string, Timed>): Promise<void> {
    const trips = await this.blocks.findTrips(live.network.agency.agencyId, date);
    const planned = [...tripIds].flatMap((tripId) => trips?.find(tripId) ?? []);
    for (const trip of planned) {
      const offsets = trips?.offsets(trip);
      if (offsets !== undefined) timed.set(keyOf(date, trip.tripId), { ...trip, offsets });
    }
    for (const tripId of tripIds) {
      const reported = timed.has(keyOf(date, tripId)) ? null : live.findRealTimeTrip(date, tripId);
      if (reported !== null && reported.offsets !== null) timed.set(keyOf(date, tripId), { ...reported, offsets: reported.offsets });
    }
  }
}

const keyOf = (date: string, tripId: string): string => `${date} ${tripId}`;

/** Gets the value of a key, created on first use. */
function getOrCreate<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

/** The position of a departure in its pattern, by its planned time if the trip calls at the stop twice. */
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
    // Stops where riders neither board nor alight are not shown.
    .filter(({ boards, getsOff }) => boards || getsOff);
  return {
    stopIds: ahead.map(({ stopId }) => stopId),
    seconds: ahead.map(({ getsOff, arrives }, place) => (place === 0 ? 0 : getsOff && arrives !== undefined ? arrives - leaves : null)),
  };
}

/** The riding time to a stop, at its last call; null: riders may not get off there. */
export function rideTo({ stopIds, seconds: all }: Ride, to: string): number | null {
  const last = stopIds.findLastIndex((stopId, place) => place > 0 && stopId === to && all[place] !== null);
  return all[last] ?? null;
}

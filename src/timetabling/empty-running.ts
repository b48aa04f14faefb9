import type { EmptyRunning } from '../blocking/vehicle-trip.js';
import { metersBetween } from '../places/distance.js';
import type { Position } from '../places/coordinates.js';
import type { Seconds } from '../scheduling/service-time.js';
import type { DraftContent, DraftStop } from './draft-content.js';
import type { DraftTrip } from './draft-trips.js';

/**
 * In a straight line, where nobody said how long it takes and no trip goes that way. Buses run at some 20 km/h in a city at its busiest, and
 * streets are a third longer than the line: 15 km/h. Rather too slow than too fast, because a bus that comes too late makes riders wait.
 */
export const straightLineKmh = 15;

/** How a time of running empty is known. */
export type EmptyRunSource = 'said' | 'trips' | 'distance';

export interface KnownEmptyRun {
  readonly seconds: Seconds;
  readonly source: EmptyRunSource;
}

/** Between which stops a bus takes how long without riders; null: where a stop has no position, nobody knows. */
export function emptyRunsOf(
  { fleet, stops }: DraftContent,
  trips: readonly DraftTrip[],
): (fromStopId: string, toStopId: string) => KnownEmptyRun | null {
  const said = new Map(fleet.emptyRuns.map(({ fromStopId, toStopId, seconds }) => [pair(fromStopId, toStopId), seconds]));
  const shortest = shortestTrips(trips);
  const positions = new Map(stops.map((stop) => [stop.stopId, positionOf(stop)]));
  return (from, to) => {
    if (from === to) return { seconds: 0 as Seconds, source: 'said' };
    const known = said.get(pair(from, to));
    if (known !== undefined) return { seconds: known as Seconds, source: 'said' };
    const driven = Math.min(shortest.get(pair(from, to)) ?? Infinity, shortest.get(pair(to, from)) ?? Infinity);
    if (driven < Infinity) return { seconds: driven as Seconds, source: 'trips' };
    const [start, end] = [positions.get(from), positions.get(to)];
    if (start === undefined || start === null || end === undefined || end === null) return null;
    return { seconds: secondsFor(metersBetween(start, end)), source: 'distance' };
  };
}

export function emptyRunningOf(content: DraftContent, trips: readonly DraftTrip[]): EmptyRunning {
  const known = emptyRunsOf(content, trips);
  return (from, to) => known(from, to)?.seconds ?? null;
}

/** Whole minutes, as a timetable has them. @example secondsFor(1500) // 360 */
const secondsFor = (meters: number): Seconds => (Math.ceil(((meters / 1000 / straightLineKmh) * 3600) / 60) * 60) as Seconds;

const pair = (from: string, to: string): string => JSON.stringify([from, to]);
const positionOf = ({ lat, lon }: DraftStop): Position | null => (lat === null || lon === null ? null : { lat, lon });

function shortestTrips(trips: readonly DraftTrip[]): ReadonlyMap<string, number> {
  const shortest = new Map<string, number>();
  // Trips of a way with the same running times share them.
  let last: DraftTrip | null = null;
  for (const trip of trips) {
    const isAlike = last?.arrivals === trip.arrivals && last.wayId === trip.wayId;
    last = trip;
    if (isAlike) continue;
    const key = pair(trip.startStopId, trip.endStopId);
    shortest.set(key, Math.min(shortest.get(key) ?? Infinity, trip.endTime - trip.startTime));
  }
  return shortest;
}

/** Two stops of one name so near are the two sides of a street: metres. */
const acrossTheStreet = 150;

/**
 * Where a bus that arrived at a stop can set out again without running empty: stops of one station, and of one name across the street, are
 * one place, named by the first of them. What a bus needs to turn there is part of its layover.
 */
export function turningPlaces(stops: readonly DraftStop[]): (stopId: string) => string {
  const placeOf = new Map<string, string>();
  const byName = new Map<string, { readonly stopId: string; readonly at: Position }[]>();
  const byStation = new Map<string, string>();
  for (const stop of stops) {
    const { stopId, name, parentStation } = stop;
    const at = positionOf(stop);
    const alike = byName.get(name) ?? [];
    const near = name === '' || at === null ? undefined : alike.find((other) => metersBetween(other.at, at) <= acrossTheStreet);
    const station = parentStation === null ? undefined : byStation.get(parentStation);
    const place = station ?? near?.stopId ?? stopId;
    placeOf.set(stopId, place);
    if (parentStation !== null && station === undefined) byStation.set(parentStation, place);
    if (near === undefined && at !== null) byName.set(name, [...alike, { stopId: place, at }]);
  }
  return (stopId) => placeOf.get(stopId) ?? stopId;
}

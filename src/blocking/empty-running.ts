import { metersBetween } from '../places/distance.js';
import type { Position } from '../places/coordinates.js';
import type { Seconds } from '../scheduling/service-time.js';
import type { EmptyRunning, VehicleTrip } from './vehicle-trip.js';

/** A stop as a vehicle sees it; `lat` and `lon` null: nobody knows where it is. */
export interface VehicleStop {
  readonly stopId: string;
  readonly name: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly parentStation: string | null;
}

/** What was said of running empty, and where the stops are. */
export interface EmptyRunFacts {
  readonly fleet: { readonly emptyRuns: readonly { readonly fromStopId: string; readonly toStopId: string; readonly seconds: number }[] };
  readonly stops: readonly VehicleStop[];
}

type DrivenTrip = Pick<VehicleTrip, 'startStopId' | 'endStopId' | 'startTime' | 'endTime'>;

/**
 * In a straight line, where nobody said how long it takes and no trip goes that way. Buses run at some 20 km/h in a city at its busiest, and
 * streets are a third longer than the line: 15 km/h. Rather too slow than too fast, because a bus that comes too late makes riders wait.
 */
export const straightLineKmh = 15;

/** How a time of running empty is known. */
type EmptyRunSource = 'said' | 'trips' | 'distance';

export interface EmptyRun {
  readonly seconds: Seconds;
  readonly source: EmptyRunSource;
}

/** Between which stops a bus takes how long without riders; null: where a stop has no position, nobody knows. */
export function emptyRunsOf(
  { fleet, stops }: EmptyRunFacts,
  trips: readonly DrivenTrip[],
): (fromStopId: string, toStopId: string) => EmptyRun | null {
  const entered = new Map(fleet.emptyRuns.map(({ fromStopId, toStopId, seconds }) => [pair(fromStopId, toStopId), seconds]));
  const shortest = shortestTrips(trips);
  const positions = new Map(stops.map((stop) => [stop.stopId, positionOf(stop)]));
  return (from, to) => {
    if (from === to) return { seconds: 0 as Seconds, source: 'said' };
    const enteredSeconds = entered.get(pair(from, to));
    if (enteredSeconds !== undefined) return { seconds: enteredSeconds as Seconds, source: 'said' };
    const driven = Math.min(shortest.get(pair(from, to)) ?? Infinity, shortest.get(pair(to, from)) ?? Infinity);
    if (driven < Infinity) return { seconds: driven as Seconds, source: 'trips' };
    const [start, end] = [positions.get(from), positions.get(to)];
    if (start === undefined || start === null || end === undefined || end === null) return null;
    return { seconds: secondsFor(metersBetween(start, end)), source: 'distance' };
  };
}

export function emptyRunningOf(content: EmptyRunFacts, trips: readonly DrivenTrip[]): EmptyRunning {
  const emptyRun = emptyRunsOf(content, trips);
  return (from, to) => emptyRun(from, to)?.seconds ?? null;
}

/** Whole minutes, as a timetable has them. @example secondsFor(1500) // 360 */
const secondsFor = (meters: number): Seconds => (Math.ceil(((meters / 1000 / straightLineKmh) * 3600) / 60) * 60) as Seconds;

const pair = (from: string, to: string): string => `${from}\n${to}`;
const positionOf = ({ lat, lon }: VehicleStop): Position | null => (lat === null || lon === null ? null : { lat, lon });

function shortestTrips(trips: readonly DrivenTrip[]): ReadonlyMap<string, number> {
  const shortest = new Map<string, number>();
  for (const { startStopId, endStopId, startTime, endTime } of trips) {
    const key = pair(startStopId, endStopId);
    shortest.set(key, Math.min(shortest.get(key) ?? Infinity, endTime - startTime));
  }
  return shortest;
}

/** Two stops of one name so near are the two sides of a street: metres. */
const acrossTheStreet = 150;

/**
 * Where a bus that arrived at a stop can set out again without running empty: stops of one station, and of one name across the street, are
 * one place, named by the first of them. What a bus needs to turn there is part of its layover.
 */
export function turningPlaces(stops: readonly VehicleStop[]): (stopId: string) => string {
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

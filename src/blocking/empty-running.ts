import { metersBetween } from '../places/distance.js';
import type { Position } from '../places/coordinates.js';
import type { Seconds } from '../scheduling/service-time.js';
import type { EmptyRunning, VehicleTrip } from './vehicle-trip.js';

/** A stop with the fields that matter for vehicles; `lat` and `lon` are null if its position is unknown. */
export interface VehicleStop {
  readonly stopId: string;
  readonly name: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly parentStation: string | null;
}

/** The entered times of empty runs, and the stops with their positions. */
export interface EmptyRunFacts {
  readonly fleet: { readonly emptyRuns: readonly { readonly fromStopId: string; readonly toStopId: string; readonly seconds: number }[] };
  readonly stops: readonly VehicleStop[];
}

type DrivenTrip = Pick<VehicleTrip, 'startStopId' | 'endStopId' | 'startTime' | 'endTime'>;

/**
 * km/h in a straight line, for empty runs without an entered time or a trip. Buses run at some 20 km/h in a busy city, and
 * streets are a third longer than the straight line. The estimate is rather slow, because a late bus makes riders wait.
 */
export const straightLineKmh = 15;

/**
 * The source of the time of an empty run. `said`: entered by a manager, or 0 from a stop to itself; `trips`: the shortest trip between the
 * two stops, in either direction; `distance`: estimated from their positions.
 */
type EmptyRunSource = 'said' | 'trips' | 'distance';

export interface EmptyRun {
  readonly seconds: Seconds;
  readonly source: EmptyRunSource;
}

/** @returns a function that finds the time of an empty run between two stops; null: unknown, because a stop has no position */
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

/** Like `emptyRunsOf`, but without the source, as the search for the fewest vehicles needs it. */
export function emptyRunningOf(content: EmptyRunFacts, trips: readonly DrivenTrip[]): EmptyRunning {
  const emptyRun = emptyRunsOf(content, trips);
  return (from, to) => emptyRun(from, to)?.seconds ?? null;
}

/** Seconds at `straightLineKmh`, rounded up to whole minutes, as in timetables. @example secondsFor(1500) // 360 */
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

/** Two stops with the same name within this many metres count as the two sides of a street. */
const acrossTheStreet = 150;

/**
 * Maps each stop to the place where a bus that arrived there can set out again without an empty run. Stops of one station, and stops of the
 * same name on both sides of a street, are one place, identified by the id of the first of them. The time for turning there is part of the
 * layover.
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

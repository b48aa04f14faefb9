import type { VehicleRules, VehicleTrip } from './vehicle-trip.js';

/**
 * Which trips one vehicle can run after which. Trips are numbers in the order of their departures, stops are numbers, too. A trip can be
 * followed by all that leave a stop from some moment on, so that nothing is kept for each pair of trips.
 */
export interface TripOrder {
  /** By departure, then by id. */
  readonly trips: readonly VehicleTrip[];
  readonly starts: Int32Array;
  /** When its vehicle can leave again. */
  readonly ready: Int32Array;
  readonly startStops: Int32Array;
  readonly endStops: Int32Array;
  readonly stopIds: readonly string[];
  /** The trips that leave each stop, by departure. */
  readonly leaving: readonly (readonly number[])[];
}

/** When the vehicle of a trip can leave a stop at the earliest: trip × number of stops + stop. */
export type Earliest = Int32Array;

/** Later than any trip: it never gets there. */
export const never = 0x3fffffff;

/** @throws RangeError for a trip that ends before it starts */
export function tripOrderOf(given: readonly VehicleTrip[], layover: number): TripOrder {
  const trips = [...given].sort((a, b) => a.startTime - b.startTime || (a.tripId < b.tripId ? -1 : a.tripId > b.tripId ? 1 : 0));
  const numbers = new Map<string, number>();
  const numberOf = (stopId: string): number => {
    const index = numbers.get(stopId) ?? numbers.size;
    if (index === numbers.size) numbers.set(stopId, index);
    return index;
  };
  const startStops = Int32Array.from(trips, ({ startStopId }) => numberOf(startStopId));
  const endStops = Int32Array.from(trips, ({ endStopId }) => numberOf(endStopId));
  const leaving: number[][] = Array.from(numbers, () => []);
  startStops.forEach((stop, trip) => leaving[stop]?.push(trip));
  return {
    ...{ trips, startStops, endStops, stopIds: [...numbers.keys()], leaving },
    starts: Int32Array.from(trips, ({ startTime }) => startTime),
    ready: Int32Array.from(trips, (trip) => readyAfter(trip, layover)),
  };
}

/** A trip keeps its vehicle for a second at least: else two without running times could each come after the other. */
function readyAfter({ tripId, startTime, endTime }: VehicleTrip, layover: number): number {
  if (!(endTime >= startTime)) throw new RangeError(`trip ${tripId} ends at ${String(endTime)} before it starts at ${String(startTime)}`);
  return Math.max(endTime + Math.max(0, layover), startTime + 1);
}

/**
 * Seconds between all stops where vehicles may run empty: as said, as long as the shortest trip between them, or by way of other stops.
 * So whoever can run b after a, and c after b, can run c after a, and trips no two of which one vehicle can run are as many as the vehicles
 * that all trips take (Dilworth).
 */
export function emptySecondsBetween({ trips, startStops, endStops, stopIds }: TripOrder, rules: VehicleRules): Int32Array {
  const count = stopIds.length;
  const between = new Int32Array(count * count).fill(never);
  for (let from = 0; from < count; from += 1) {
    for (let to = 0; to < count; to += 1) {
      const emptySeconds = from === to ? 0 : rules.emptyRunning(stopIds[from] as string, stopIds[to] as string);
      if (emptySeconds !== null) between[from * count + to] = Math.max(0, emptySeconds);
    }
  }
  trips.forEach(({ startTime, endTime }, trip) => {
    const pair = at(startStops, trip) * count + at(endStops, trip);
    between[pair] = Math.min(at(between, pair), endTime - startTime);
  });
  for (let via = 0; via < count; via += 1) {
    for (let from = 0; from < count; from += 1) {
      const there = at(between, from * count + via);
      if (there === never) continue;
      for (let to = 0; to < count; to += 1) {
        const long = there + at(between, via * count + to);
        if (long < at(between, from * count + to)) between[from * count + to] = long;
      }
    }
  }
  return between;
}

export function earliestRunningEmpty({ ready, endStops, stopIds, trips }: TripOrder, between: Int32Array): Earliest {
  const count = stopIds.length;
  const earliest = new Int32Array(trips.length * count);
  for (let trip = 0; trip < trips.length; trip += 1) {
    for (let stop = 0; stop < count; stop += 1) {
      const empty = at(between, at(endStops, trip) * count + stop);
      earliest[trip * count + stop] = empty === never ? never : at(ready, trip) + empty;
    }
  }
  return earliest;
}

/** Where a vehicle gets from one stop to another by trips alone, each of which begins where the last one ended. */
export function earliestByTrips({ starts, ready, startStops, endStops, stopIds, leaving, trips }: TripOrder): Earliest {
  const count = stopIds.length;
  const earliest = new Int32Array(trips.length * count).fill(never);
  // What can be reached from a stop by its trips from one of them on: known from the last trip of the day to the first.
  const onwards = leaving.map((list) => new Int32Array((list.length + 1) * count).fill(never));
  const places = leaving.map((list) => list.length);
  for (let trip = trips.length - 1; trip >= 0; trip -= 1) {
    const end = at(endStops, trip);
    const first = firstFrom(leaving[end] as readonly number[], starts, at(ready, trip));
    const then = onwards[end] as Int32Array;
    for (let stop = 0; stop < count; stop += 1) earliest[trip * count + stop] = at(then, first * count + stop);
    earliest[trip * count + end] = at(ready, trip);
    const start = at(startStops, trip);
    const place = (places[start] as number) - 1;
    places[start] = place;
    const from = onwards[start] as Int32Array;
    for (let stop = 0; stop < count; stop += 1) {
      from[place * count + stop] = Math.min(at(from, (place + 1) * count + stop), at(earliest, trip * count + stop));
    }
  }
  return earliest;
}

/** The place in a list of trips of the first that leaves at a moment or later; its length where none does. */
export function firstFrom(list: readonly number[], starts: Int32Array, time: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(starts, list[middle] as number) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** For places that are known to be there. */
export const at = (list: Int32Array, place: number): number => list[place] as number;

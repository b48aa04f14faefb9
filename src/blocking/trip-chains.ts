import type { VehicleRules, VehicleTrip } from './vehicle-trip.js';

/**
 * The trips of a day, arranged to find which trips one vehicle can run after which. Trips and stops are numbered, trips by departure. The
 * trips that can follow at a stop are all that leave it from a certain time on, so nothing is stored per pair of trips.
 */
export interface TripOrder {
  /** By departure, then by id; the index is the number of the trip. */
  readonly trips: readonly VehicleTrip[];
  readonly starts: Int32Array;
  /** For each trip, when its vehicle can leave again: arrival plus layover. */
  readonly ready: Int32Array;
  readonly startStops: Int32Array;
  readonly endStops: Int32Array;
  readonly stopIds: readonly string[];
  /** For each stop the trips that leave it, by departure. */
  readonly leaving: readonly (readonly number[])[];
}

/** The earliest time at which the vehicle of a trip can leave a stop, at index trip × number of stops + stop. */
export type Earliest = Int32Array;

/** A time later than any trip: the vehicle never gets there. The sum of two such values still fits into 32 bits. */
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

/** A trip occupies its vehicle for at least a second: otherwise each of two trips without running time could follow the other. */
function readyAfter({ tripId, startTime, endTime }: VehicleTrip, layover: number): number {
  if (!(endTime >= startTime)) throw new RangeError(`trip ${tripId} ends at ${String(endTime)} before it starts at ${String(startTime)}`);
  return Math.max(endTime + Math.max(0, layover), startTime + 1);
}

/**
 * Seconds of empty running between all stops, at index from × number of stops + to: the entered or estimated time, but never longer than
 * the shortest trip between the two stops or a run via other stops. Therefore, if one vehicle can run b after a and c after b, it can
 * run c after a; only then is the largest set of trips no two of which one vehicle can run as large as the number of vehicles (Dilworth).
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

/** The earliest departures if vehicles may run empty between trips. */
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

/** The earliest departures if a vehicle reaches other stops only by trips, each of which begins where the last one ended. */
export function earliestByTrips({ starts, ready, startStops, endStops, stopIds, leaving, trips }: TripOrder): Earliest {
  const count = stopIds.length;
  const earliest = new Int32Array(trips.length * count).fill(never);
  // For each stop, when other stops can be reached by its trips from the n-th on; filled from the last trip of the day to the first.
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

/** The index of the first trip in `list` that leaves at `time` or later; the length of the list if there is none. */
export function firstFrom(list: readonly number[], starts: Int32Array, time: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(starts, list[middle] as number) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The number at an index, which must be within the list. */
export const at = (list: Int32Array, place: number): number => list[place] as number;

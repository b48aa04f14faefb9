import type { ServiceTime } from './service-time.js';
import type { StopOffsets } from './timetable.js';

/** The stops a trip calls at, in order; trips share patterns. */
export interface Pattern {
  readonly patternId: number;
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  readonly stops: readonly PatternStop[];
}

export interface PatternStop {
  readonly stopId: string;
  /** GTFS `stop_sequence`: increases along the trip, not always by one. */
  readonly stopSequence: number;
  /** Riders may get on here (GTFS `pickup_type` other than 1). */
  readonly boards: boolean;
  /** What the bus shows from here on, when it differs from the trip's headsign. */
  readonly headsign: string | null;
}

export interface Timing extends StopOffsets {
  readonly timingId: number;
}

export interface Trip {
  readonly tripId: string;
  readonly serviceId: string;
  readonly patternId: number;
  readonly timingId: number;
  readonly startTime: ServiceTime;
  readonly headsign: string | null;
  /** Set where the feed promises a headway, not a time (GTFS `exact_times=0`). */
  readonly headwaySeconds: number | null;
  /** The trip of `frequencies.txt` it was generated from, if it was. */
  readonly modelTripId: string | null;
}

/** Where riders may get on: not at the last stop, and not where the feed forbids it. */
export function boardingPositions(pattern: Pattern): number[] {
  const last = pattern.stops.length - 1;
  return pattern.stops.flatMap((stop, position) => (position < last && stop.boards ? [position] : []));
}

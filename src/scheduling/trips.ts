import type { ServiceTime } from './service-time.js';
import type { StopOffsets } from './timetable.js';

/**
 * How riders get on or off where that is not as at most stops (GTFS `pickup_type` and `drop_off_type`, from 1 on): not at all, once they
 * have phoned the agency, or as they arrange it with the driver.
 */
export const arrangements = ['none', 'phone-agency', 'coordinate-with-driver'] as const;
export type Arrangement = (typeof arrangements)[number];

/** @param gtfs `pickup_type` or `drop_off_type`; null: as usual */
const arrangementOf = (gtfs: number): Arrangement | null => arrangements[gtfs - 1] ?? null;

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
  /** How, where that is not as usual. */
  readonly pickupType?: Exclude<Arrangement, 'none'>;
  readonly dropOffType?: Arrangement;
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

/** What a feed says of getting on and off at a stop, as far as it is not as usual. @param call `pickup_type` and `drop_off_type` */
export function boardingAt(call: {
  readonly pickupType: number;
  readonly dropOffType: number;
}): Pick<PatternStop, 'boards' | 'pickupType' | 'dropOffType'> {
  const [pickupType, dropOffType] = [arrangementOf(call.pickupType), arrangementOf(call.dropOffType)];
  return {
    boards: pickupType !== 'none',
    ...(pickupType === null || pickupType === 'none' ? {} : { pickupType }),
    ...(dropOffType === null ? {} : { dropOffType }),
  };
}

/** How one gets on and off at a stop of a pattern, where that is not as usual, as a feed says it. */
export function arrangementsAt(
  pattern: Pick<Pattern, 'stops'> | undefined,
  position: number,
): { readonly pickupType?: Arrangement; readonly dropOffType?: Arrangement } {
  const stop = pattern?.stops[position];
  const pickupType = stop?.boards === false ? 'none' : stop?.pickupType;
  return {
    ...(pickupType === undefined ? {} : { pickupType }),
    ...(stop?.dropOffType === undefined ? {} : { dropOffType: stop.dropOffType }),
  };
}

/**
 * Where the trip ends for riders: the last stop at which they may get off. A feed that lets nobody off anywhere cannot mean it, and its
 * last stop is taken.
 * @returns -1 where there is no stop
 */
export function lastAlighting({ stops }: Pick<Pattern, 'stops'>): number {
  const last = stops.findLastIndex(({ dropOffType }) => dropOffType !== 'none');
  return last > 0 ? last : stops.length - 1;
}

/** Where riders may get on: not where the feed forbids it, and only as long as there is a stop ahead at which they may get off. */
export function boardingPositions(pattern: Pick<Pattern, 'stops'>): number[] {
  const last = lastAlighting(pattern);
  return pattern.stops.flatMap((stop, position) => (position < last && stop.boards ? [position] : []));
}

/** Stops of a trip at which riders get off otherwise than usual. */
export interface DropOffs {
  readonly dropOffType: Arrangement;
  readonly stopIds: readonly string[];
}

const knownDropOffs = new WeakMap<object, readonly (readonly DropOffs[])[]>();

/** Of who gets on at a stop: where ahead one gets off otherwise than usual; each kind once. Gathered once for a pattern, because every answer asks. */
export function dropOffsAfter({ stops }: Pick<Pattern, 'stops'>, position: number): readonly DropOffs[] {
  let known = knownDropOffs.get(stops);
  if (known === undefined) {
    known = stops.every(({ dropOffType }) => dropOffType === undefined)
      ? []
      : stops.map((_, from) => gatherDropOffs(stops.slice(from + 1)));
    knownDropOffs.set(stops, known);
  }
  return known[position] ?? [];
}

function gatherDropOffs(ahead: readonly PatternStop[]): readonly DropOffs[] {
  return arrangements.flatMap((dropOffType): DropOffs[] => {
    const stopIds = [...new Set(ahead.filter((stop) => stop.dropOffType === dropOffType).map(({ stopId }) => stopId))];
    return stopIds.length === 0 ? [] : [{ dropOffType, stopIds }];
  });
}

/** One order of ids and other texts everywhere: by their characters' numbers, whatever the language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
